import { describe, expect, it } from 'vitest';
import { levelOfCrowd, levelOfRatio, levelOfServiceAge, levelOfServiceLevel } from './level';
import { sparkPath } from './sparkPath';
import { tabAfter } from './tabKeys';
import { linkAgeText, timeOfDay, wholeMinutes } from './time';

describe('levels', () => {
  it.each([
    [0, 'normal'],
    [0.79, 'normal'],
    [0.8, 'watch'],
    [0.99, 'watch'],
    [1, 'over'],
    [1.49, 'over'],
    [1.5, 'critical'],
  ])('a wait of %d targets is %s', (ratio, level) => {
    expect(levelOfRatio(ratio)).toBe(level);
  });

  it.each([
    [1, 'normal'],
    [0.9, 'normal'],
    [0.899, 'watch'],
    [0.799, 'over'],
  ])('a service level of %d against 0.9 is %s', (share, level) => {
    expect(levelOfServiceLevel(share, 0.9)).toBe(level);
  });

  it.each([
    [31, 40, 'normal'],
    [32, 40, 'watch'],
    [40, 40, 'watch'],
    [41, 40, 'critical'],
    [500, undefined, 'normal'],
  ])('%d people in a room for %s are %s', (waiting, room, level) => {
    expect(levelOfCrowd(waiting, room)).toBe(level);
  });

  it('a service is watched from its usual length on', () => {
    expect([0.9, 1, 1.5].map(levelOfServiceAge)).toEqual(['normal', 'watch', 'over']);
  });
});

describe('times', () => {
  const instant = Date.parse('2027-02-01T16:05:09Z');

  it('are those of the hall', () => {
    expect(timeOfDay(instant, { zone: 'Asia/Shanghai', offsetMinutes: 0 })).toBe('00:05:09');
    expect(timeOfDay(instant, { zone: 'Asia/Shanghai', offsetMinutes: 0 }, false)).toBe('00:05');
  });

  it('follow the announced offset where the zone is not a time zone', () => {
    expect(timeOfDay(instant, { zone: 'ground floor', offsetMinutes: 480 })).toBe('00:05:09');
    expect(timeOfDay(instant, { zone: undefined, offsetMinutes: -210 })).toBe('12:35:09');
  });

  it('count begun minutes not at all', () => {
    expect([59_999, 60_000, -5].map(wholeMinutes)).toEqual([0, 1, 0]);
  });

  it.each([
    [400, '0.4 s'],
    [12_345, '12 s'],
    [61_000, '1:01'],
  ])('%d ms of link age read %s', (millis, text) => {
    expect(linkAgeText(millis)).toBe(text);
  });
});

describe('a sparkline', () => {
  it('draws nothing for a single sample', () => {
    expect(sparkPath([3])).toBe('');
  });

  it('ends at the right edge and rises with its values', () => {
    expect(sparkPath([0, 10])).toBe('M114.6 18.5L116.5 1.5');
  });

  it('is interrupted where a sample is missing', () => {
    expect(sparkPath([1, 1, null, 1, 1]).match(/M/g)).toHaveLength(2);
  });

  it('stays in the middle while nothing changes', () => {
    expect(sparkPath([5, 5])).toContain(' 10');
  });
});

describe('a list of tabs', () => {
  it.each([
    ['ArrowRight', 2, 0],
    ['ArrowRight', 0, 1],
    ['ArrowLeft', 0, 2],
    ['Home', 1, 0],
    ['End', 0, 2],
    ['Enter', 1, undefined],
  ])('goes by %s from %d to %s', (key, present, next) => {
    expect(tabAfter(key, present, 3)).toBe(next);
  });
});
