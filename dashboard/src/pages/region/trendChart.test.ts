import { describe, expect, it } from 'vitest';
import { axisOf, linePath } from './trendChart';

describe('a line of the last hour', () => {
  it('goes from edge to edge, up with its values, and is interrupted where one is missing', () => {
    expect(linePath([0, 5, 10], [0, 10], 100, 40)).toBe('M0 40L50 20L100 0');
    expect(linePath([1, null, 1, 1], [0, 1], 90, 40)).toBe('M0 0M60 0L90 0');
    expect(linePath([], [0, 1], 100, 40)).toBe('');
  });

  it.each([
    [[0, 0], false, [0, 1]],
    [[3, 18], false, [0, 20]],
    [[1_234], false, [0, 2_000]],
    [[91.2, 88.7], true, [85, 95]],
    [[100, 100], true, [95, 100]],
    [[0], true, [0, 5]],
    [[null], true, [0, 1]],
  ])('over %j, a share %s, has the axis %j', (values, share, axis) => {
    expect(axisOf(values, share)).toEqual(axis);
  });
});
