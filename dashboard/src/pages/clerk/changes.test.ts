import { describe, expect, it } from 'vitest';
import { changeOf } from './changes';
import { nextStep, STEPS } from './steps';
import type { OwnCounterRow, OwnVisitRow } from './rows';

const row = (state: OwnCounterRow['state'], ticket?: string): OwnCounterRow =>
  ({ state, since: '', ...(ticket === undefined ? {} : { ticket, visit: `v-${ticket}` }) });

describe('what a listener hears of the counter', () => {
  it.each([
    [row('idle'), row('calling', 'A1'), { key: 'said.called', ticket: 'A1' }],
    [row('calling', 'A1'), row('serving', 'A1'), { key: 'said.serving', ticket: 'A1' }],
    [row('serving', 'A1'), row('idle'), { key: 'said.free', ticket: 'A1' }],
    [row('idle'), row('offered', 'A2'), { key: 'said.offered', ticket: 'A2' }],
    [row('offered', 'A2'), row('idle'), { key: 'said.offerGone', ticket: 'A2' }],
    [row('offered', 'A2'), row('offered', 'A3'), { key: 'said.offered', ticket: 'A3' }],
    [row('idle'), row('paused'), { key: 'said.paused', ticket: '' }],
    [row('paused'), row('idle'), { key: 'said.resumed', ticket: '' }],
    [row('idle'), row('closed'), { key: 'said.closed', ticket: '' }],
  ])('is told from row to row', (before, after, change) => {
    expect(changeOf(before, after)).toEqual(change);
  });

  it('is nothing where nothing changed, or nothing was known before', () => {
    expect(changeOf(row('calling', 'A1'), { ...row('calling', 'A1'), since: 'later' })).toBeUndefined();
    expect(changeOf(undefined, row('idle'))).toBeUndefined();
  });
});

describe('the next step', () => {
  const at = (...steps: string[]) =>
    nextStep({ steps: steps.map((step) => ({ step, at: '' })) } as unknown as OwnVisitRow);

  it('follows the last one marked, and there is none after the last', () => {
    expect(at()).toBe('identify');
    expect(at('identify', 'check')).toBe('pay');
    expect(at(STEPS[STEPS.length - 1]!)).toBeUndefined();
    expect(nextStep(undefined)).toBe('identify');
  });
});
