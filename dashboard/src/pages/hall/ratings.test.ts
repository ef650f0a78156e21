import { describe, expect, it } from 'vitest';
import type { RatingRow, VisitRow } from '../../page/hallRows';
import { lowRatings, ratingSum, servedVisits } from './ratings';
import { dictionaries } from './ratingTexts';

const rating = (visit: string, score: number, at: string): RatingRow => ({
  visit,
  ticket: visit.replace('v', 'A00'),
  service: 'bill-payment',
  score,
  at,
});
const visit = (state: VisitRow['state'], reason: string, since: string): VisitRow => ({
  ticket: 'A001',
  services: ['bill-payment'],
  state,
  reason,
  since,
  takenAt: since,
});

describe('what customers said', () => {
  it('has a count, an average and how many were not content', () => {
    expect(ratingSum([1, 2, 0, 3, 4])).toEqual({ count: 10, average: 3.7, low: 3 });
    expect(ratingSum([0, 0, 0, 0, 0])).toEqual({ count: 0, low: 0 });
    expect(ratingSum()).toEqual({ count: 0, low: 0 });
  });

  it('shows the low ones, the last first', () => {
    const rows = {
      1: rating('v1', 1, '2027-02-01T01:00:00Z'),
      2: rating('v2', 5, '2027-02-01T01:01:00Z'),
      3: rating('v3', 2, '2027-02-01T01:02:00Z'),
      4: rating('v4', 3, '2027-02-01T01:03:00Z'),
    };
    expect(lowRatings(rows).map((each) => each.visit)).toEqual(['v3', 'v1']);
  });

  it('stands beside the served visits that are remembered', () => {
    const visits = {
      v1: visit('ended', 'served', '2027-02-01T01:00:00Z'),
      v2: visit('ended', 'left', '2027-02-01T01:01:00Z'),
      v3: visit('ended', 'served', '2027-02-01T01:02:00Z'),
      v4: visit('parked', 'served', '2027-02-01T01:03:00Z'),
    };
    const ended = servedVisits(visits, { 1: rating('v1', 4, '2027-02-01T01:05:00Z') });
    expect(ended.map(({ visit: id, score }) => [id, score])).toEqual([
      ['v3', undefined],
      ['v1', 4],
    ]);
  });

  it('is told in two languages with the same parameters', () => {
    const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    for (const key of Object.keys(dictionaries.zh) as (keyof typeof dictionaries.zh)[]) {
      expect(parameters(dictionaries.en[key])).toEqual(parameters(dictionaries.zh[key]));
    }
  });
});
