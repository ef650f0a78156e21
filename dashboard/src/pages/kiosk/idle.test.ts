import { describe, expect, it } from 'vitest';
import { presence } from './idle';

describe('a customer who does not touch the kiosk', () => {
  it.each([
    [0, 'here'],
    [59_999, 'here'],
    [60_000, 'asked'],
    [79_999, 'asked'],
    [80_000, 'gone'],
  ])('for %i ms is taken to be %s', (millis, expected) => {
    expect(presence(millis)).toBe(expected);
  });
});
