import { describe, expect, it } from 'vitest';
import type { CounterRow, ServiceRow, VisitRow } from '../../page/hallRows';
import { orderOf, type OrderRows } from './order';

const NOW = Date.parse('2027-02-01T02:00:00Z');
const minutesAgo = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();
const visit = (minutes: number, services: readonly string[], more: Partial<VisitRow> = {}): VisitRow => ({
  ticket: 'A001',
  services,
  open: services,
  state: 'waiting',
  since: minutesAgo(minutes),
  takenAt: minutesAgo(minutes),
  waitsFrom: minutesAgo(minutes),
  ...more,
});
const service = (targetSeconds: number) => ({ targetSeconds }) as ServiceRow;
const counter = (state: CounterRow['state'], abilities: readonly string[]): CounterRow => ({
  state,
  abilities,
  since: minutesAgo(1),
});

const rows: OrderRows = {
  hall: {
    name: '厅',
    open: true,
    segments: [{ id: 'elderly', name: '老年人', nameEn: 'Elderly', creditSeconds: 600 }],
  },
  services: { pay: service(600), meter: service(1_200) },
  counters: { 10: counter('idle', ['pay']), 2: counter('serving', ['meter']), 3: counter('closed', ['pay']) },
  clerks: {},
  visits: {
    v1: visit(20, ['meter']),
    v2: visit(12, ['pay', 'meter'], { segment: 'elderly' }),
    v3: visit(15, ['pay']),
    v4: visit(30, ['pay'], { state: 'serving' }),
  },
  overtakes: { v2: { times: 1, atMost: 3 } },
};

describe('the order of a waiting visit', () => {
  it('depends on its true wait against the strictest of its targets', () => {
    expect(orderOf('v2', rows, NOW)).toMatchObject({ waitMillis: 720_000, targetMillis: 600_000, ratio: 1.2 });
  });

  it('depends on its segment and on how often it was overtaken', () => {
    const order = orderOf('v2', rows, NOW);
    expect(order.segment?.creditSeconds).toBe(600);
    expect(order.overtaken).toEqual({ times: 1, atMost: 3 });
    expect(orderOf('v1', rows, NOW).segment).toBeUndefined();
  });

  it('names the open counters that can do it, by number', () => {
    expect(orderOf('v2', rows, NOW).counters).toEqual(['2', '10']);
    expect(orderOf('v3', rows, NOW).counters).toEqual(['10']);
  });

  it('counts who waits longer for the same, not who is served already', () => {
    expect(orderOf('v2', rows, NOW).longerWaiting).toBe(2);
    expect(orderOf('v3', rows, NOW).longerWaiting).toBe(0);
  });
});
