import type { VisitRow } from '../../page/hallRows';

type Rows<R> = Readonly<Record<string, R>>;
type Entry = [string, VisitRow];

const numberOf = (id: string) => Number(id.slice(1));
const byInstant =
  (instant: (visit: VisitRow) => string) =>
  ([v, a]: Entry, [w, b]: Entry) =>
    Date.parse(instant(a)) - Date.parse(instant(b)) || numberOf(v) - numberOf(w);

/** Those who wait, in the order of their tickets. */
export function waitingVisits(visits: Rows<VisitRow>): Entry[] {
  return Object.entries(visits)
    .filter(([, visit]) => visit.state === 'waiting')
    .sort(byInstant((visit) => visit.takenAt));
}

/** Those parked or away, then those who lately ended without being served, the last first. */
export function awayVisits(visits: Rows<VisitRow>): Entry[] {
  const all = Object.entries(visits);
  const away = all.filter(
    ([, visit]) => visit.state === 'parked' || (visit.state === 'held' && visit.reason !== 'offered'),
  );
  const gone = all.filter(([, visit]) => visit.state === 'ended' && visit.reason !== 'served');
  return [...away.sort(byInstant((visit) => visit.since)), ...gone.sort(byInstant((visit) => visit.since)).reverse()];
}

/** How many are parked or away and still to come back. */
export function awayCount(visits: Rows<VisitRow>): number {
  return awayVisits(visits).filter(([, visit]) => visit.state !== 'ended').length;
}

/** Those with a booking for this business day, the earliest first. */
export function bookedVisits(visits: Rows<VisitRow>): Entry[] {
  return Object.entries(visits)
    .filter(([, visit]) => visit.bookedFor !== undefined)
    .sort(byInstant((visit) => visit.bookedFor ?? ''));
}
