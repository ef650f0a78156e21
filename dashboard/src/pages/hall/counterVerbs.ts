import type { CounterRow, CounterState } from '../../page/hallRows';
import type { Ask } from './asks';
import type { CounterVerb } from './commands';

/** What may be done at a counter: a verb of its own, or bringing another clerk there. */
export type CounterDeed = CounterVerb | 'reassign';

interface Deeds {
  readonly first: readonly CounterDeed[];
  readonly more: readonly CounterDeed[];
}

const BY_STATE: Readonly<Record<CounterState, Deeds>> = {
  closed: { first: ['open'], more: ['reassign', 'take-down'] },
  idle: { first: ['call-next', 'pause'], more: ['close', 'reassign', 'undo'] },
  offered: { first: ['accept', 'refuse'], more: ['rescind', 'pause', 'close'] },
  calling: { first: ['start', 'no-show'], more: ['recall', 'undo'] },
  serving: { first: ['finish', 'transfer'], more: ['park', 'undo'] },
  paused: { first: ['resume', 'close'], more: ['reassign', 'undo'] },
};

const ASKING = new Set<CounterDeed>(['pause', 'transfer', 'park', 'refuse', 'rescind', 'reassign']);

/** What a counter's card offers at once, and what behind its menu. */
export function deedsOf(counter: CounterRow): Deeds {
  const staffed = counter.kind !== 'terminal';
  const fits = (deed: CounterDeed) =>
    (deed !== 'take-down' || counter.temporary === true) && (deed !== 'reassign' || staffed);
  const { first, more } = BY_STATE[counter.state];
  return { first, more: more.filter(fits) };
}

/** The dialog that a deed needs first; `undefined` where it is done at once. */
export function askOf(deed: CounterDeed, id: string, counter: CounterRow): Ask | undefined {
  const asks = deed === 'open' ? counter.kind !== 'terminal' : ASKING.has(deed);
  return asks ? ({ kind: deed, counter: id } as Ask) : undefined;
}
