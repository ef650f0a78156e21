import { describe, expect, it } from 'vitest';
import type { RegionRow } from './regionRows';
import { asTree, childrenOf, pathTo, type RegionEntry } from './regionTree';

const ALL: readonly RegionEntry[] = [
  { id: 'alone', name: 'Alone', kind: 'region' },
  { id: 'east', name: 'East', kind: 'county', parent: 'city' },
  { id: 'city', name: 'City', kind: 'city', parent: 'province' },
  { id: 'province', name: 'Province', kind: 'province' },
];

const row = (parent: string, halls: number, late: number, silent = 0) =>
  ({ name: '', kind: 'county', parent, halls, late, silent, waiting: 0 }) as unknown as RegionRow;

describe('the tree of regions', () => {
  it('has a path from its top to above a region', () => {
    expect(pathTo(ALL, 'east').map(({ id }) => id)).toEqual(['province', 'city']);
    expect(pathTo(ALL, 'alone')).toEqual([]);
    expect(pathTo(ALL, 'unknown')).toEqual([]);
  });

  it('reads from the top down, each region below the one it lies in', () => {
    expect(asTree(ALL).map(({ entry, depth }) => `${depth}${entry.id}`)).toEqual([
      '0alone',
      '0province',
      '1city',
      '2east',
    ]);
  });

  it('ranks the regions below one by the share of their halls that are over target, silent ones aside', () => {
    const regions = { a: row('top', 10, 2), b: row('top', 10, 2, 5), c: row('top', 3, 0), d: row('a', 3, 3) };
    expect(childrenOf(regions, 'top').map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });
});
