import { describe, expect, it } from 'vitest';
import type { Totals } from './figures';
import { History } from './history';

const START = Date.parse('2027-02-01T02:00:00Z');
const MINUTE = 60_000;

const totals = (waiting: number): Totals => ({
  waiting,
  longest: undefined,
  serviceLevel: undefined,
  commonTargetSeconds: undefined,
  openCounters: 4,
  counters: 9,
  noShow: 1,
  left: 2,
});

describe('the history of the key figures', () => {
  it('keeps the last sample of each minute', () => {
    const history = new History();
    history.take('day', START, totals(1));
    history.take('day', START + 30_000, totals(2));
    history.take('day', START + MINUTE, totals(3));
    expect(history.series().waiting).toEqual([2, 3]);
  });

  it('leaves a gap for minutes nobody saw', () => {
    const history = new History();
    history.take('day', START, totals(1));
    history.take('day', START + 3 * MINUTE, totals(4));
    expect(history.series().waiting).toEqual([1, null, null, 4]);
  });

  it('forgets what is older than an hour', () => {
    const history = new History();
    for (let minute = 0; minute < 200; minute += 1) {
      history.take('day', START + minute * MINUTE, totals(minute));
    }
    expect(history.series().waiting).toHaveLength(60);
    expect(history.series().waiting[0]).toBe(140);
  });

  it('begins anew with another day', () => {
    const history = new History();
    history.take('monday', START, totals(1));
    history.take('tuesday', START + MINUTE, totals(2));
    expect(history.series().waiting).toEqual([2]);
  });
});
