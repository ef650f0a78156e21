import { describe, expect, it } from 'vitest';
import { minuteRange } from './waitRange';

describe('an expected wait as a customer is told it', () => {
  it.each([
    [500, 700, 8, 12],
    [0, 0, 0, 1],
    [0, 59, 0, 1],
    [120, 120, 1, 3],
    [241, 299, 4, 5],
    [1_250, 1_810, 20, 35],
    [4_000, 6_000, 65, 100],
  ])('%i to %i seconds are %i to %i minutes', (lowSeconds, highSeconds, low, high) => {
    expect(minuteRange({ lowSeconds, highSeconds })).toEqual({ low, high });
  });
});
