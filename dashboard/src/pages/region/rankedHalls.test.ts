import { describe, expect, it } from 'vitest';
import { pageOf, rankedHalls, rankedIds } from './rankedHalls';
import type { RegionCollections } from './regionRows';

const NOW = Date.parse('2027-02-01T02:00:00Z');

const DOCUMENT = {
  ranking: { 10: { hall: 'J' }, 2: { hall: 'B' }, 1: { hall: 'A' } },
  halls: {
    A: { name: 'A', oldestAt: '2027-02-01T01:40:00Z', targetSeconds: 600, waiting: 3 },
    B: { name: 'B', oldestAt: '2027-02-01T01:55:00Z', targetSeconds: 600, waiting: 2, silent: true },
    J: { name: 'J', waiting: 0 },
  },
} as unknown as RegionCollections;

describe('the ranking', () => {
  it('is in the order of its numbers, not of their letters', () => {
    expect(rankedIds(DOCUMENT)).toEqual(['A', 'B', 'J']);
  });

  it('tells how urgent a hall is now, and leaves out those of which nothing is known', () => {
    const halls = rankedHalls(['A', 'B', 'J', 'gone'], DOCUMENT, NOW);
    expect(halls.map(({ id, ratio, level }) => [id, ratio, level])).toEqual([
      ['A', 2, 'critical'],
      ['J', 0, 'normal'],
    ]);
  });

  it.each([
    [0, 0, 0, 1],
    [12, 3, 0, 1],
    [13, 0, 0, 2],
    [13, 1, 1, 2],
    [36, 5, 2, 3],
  ])('of %d rows at turn %d shows page %d of %d', (rows, turn, page, pages) => {
    expect(pageOf(rows, 12, turn)).toEqual({ page, pages });
  });
});
