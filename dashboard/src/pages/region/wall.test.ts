import { describe, expect, it } from 'vitest';
import { shiftOf } from './wall';

describe('a wall', () => {
  it('moves every minute, by a few pixels, and comes back to its middle', () => {
    const places = Array.from({ length: 9 }, (_, minute) => shiftOf(minute));
    expect(new Set(places.map(String)).size).toBe(9);
    expect(places.every(([x, y]) => Math.abs(x) <= 4 && Math.abs(y) <= 4)).toBe(true);
    expect(shiftOf(9)).toEqual(shiftOf(0));
    places.forEach((place, minute) => {
      const [x, y] = shiftOf(minute + 1);
      expect(Math.max(Math.abs(x - place[0]), Math.abs(y - place[1]))).toBeLessThanOrEqual(4);
    });
  });
});
