import { describe, expect, it } from 'vitest';
import { valueOf, worstOf, type DaySample } from './curve';

const sample = (more: Partial<DaySample>): DaySample => ({
  at: '2027-02-01T01:00:00Z',
  waiting: 0,
  longestWaitSeconds: 0,
  openCounters: 2,
  arrivals: 3,
  called: 1,
  served: 1,
  noShow: 0,
  left: 2,
  ...more,
});

describe('the curve of a day', () => {
  it('cuts what a manager reads, and never rounds a level up to its target', () => {
    expect(valueOf(sample({ longestWaitSeconds: 719 }), 'longest')).toBe(11);
    expect(valueOf(sample({ serviceLevel: 0.8999 }), 'level')).toBe(89.9);
    expect(valueOf(sample({}), 'level')).toBeUndefined();
    expect(valueOf(sample({ arrivals: 7 }), 'arrivals')).toBe(7);
    expect(valueOf(sample({ noShow: 1 }), 'lost')).toBe(3);
  });

  it('names the moment of most people, the first where there are several', () => {
    const samples = [sample({}), sample({ waiting: 9, at: 'a', longestWaitSeconds: 600 }), sample({ waiting: 9 })];
    expect(worstOf(samples)).toMatchObject({ waiting: { at: 'a' }, longestMinutes: 10 });
    expect(worstOf([])).toBeUndefined();
  });
});
