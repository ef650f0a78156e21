import { describe, expect, it } from 'vitest';
import { lastCare, openAlerts, papersOut, shelvedAlerts } from './alerts';
import type { AlertRow, VisitRow } from '../../page/hallRows';

const NOW = Date.parse('2027-02-01T02:00:00Z');
const minutesAgo = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();

const alert = (changes: Partial<AlertRow>): AlertRow => ({
  cause: 'long-wait',
  band: 'warning',
  value: 900,
  limit: 900,
  raisedAt: minutesAgo(10),
  escalated: false,
  ...changes,
});

describe('the open alerts', () => {
  it('count a time from the moment it began, not from what it was when the alert was raised', () => {
    const [open] = openAlerts({ a1: alert({ measure: 'wait', presentFrom: minutesAgo(25.9) }) }, NOW);
    expect(open).toMatchObject({ present: 25, limit: 15, unit: 'minutes', level: 'over' });
  });

  it('show a count as the row has it', () => {
    const [open] = openAlerts({ a1: alert({ measure: 'line', value: 20, limit: 20, presentValue: 31 }) }, NOW);
    expect(open).toMatchObject({ present: 31, limit: 20, unit: 'people' });
    const [crowd] = openAlerts({ a1: alert({ measure: 'crowd', limit: 90, presentValue: 97.5 }) }, NOW);
    expect(crowd).toMatchObject({ present: 97.5, unit: 'percent' });
  });

  it('have no number where nothing is measured', () => {
    const [open] = openAlerts({ a1: alert({ cause: 'panic', band: 'critical', value: 0, limit: 0 }) }, NOW);
    expect(open?.present).toBeUndefined();
  });

  it('stand with the critical first, then the oldest, and leave out what keeps quiet', () => {
    const alerts = {
      a9: alert({ raisedAt: minutesAgo(5) }),
      a10: alert({ raisedAt: minutesAgo(5) }),
      a11: alert({ band: 'critical', raisedAt: minutesAgo(1) }),
      a12: alert({ raisedAt: minutesAgo(20) }),
      a13: alert({ shelvedUntil: minutesAgo(-5) }),
      a14: alert({ shelvedUntil: minutesAgo(1), raisedAt: minutesAgo(2) }),
    };
    expect(openAlerts(alerts, NOW).map(({ id }) => id)).toEqual(['a11', 'a12', 'a9', 'a10', 'a14']);
  });
});

describe('what was done for those who wait', () => {
  it('stands newest first by number, and no more than asked', () => {
    const care = (by: string) => ({ action: 'water', by, at: minutesAgo(1) });
    const rows = { '9': care('a'), '10': care('b'), '8': care('c') };
    expect(lastCare(rows, 2).map(([id]) => id)).toEqual(['10', '9']);
  });
});

describe('the papers of a visit', () => {
  it('are those with another clerk', () => {
    const visit: VisitRow = {
      ticket: 'A001',
      services: ['invoice', 'refund'],
      errands: [
        { service: 'invoice', quantity: 1, state: 'open' },
        { service: 'refund', quantity: 1, state: 'open', paperWith: 'li-min', paperNote: 'review' },
      ],
      state: 'serving',
      since: minutesAgo(5),
      takenAt: minutesAgo(9),
    };
    expect(papersOut(visit)).toEqual([{ service: 'refund', clerk: 'li-min', since: undefined, note: 'review' }]);
    expect(papersOut(undefined)).toEqual([]);
  });
});

describe('the shelved alerts', () => {
  it('are those that still keep quiet, the next to speak first', () => {
    const until = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();
    const alerts = {
      a1: alert({ shelvedUntil: until(30) }),
      a2: alert({ shelvedUntil: until(5) }),
      a3: alert({ shelvedUntil: until(-1) }),
      a4: alert({}),
    };
    expect(shelvedAlerts(alerts, NOW).map(([id]) => id)).toEqual(['a2', 'a1']);
    expect(openAlerts(alerts, NOW).map(({ id }) => id)).toEqual(['a3', 'a4']);
  });
});
