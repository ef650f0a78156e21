import { describe, expect, it } from 'vitest';
import { escposRaster } from './escpos';

describe('a ticket for an ESC/POS printer', () => {
  it('is initialised, drawn dot by dot and cut', () => {
    const bytes = [...escposRaster({ width: 10, height: 2, black: (x, y) => x === y || x === 9 })];
    expect(bytes).toEqual([
      0x1b, 0x40,
      0x1d, 0x76, 0x30, 0, 2, 0, 2, 0,
      0b10000000, 0b01000000,
      0b01000000, 0b01000000,
      0x1b, 0x64, 3, 0x1d, 0x56, 0x42, 0,
    ]); // prettier-ignore
  });

  it('goes out in bands that a small buffer holds', () => {
    const bytes = [...escposRaster({ width: 8, height: 300, black: () => false })];
    const bands = bytes.flatMap((byte, at) =>
      byte === 0x1d && bytes[at + 1] === 0x76 ? [bytes[at + 6]! + 256 * bytes[at + 7]!] : [],
    );
    expect(bands).toEqual([128, 128, 44]);
  });
});
