import { describe, expect, it } from 'vitest';
import { HallClock, offsetMinutesOf } from './hallClock';

function clockAt(real: { millis: number }) {
  return new HallClock(() => real.millis);
}

describe('the hall clock', () => {
  it('runs with real time at speed one', () => {
    const real = { millis: 5_000 };
    const clock = clockAt(real);
    clock.announce('2027-02-01T08:30:00+08:00', 1);
    real.millis += 1_500;
    expect(clock.now()).toBe(Date.parse('2027-02-01T00:30:01.500Z'));
  });

  it('runs thirty hall seconds in a real one at speed thirty', () => {
    const real = { millis: 5_000 };
    const clock = clockAt(real);
    clock.announce('2027-02-01T08:30:00+08:00', 30);
    real.millis += 2_000;
    expect(clock.now()).toBe(Date.parse('2027-02-01T00:31:00.000Z'));
  });

  it('is moved forward by an event from its future, and never back', () => {
    const real = { millis: 0 };
    const clock = clockAt(real);
    clock.announce('2027-02-01T08:30:00+08:00', 1);
    clock.witness('2027-02-01T00:30:05.000Z');
    expect(clock.now()).toBe(Date.parse('2027-02-01T00:30:05.000Z'));
    clock.witness('2027-02-01T00:30:01.000Z');
    expect(clock.now()).toBe(Date.parse('2027-02-01T00:30:05.000Z'));
  });

  it('keeps going when an announcement cannot be read', () => {
    const real = { millis: 7_000 };
    const clock = clockAt(real);
    clock.announce('soon', 30);
    real.millis += 1_000;
    expect(clock.now()).toBe(8_000);
  });

  it.each([0, -1, Number.NaN])('takes a speed of %s for one', (speed) => {
    const real = { millis: 0 };
    const clock = clockAt(real);
    clock.announce('2027-02-01T08:30:00+08:00', speed);
    expect(clock.speed).toBe(1);
  });

  it.each([
    ['2027-02-01T08:30:00+08:00', 480],
    ['2027-02-01T08:30:00-03:30', -210],
    ['2027-02-01T00:30:00Z', undefined],
  ])('reads the offset of %s', (instant, minutes) => {
    expect(offsetMinutesOf(instant)).toBe(minutes);
  });
});
