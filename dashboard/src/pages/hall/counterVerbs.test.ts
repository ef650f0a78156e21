import { describe, expect, it } from 'vitest';
import type { CounterRow, CounterState } from '../../page/hallRows';
import { askOf, deedsOf } from './counterVerbs';

const counter = (state: CounterState, more: Partial<CounterRow> = {}): CounterRow => ({
  state,
  since: '2027-02-01T02:00:00Z',
  kind: 'staffed',
  ...more,
});

describe('what may be done at a counter', () => {
  it('is never both at hand and behind the menu', () => {
    for (const state of ['closed', 'idle', 'offered', 'calling', 'serving', 'paused'] as const) {
      const { first, more } = deedsOf(counter(state, { temporary: true }));
      expect(first.filter((deed) => more.includes(deed))).toEqual([]);
      expect(first.length).toBeGreaterThan(0);
    }
  });

  it('offers to take down only what was set up for today, and a clerk only where one signs in', () => {
    expect(deedsOf(counter('closed')).more).toEqual(['reassign']);
    expect(deedsOf(counter('closed', { temporary: true })).more).toContain('take-down');
    expect(deedsOf(counter('closed', { kind: 'terminal' })).more).toEqual([]);
  });

  it('asks for a clerk before it opens, unless it is a terminal', () => {
    expect(askOf('open', '3', counter('closed'))).toEqual({ kind: 'open', counter: '3' });
    expect(askOf('open', '3', counter('closed', { kind: 'terminal' }))).toBeUndefined();
  });

  it('takes the last step back at once', () => {
    expect(askOf('undo', '3', counter('serving'))).toBeUndefined();
    expect(askOf('transfer', '3', counter('serving'))).toEqual({ kind: 'transfer', counter: '3' });
  });
});
