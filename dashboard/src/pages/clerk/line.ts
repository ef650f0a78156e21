import { levelOfRatio, type Level } from '../../ui/level';
import type { ServiceRow } from '../../page/hallRows';
import type { OwnClerkRow, OwnCounterRow, OwnVisitRow } from './rows';

type Rows<R> = Readonly<Record<string, R>>;

/** Who works where: what decides whom a counter may call. */
export interface Place {
  readonly counterId: string;
  readonly counter: OwnCounterRow;
  readonly clerkId: string;
  readonly clerk: OwnClerkRow | undefined;
}

/** A visit in one of the lists of a counter's page. */
export interface Listed {
  readonly id: string;
  readonly visit: OwnVisitRow;
  readonly waitMillis: number;
  readonly targetMillis: number;
  /** Wait over target. */
  readonly ratio: number;
  readonly level: Level;
  /** Whether it asks for this very clerk, or was sent to this clerk or counter. */
  readonly forMe: boolean;
}

/** The services a counter may serve with the clerk at it. */
export function servable({ counter, clerk }: Place): readonly string[] {
  const abilities = counter.abilities ?? [];
  const skills = clerk?.skills;
  return skills === undefined ? abilities : abilities.filter((service) => service in skills);
}

/** What a visit waits for: all that is open, or the one service it was sent to. */
function wished(visit: OwnVisitRow): readonly string[] {
  return visit.wish?.services ?? visit.open ?? visit.services;
}

/** Whether a counter may serve a visit, by what both are made for and by whom the visit was sent to. */
export function mayServe(place: Place, visit: OwnVisitRow): boolean {
  const { counter, clerk } = visit.wish ?? {};
  const sentElsewhere =
    (counter !== undefined && counter !== place.counterId) || (clerk !== undefined && clerk !== place.clerkId);
  const can = servable(place);
  return !sentElsewhere && wished(visit).some((service) => can.includes(service));
}

function listed(id: string, visit: OwnVisitRow, place: Place, services: Rows<ServiceRow>, now: number): Listed {
  const waitMillis = Math.max(0, now - Date.parse(visit.waitsFrom ?? visit.since));
  const targets = wished(visit).map((service) => (services[service]?.targetSeconds ?? 0) * 1000);
  const known = targets.filter((target) => target > 0);
  const targetMillis = known.length > 0 ? Math.min(...known) : 0;
  const ratio = targetMillis > 0 ? waitMillis / targetMillis : 0;
  const { counter, clerk } = visit.wish ?? {};
  const forMe = [counter === place.counterId, clerk === place.clerkId, visit.preferredClerk === place.clerkId];
  return { id, visit, waitMillis, targetMillis, ratio, level: levelOfRatio(ratio), forMe: forMe.some(Boolean) };
}

/** How high a policy puts a visit whose wait counts for so long; of the policies that need no more than this. */
const RANKS: Readonly<Record<string, (countedMillis: number, targetMillis: number) => number>> = {
  'first-come-first-served': (countedMillis) => countedMillis,
  'wait-over-target': (countedMillis, targetMillis) => countedMillis / Math.max(targetMillis, 1),
};

/** Whether a page can tell the order in which a policy calls. */
export const knowsOrder = (policy: string | undefined) => policy !== undefined && policy in RANKS;

/**
 * The waiting visits this counter may serve: in the order of the hall's policy where the page knows it, else the
 * nearest to or furthest beyond its target first.
 */
export function waitingLine(
  visits: Rows<OwnVisitRow>,
  place: Place,
  services: Rows<ServiceRow>,
  now: number,
  policy?: string,
): readonly Listed[] {
  const rankOf = RANKS[policy ?? ''];
  const can = servable(place);
  const rank = ({ visit, ratio }: Listed): number => {
    const here = wished(visit).filter((service) => can.includes(service));
    const targets = here.map((service) => (services[service]?.targetSeconds ?? 0) * 1000);
    const countedMillis = now - Date.parse(visit.orderedFrom ?? visit.waitsFrom ?? visit.since);
    return rankOf?.(countedMillis, Math.min(...targets)) ?? ratio;
  };
  return Object.entries(visits)
    .filter(([, visit]) => visit.state === 'waiting' && mayServe(place, visit))
    .map(([id, visit]) => listed(id, visit, place, services, now))
    .sort(
      (a, b) =>
        rank(b) - rank(a) || b.waitMillis - a.waitMillis || a.id.localeCompare(b.id, undefined, { numeric: true }),
    );
}

/** The parked visits this counter may take up again, the longest parked first. */
export function parkedVisits(
  visits: Rows<OwnVisitRow>,
  place: Place,
  services: Rows<ServiceRow>,
  now: number,
): readonly Listed[] {
  return Object.entries(visits)
    .filter(([, visit]) => visit.state === 'parked' && mayServe(place, visit))
    .map(([id, visit]) => listed(id, visit, place, services, now))
    .sort((a, b) => Date.parse(a.visit.since) - Date.parse(b.visit.since) || a.id.localeCompare(b.id));
}

/** The open visits this clerk began and sees to their end, but the one at the counter. */
export function ownVisits(
  visits: Rows<OwnVisitRow>,
  place: Place,
  services: Rows<ServiceRow>,
  now: number,
): readonly Listed[] {
  return (place.clerk?.owns ?? [])
    .filter((id) => id !== place.counter.visit && visits[id] !== undefined)
    .map((id) => listed(id, visits[id]!, place, services, now));
}

/** A paper that another clerk gave to this one. */
export interface PaperHere {
  readonly visit: string;
  readonly ticket: string;
  readonly service: string;
  readonly counter: string | undefined;
  readonly note: string | undefined;
  readonly since: string | undefined;
}

/** The papers this clerk has of customers who sit elsewhere. */
export function papersHere(visits: Rows<OwnVisitRow>, clerkId: string): readonly PaperHere[] {
  return Object.entries(visits).flatMap(([visit, row]) =>
    (row.errands ?? [])
      .filter((errand) => errand.paperWith === clerkId)
      .map(({ service, paperNote, paperSince }) => ({
        visit,
        ticket: row.ticket,
        service,
        counter: row.counter,
        note: paperNote,
        since: paperSince,
      })),
  );
}

/** Of what a visit still asks, that which this counter is to do; what is left is for others. */
export function askedHere(visit: OwnVisitRow, place: Place): readonly string[] {
  const can = servable(place);
  return (visit.open ?? visit.services).filter((service) => can.includes(service));
}
