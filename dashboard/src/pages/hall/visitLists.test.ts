import { describe, expect, it } from 'vitest';
import type { VisitRow } from '../../page/hallRows';
import { awayCount, awayVisits, bookedVisits, waitingVisits } from './visitLists';

const at = (minute: number) => new Date(Date.parse('2027-02-01T02:00:00Z') + minute * 60_000).toISOString();
const visit = (state: VisitRow['state'], minute: number, more: Partial<VisitRow> = {}): VisitRow => ({
  ticket: 'A001',
  services: ['pay'],
  state,
  since: at(minute),
  takenAt: at(minute),
  ...more,
});
const ids = (entries: [string, VisitRow][]) => entries.map(([id]) => id);

const visits = {
  v10: visit('waiting', 1),
  v9: visit('waiting', 1),
  v3: visit('parked', 5),
  v4: visit('held', 2),
  v5: visit('held', 3, { reason: 'offered' }),
  v6: visit('ended', 4, { reason: 'left' }),
  v7: visit('ended', 6, { reason: 'no-show' }),
  v8: visit('ended', 7, { reason: 'served' }),
  v1: visit('booked', 0, { bookedFor: at(30) }),
  v2: visit('serving', 8, { bookedFor: at(10) }),
};

describe('the lists of visits', () => {
  it('have who waits by ticket, and by number where two came at once', () => {
    expect(ids(waitingVisits(visits))).toEqual(['v9', 'v10']);
  });

  it('have who is away, then who went unserved, the last first; not who is offered to a counter', () => {
    expect(ids(awayVisits(visits))).toEqual(['v4', 'v3', 'v7', 'v6']);
    expect(awayCount(visits)).toBe(2);
  });

  it('have the bookings of the day by their time, whatever became of them', () => {
    expect(ids(bookedVisits(visits))).toEqual(['v2', 'v1']);
  });
});
