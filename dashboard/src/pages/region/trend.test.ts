import { describe, expect, it } from 'vitest';
import type { RegionRow, TrendRow } from './regionRows';
import { trendOf } from './trend';

const TEN = Date.parse('2027-02-01T02:00:00Z');
const minute = (n: number) => new Date(TEN + n * 60_000).toISOString().replace('.000', '');

function sample(waiting: number): TrendRow {
  return { waiting, late: 1, watch: 2, within: 80, counted: 100, countersOpen: 5, silent: 0 };
}

const NOW_ROW = { ...sample(99), name: 'East', kind: 'county' } as unknown as RegionRow;

describe('the trend of a region', () => {
  it('ends with how the region stands now', () => {
    const trend = trendOf({ [minute(0)]: sample(1), [minute(1)]: sample(2) }, NOW_ROW, TEN + 125_000);
    expect(trend.values.waiting).toEqual([1, 2, 99]);
    expect(trend.values.serviceLevel[0]).toBe(80);
    expect(trend.fromMillis).toBe(TEN);
    expect(trend.toMillis).toBe(TEN + 120_000);
  });

  it('holds a value over the few minutes a fast clock leaps over, and shows a longer silence as a gap', () => {
    const trend = trendOf({ [minute(0)]: sample(1), [minute(3)]: sample(4) }, undefined, TEN + 180_000);
    expect(trend.values.waiting).toEqual([1, 1, 1, 4]);
    const silent = trendOf({ [minute(0)]: sample(1), [minute(8)]: sample(9) }, undefined, TEN + 480_000);
    expect(silent.values.waiting).toEqual([1, null, null, null, null, null, null, null, 9]);
  });

  it('forgets what is older than an hour', () => {
    const trend = trendOf({ [minute(0)]: sample(1), [minute(70)]: sample(2) }, undefined, TEN + 70 * 60_000);
    expect(trend.values.waiting).toEqual([2]);
  });

  it('has no share before the first call, and nothing at all before the first sample', () => {
    expect(trendOf({ [minute(0)]: { ...sample(1), counted: 0 } }, undefined, TEN).values.serviceLevel).toEqual([null]);
    expect(trendOf({}, undefined, TEN).values.waiting).toEqual([null]);
  });
});
