import type { OwnClerkRow, OwnCounterRow } from './rows';

type Rows<R> = Readonly<Record<string, R>>;

const byName = new Intl.Collator('zh', { numeric: true });

const staffed = (counter: OwnCounterRow) => counter.kind !== 'terminal';

/** The counters a clerk may open, in the order of their numbers. */
export function closedCounters(counters: Rows<OwnCounterRow>): readonly string[] {
  return Object.entries(counters)
    .filter(([, counter]) => staffed(counter) && counter.state === 'closed')
    .map(([id]) => id)
    .sort(byName.compare);
}

/** The counters that have a clerk. */
export function usedCounters(counters: Rows<OwnCounterRow>): readonly { id: string; clerk: string }[] {
  return Object.entries(counters)
    .flatMap(([id, { state, clerk }]) => (state === 'closed' || clerk === undefined ? [] : [{ id, clerk }]))
    .sort((a, b) => byName.compare(a.id, b.id));
}

/** A clerk who may sign in at a counter. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** Whether the rota has them at this very counter now. */
  readonly planned: boolean;
}

/** The clerks who may sign in at a counter: skilled in a service of it and signed in nowhere; who is planned first. */
export function clerksFor(
  counterId: string,
  counters: Rows<OwnCounterRow>,
  clerks: Rows<OwnClerkRow>,
  timeOfDay: string,
): readonly Candidate[] {
  const abilities = counters[counterId]?.abilities ?? [];
  return Object.entries(clerks)
    .filter(([, clerk]) => clerk.counter === undefined)
    .filter(([, { skills }]) => skills === undefined || abilities.some((service) => service in skills))
    .map(([id, clerk]) => ({ id, name: clerk.name, planned: planned(clerk, counterId, timeOfDay) }))
    .sort((a, b) => Number(b.planned) - Number(a.planned) || byName.compare(a.name, b.name));
}

function planned(clerk: OwnClerkRow, counterId: string, timeOfDay: string): boolean {
  return (clerk.rota ?? []).some(
    ({ from, until, counter }) => counter === counterId && from <= timeOfDay && timeOfDay < until,
  );
}
