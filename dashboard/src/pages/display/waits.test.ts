import { describe, expect, it } from 'vitest';
import { callsOf, lastCalls, servicesOf } from './displayRows';
import { pageOf, waitText } from './waits';

const SERVICE = { name: '缴费', nameEn: 'Payment', waiting: 3, open: true, order: 0 };

describe('the wait of a service', () => {
  it.each([
    [8, 12, 'waits.range'],
    [0, 0, 'waits.none'],
    [0, 4, 'waits.most'],
    [5, 5, 'waits.most'],
    [130, 150, 'waits.long'],
  ])('%s to %s minutes is told as %s', (lowMinutes, highMinutes, key) => {
    expect(waitText({ ...SERVICE, lowMinutes, highMinutes })).toEqual({ key, low: lowMinutes, high: highMinutes });
  });

  it('is not told where nobody serves, or nobody knows', () => {
    expect(waitText({ ...SERVICE, open: false, lowMinutes: 1, highMinutes: 2 }).key).toBe('waits.closed');
    expect(waitText(SERVICE).key).toBe('waits.unknown');
  });
});

describe('rows that take turns', () => {
  const rows = ['a', 'b', 'c', 'd', 'e'];

  it('show all in turn and begin again', () => {
    const turns = [0, 11, 12, 24, 36].map((seconds) => pageOf(rows, 2, seconds, 12).rows.join(''));
    expect(turns).toEqual(['ab', 'ab', 'cd', 'e', 'ab']);
  });

  it('fill their pages alike', () => {
    expect([0, 12].map((seconds) => pageOf([...rows, 'f'], 5, seconds, 12).rows.join(''))).toEqual(['abc', 'def']);
  });

  it('stay where they fit', () => {
    expect(pageOf(rows, 5, 99, 12)).toEqual({ rows, page: 1, pages: 1 });
    expect(pageOf([], 5, 99, 12)).toEqual({ rows: [], page: 1, pages: 1 });
  });
});

describe('the rows of a document', () => {
  const row = (ticket: string) => ({ ticket, counter: '1', place: '1 号柜台', at: '2027-02-01T02:00:00Z', recall: false });

  it('are calls by their number, whatever their order', () => {
    const calls = callsOf({ 100: row('A3'), 9: row('A1'), 10: row('A2') });
    expect(calls.map((call) => call.number)).toEqual([9, 10, 100]);
    expect(calls[0]!.atMillis).toBe(Date.UTC(2027, 1, 1, 2));
  });

  it('are the last calls of other tickets, each once', () => {
    const calls = callsOf({ 1: row('A1'), 2: row('A2'), 3: row('A1'), 4: row('A4'), 5: row('A5') });
    expect(lastCalls(calls, calls[4], 5).map((call) => call.number)).toEqual([4, 3, 2]);
    expect(lastCalls(calls, calls[4], 2).map((call) => call.number)).toEqual([4, 3]);
  });

  it('are services in the plan’s order', () => {
    const rows = { b: { ...SERVICE, order: 1 }, a: { ...SERVICE, order: 2 }, c: SERVICE };
    expect(servicesOf(rows).map((service) => service.id)).toEqual(['c', 'b', 'a']);
  });
});
