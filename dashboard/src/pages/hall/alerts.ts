import type { Level } from '../../ui/level';
import type { AlertRow, CareRow, VisitRow } from '../../page/hallRows';

type Rows<R> = Readonly<Record<string, R>>;

/** What is open and what was done about it, as the manager reads it. */
export interface OpenAlert {
  readonly id: string;
  readonly alert: AlertRow;
  readonly level: Level;
  /** How it stands now, in whole minutes for a time; `undefined` for what has no measure, such as a panic. */
  readonly present: number | undefined;
  /** The limit that was passed, in the unit of `present`. */
  readonly limit: number;
  readonly unit: 'minutes' | 'percent' | 'people';
}

const COUNTS = new Set(['line', 'waiting-per-clerk', 'crowd']);

/** The open alerts, the critical first, then the oldest; those that keep quiet are left out until their time. */
export function openAlerts(alerts: Rows<AlertRow>, now: number): OpenAlert[] {
  return Object.entries(alerts)
    .filter(([, alert]) => alert.shelvedUntil === undefined || Date.parse(alert.shelvedUntil) <= now)
    .map(([id, alert]) => read(id, alert, now))
    .sort(
      (a, b) =>
        Number(b.level === 'critical') - Number(a.level === 'critical') ||
        Date.parse(a.alert.raisedAt) - Date.parse(b.alert.raisedAt) ||
        Number(a.id.slice(1)) - Number(b.id.slice(1)),
    );
}

/** Those that keep quiet until a moment, the next to speak first. */
export function shelvedAlerts(alerts: Rows<AlertRow>, now: number): [string, AlertRow][] {
  return Object.entries(alerts)
    .filter(([, { shelvedUntil }]) => shelvedUntil !== undefined && Date.parse(shelvedUntil) > now)
    .sort(([, a], [, b]) => Date.parse(a.shelvedUntil ?? '') - Date.parse(b.shelvedUntil ?? ''));
}

function read(id: string, alert: AlertRow, now: number): OpenAlert {
  const level = alert.band === 'critical' ? 'critical' : 'over';
  const counts = alert.measure !== undefined && COUNTS.has(alert.measure);
  const unit = counts ? (alert.measure === 'crowd' ? 'percent' : 'people') : 'minutes';
  const limit = unit === 'minutes' ? alert.limit / 60 : alert.limit;
  return { id, alert, level, unit, limit, present: presentOf(alert, now) };
}

function presentOf(alert: AlertRow, now: number): number | undefined {
  if (alert.presentValue !== undefined) {
    return alert.presentValue;
  }
  return alert.presentFrom === undefined
    ? undefined
    : Math.max(0, Math.floor((now - Date.parse(alert.presentFrom)) / 60_000));
}

/** What was last done for those who wait, the newest first. */
export function lastCare(care: Rows<CareRow>, most: number): [string, CareRow][] {
  return Object.entries(care)
    .sort(([a], [b]) => Number(b) - Number(a))
    .slice(0, most);
}

/** A paper that is with another clerk than the one who has its customer. */
export interface PaperOut {
  readonly service: string;
  readonly clerk: string;
  readonly since: string | undefined;
  readonly note: string | undefined;
}

/** The papers of a visit that are out. */
export function papersOut(visit: VisitRow | undefined): PaperOut[] {
  return (visit?.errands ?? []).flatMap(({ service, paperWith, paperSince, paperNote }) =>
    paperWith === undefined ? [] : [{ service, clerk: paperWith, since: paperSince, note: paperNote }],
  );
}
