import { describe, expect, it } from 'vitest';
import { codeOf, codePath, wrapped } from './paper';

describe('a line of a ticket', () => {
  it('breaks where the paper ends', () => {
    expect(wrapped('身份证和房产证', (part) => part.length <= 4)).toEqual(['身份证和', '房产证']);
    expect(wrapped('', () => true)).toEqual([]);
    expect(wrapped('宽', () => false)).toEqual(['宽']);
  });
});

describe('the code of an address', () => {
  it('is a square with a quiet border and the three corners of a QR code', async () => {
    const code = await codeOf('http://hall.example/ticket/H001.Zk3vVb0mT5uJx1qQe8yWcA');
    expect(code.every((row) => row.length === code.length)).toBe(true);
    expect(code.slice(0, 4).flat().some(Boolean)).toBe(false);
    const corner = (top: number, left: number) => code.slice(top, top + 7).map((row) => row.slice(left, left + 7));
    const finder = [0, 1, 2, 3, 4, 5, 6].map((y) =>
      [0, 1, 2, 3, 4, 5, 6].map((x) => Math.max(Math.abs(x - 3), Math.abs(y - 3)) !== 2),
    );
    const far = code.length - 11;
    expect(corner(4, 4)).toEqual(finder);
    expect(corner(4, far)).toEqual(finder);
    expect(corner(far, 4)).toEqual(finder);
  });

  it('is drawn as one path', () => {
    expect(codePath([[true, false], [false, true]])).toBe('M0 0h1v1h-1zM1 1h1v1h-1z');
  });
});
