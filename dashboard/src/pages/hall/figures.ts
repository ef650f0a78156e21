import { levelOfRatio, type Level } from '../../ui/level';
import type { ClerkRow, CounterRow, ServiceRow, VisitRow, VisitState } from '../../page/hallRows';

type Rows<R> = Readonly<Record<string, R>>;

/** A service's queue as the manager reads it. */
export interface Queue {
  readonly id: string;
  readonly service: ServiceRow;
  readonly waitMillis: number;
  readonly targetMillis: number;
  /** Longest wait over target. */
  readonly ratio: number;
  readonly level: Level;
  /** Share called within target today; `undefined` before the first call. */
  readonly serviceLevel: number | undefined;
  /** Open counters that may serve it. */
  readonly counters: number;
}

/** The hall in a handful of numbers. */
export interface Totals {
  readonly waiting: number;
  readonly longest: Queue | undefined;
  readonly serviceLevel: number | undefined;
  /** The target all services share, in seconds; `undefined` where they differ. */
  readonly commonTargetSeconds: number | undefined;
  readonly openCounters: number;
  readonly counters: number;
  readonly noShow: number;
  readonly left: number;
}

/** Of those called, or sent or gone after waiting longer than the target, the share called within it. */
export function serviceLevelOf(services: readonly ServiceRow[]): number | undefined {
  const within = sum(services, (service) => service.calledWithinTarget);
  const all = sum(services, (service) => service.called + service.sentLate + service.leftLate);
  return all > 0 ? within / all : undefined;
}

/** Whether a counter, with the clerk at it, can take customers of a service right now. */
export function canServe(counter: CounterRow, service: string, clerks: Rows<ClerkRow>): boolean {
  if (counter.state === 'closed' || counter.state === 'paused') {
    return false;
  }
  const skills = counter.clerk === undefined ? undefined : clerks[counter.clerk]?.skills;
  return (counter.abilities?.includes(service) ?? true) && (skills === undefined || service in skills);
}

export function queuesOf(
  services: Rows<ServiceRow>,
  counters: Rows<CounterRow>,
  clerks: Rows<ClerkRow>,
  now: number,
): Queue[] {
  const desks = Object.values(counters);
  return Object.entries(services).map(([id, service]) => {
    const waitMillis = service.oldestAt === undefined ? 0 : Math.max(0, now - Date.parse(service.oldestAt));
    const targetMillis = service.targetSeconds * 1000;
    const ratio = targetMillis > 0 ? waitMillis / targetMillis : 0;
    return {
      id,
      service,
      waitMillis,
      targetMillis,
      ratio,
      level: levelOfRatio(ratio),
      serviceLevel: serviceLevelOf([service]),
      counters: desks.filter((counter) => canServe(counter, id, clerks)).length,
    };
  });
}

/** The ids of the queues, the greatest risk first; equals stand by number waiting, then by id. */
export function byRisk(queues: readonly Queue[]): string[] {
  return [...queues]
    .sort((a, b) => b.ratio - a.ratio || b.service.waiting - a.service.waiting || a.id.localeCompare(b.id))
    .map((queue) => queue.id);
}

/** How visits stand that are neither in line nor at a counter, in the order the page names them. */
export const ASIDE = ['offered', 'parked', 'held', 'booked'] as const;

/** How many visits stand so; who is offered to a counter is held there, but is not away. */
export function aside(visits: Rows<VisitRow>, how: (typeof ASIDE)[number]): number {
  const offered = inState(visits, 'held', 'offered');
  switch (how) {
    case 'offered':
      return offered;
    case 'held':
      return inState(visits, 'held') - offered;
    default:
      return inState(visits, how);
  }
}

/** How many visits stand in a state, for whatever reason or for one. */
export function inState(visits: Rows<VisitRow>, state: VisitState, reason?: string): number {
  return Object.values(visits).filter(
    (visit) => visit.state === state && (reason === undefined || visit.reason === reason),
  ).length;
}

/** Whoever waits for several services stands in several queues but is one visit. */
export function totalsOf(queues: readonly Queue[], counters: Rows<CounterRow>, visits: Rows<VisitRow>): Totals {
  const services = queues.map((queue) => queue.service);
  const waitingQueues = queues.filter((queue) => queue.service.oldestAt !== undefined);
  const targets = new Set(services.map((service) => service.targetSeconds));
  const desks = Object.values(counters);
  return {
    waiting: inState(visits, 'waiting'),
    longest: waitingQueues.sort((a, b) => b.waitMillis - a.waitMillis)[0],
    serviceLevel: serviceLevelOf(services),
    commonTargetSeconds: targets.size === 1 ? [...targets][0] : undefined,
    openCounters: desks.filter((counter) => counter.state !== 'closed').length,
    counters: desks.length,
    noShow: sum(services, (service) => service.noShow),
    left: sum(services, (service) => service.left),
  };
}

function sum(services: readonly ServiceRow[], of: (service: ServiceRow) => number): number {
  return services.reduce((total, service) => total + of(service), 0);
}
