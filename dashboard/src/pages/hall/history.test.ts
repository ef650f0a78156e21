import { describe, expect, it } from 'vitest';
import type { DaySample } from './curve';
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

  it('begins with what the server recorded, and keeps what the page saw itself', () => {
    const history = new History();
    const recorded = (minute: number, waiting: number): DaySample => ({
      at: new Date(START - (20 - minute) * MINUTE).toISOString(),
      waiting,
      longestWaitSeconds: 60,
      openCounters: 2,
      arrivals: 0,
      called: 0,
      served: 0,
      noShow: 1,
      left: 2,
    });
    history.take('day', START, totals(9));
    history.fillIn('day', [recorded(10, 5), recorded(15, 7), recorded(20, 8)]);
    expect(history.series().waiting).toEqual([5, 5, 5, 5, 5, 7, 7, 7, 7, 7, 9]);
    expect(history.series().lost[0]).toBe(3);
    history.fillIn('another day', [recorded(0, 1)]);
    expect(history.series().waiting[0]).toBe(5);
  });

  it('takes no more of the record than it keeps', () => {
    const history = new History();
    history.take('day', START, totals(1));
    history.fillIn('day', [
      {
        at: new Date(START - 500 * MINUTE).toISOString(),
        waiting: 4,
        longestWaitSeconds: 0,
        openCounters: 1,
        arrivals: 0,
        called: 0,
        served: 0,
        noShow: 0,
        left: 0,
      },
    ]);
    expect(history.series().waiting).toHaveLength(60);
  });
});
