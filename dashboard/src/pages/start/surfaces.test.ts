import { describe, expect, it } from 'vitest';
import type { HallEntry } from './halls';
import { addressOf, liveliest, topRegion } from './surfaces';

const hall = (id: string, rest: Partial<HallEntry>): HallEntry => ({ id, name: id, ...rest });

describe('the hall that the start page opens', () => {
  it.each<[string, HallEntry[], string | undefined]>([
    ['none of none', [], undefined],
    ['the only one', [hall('A', {})], 'A'],
    ['the fullest', [hall('A', { open: true, waiting: 3 }), hall('B', { open: true, waiting: 9 })], 'B'],
    ['an open one before a closed one', [hall('A', {}), hall('B', { open: true })], 'B'],
    ['a closed one before a silent one', [hall('A', { open: true, waiting: 9, silent: true }), hall('B', {})], 'B'],
    ['the first of equals', [hall('A', { open: true }), hall('B', { open: true })], 'A'],
  ])('is %s', (_name, halls, expected) => {
    expect(liveliest(halls)?.id).toBe(expected);
  });
});

describe('the addresses of the start page', () => {
  it('keep a strange id in one piece', () => {
    expect(addressOf('kiosk', 'a/b')).toBe('/kiosk/a%2Fb');
  });

  it('open the region above all others, or all halls', () => {
    expect(topRegion([])).toBe('all');
    expect(topRegion([{ id: 'c', name: 'c', parent: 'p' }, { id: 'p', name: 'p' }])).toBe('p');
  });
});
