import { describe, expect, it } from 'vitest';
import { LinkAge, linkState } from './linkAge';

const iso = (millis: number) => new Date(millis).toISOString();

describe('the state of a link', () => {
  it.each([
    [true, 0, 'live'],
    [true, 10_000, 'live'],
    [true, 10_001, 'stale'],
    [true, 15_000, 'stale'],
    [true, 15_001, 'lost'],
    [false, 0, 'lost'],
  ])('open %s, silent for %d ms: %s', (open, age, state) => {
    expect(linkState(open, age)).toBe(state);
  });
});

describe('the age of a link', () => {
  it('grows by the real clock while nothing is heard', () => {
    const real = { millis: 1_000_000 };
    const age = new LinkAge(() => real.millis);
    age.heard(iso(900_000));
    real.millis += 4_000;
    expect(age.millis()).toBe(4_000);
  });

  it('counts from the sending, so a frame that waited on its way is old when it arrives', () => {
    const real = { millis: 1_000_000 };
    const age = new LinkAge(() => real.millis);
    age.heard(iso(900_000));
    real.millis += 9_000;
    age.heard(iso(901_000));
    expect(age.millis()).toBe(8_000);
  });

  it('counts from the arrival where no sending was told', () => {
    const real = { millis: 1_000_000 };
    const age = new LinkAge(() => real.millis);
    real.millis += 3_000;
    age.heard(undefined);
    real.millis += 1_000;
    expect(age.millis()).toBe(1_000);
  });

  it('learns the difference of the clocks anew on another connection', () => {
    const real = { millis: 1_000_000 };
    const age = new LinkAge(() => real.millis);
    age.heard(iso(999_000));
    age.reconnected();
    age.heard(iso(200_000));
    expect(age.millis()).toBe(0);
  });
});
