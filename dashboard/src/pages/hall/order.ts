import type { ClerkRow, CounterRow, HallRow, OvertakeRow, SegmentRow, ServiceRow, VisitRow } from '../../page/hallRows';
import { canServe } from './figures';

type Rows<R> = Readonly<Record<string, R>>;

/** The rows of a hall that say where a waiting visit stands. */
export interface OrderRows {
  readonly hall: HallRow | undefined;
  readonly services: Rows<ServiceRow>;
  readonly counters: Rows<CounterRow>;
  readonly clerks: Rows<ClerkRow>;
  readonly visits: Rows<VisitRow>;
  readonly overtakes: Rows<OvertakeRow>;
}

/** What the order of a waiting visit depends on. */
export interface Order {
  readonly waitMillis: number;
  /** The strictest target of what it still wants. */
  readonly targetMillis: number;
  readonly ratio: number;
  readonly segment: SegmentRow | undefined;
  readonly overtaken: OvertakeRow | undefined;
  /** The counters that could take it, were they free. */
  readonly counters: readonly string[];
  /** Those who wait for one of its services and have waited longer. */
  readonly longerWaiting: number;
}

const waitsFrom = (visit: VisitRow) => Date.parse(visit.waitsFrom ?? visit.since);

export function orderOf(id: string, rows: OrderRows, now: number): Order {
  const visit = rows.visits[id]!;
  const wanted = visit.open ?? visit.services;
  const targets = wanted.map((service) => rows.services[service]?.targetSeconds ?? 0).filter((target) => target > 0);
  const targetMillis = targets.length === 0 ? 0 : Math.min(...targets) * 1000;
  const waitMillis = Math.max(0, now - waitsFrom(visit));
  return {
    waitMillis,
    targetMillis,
    ratio: targetMillis > 0 ? waitMillis / targetMillis : 0,
    segment: rows.hall?.segments?.find((segment) => segment.id === visit.segment),
    overtaken: rows.overtakes[id],
    counters: ableCounters(wanted, rows),
    longerWaiting: Object.entries(rows.visits).filter(
      ([other, row]) =>
        other !== id &&
        row.state === 'waiting' &&
        waitsFrom(row) < waitsFrom(visit) &&
        (row.open ?? row.services).some((service) => wanted.includes(service)),
    ).length,
  };
}

/** The counters that may serve one of some services now, in the order of their numbers. */
export function ableCounters(wanted: readonly string[], rows: Pick<OrderRows, 'counters' | 'clerks'>): string[] {
  return Object.entries(rows.counters)
    .filter(([, counter]) => wanted.some((service) => canServe(counter, service, rows.clerks)))
    .map(([id]) => id)
    .sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
}
