import type { CounterState } from '../../page/hallRows';

/** Everything a clerk can do, by the name of its button. */
export type Action =
  | 'call-next'
  | 'accept'
  | 'refuse'
  | 'start'
  | 'recall'
  | 'no-show'
  | 'finish'
  | 'transfer'
  | 'park'
  | 'step'
  | 'materials'
  | 'add-errand'
  | 'hand-over'
  | 'call'
  | 'serve-without-ticket'
  | 'pause'
  | 'resume'
  | 'undo'
  | 'close'
  | 'own'
  | 'panic'
  | 'keys';

/** The key of an action: one of the keyboard's upper row, or Alt with a letter that no browser keeps for itself. */
export type Key = `F${number}` | `Alt+${string}` | '?';

/**
 * F3, F5, F7, F10 to F12 and Alt with D, E, F or a digit belong to browsers; Control and single letters to text and
 * screen readers. The same key means the same in every state, so that a key pressed twice does no second thing.
 */
export const KEYS: Readonly<Record<Action, Key>> = {
  'call-next': 'F2',
  'accept': 'F2',
  'finish': 'F4',
  'transfer': 'F6',
  'no-show': 'F8',
  'start': 'F9',
  'recall': 'Alt+R',
  'refuse': 'Alt+N',
  'park': 'Alt+P',
  'step': 'Alt+K',
  'materials': 'Alt+M',
  'add-errand': 'Alt+A',
  'hand-over': 'Alt+J',
  'call': 'Alt+C',
  'serve-without-ticket': 'Alt+I',
  'pause': 'Alt+W',
  'resume': 'Alt+W',
  'undo': 'Alt+Z',
  'close': 'Alt+O',
  'own': 'Alt+Q',
  'panic': 'Alt+X',
  'keys': '?',
};

const OF_STATE: Readonly<Record<CounterState, readonly Action[]>> = {
  closed: [],
  idle: ['call-next', 'call', 'serve-without-ticket'],
  offered: ['accept', 'refuse'],
  calling: ['start', 'recall', 'no-show'],
  serving: ['finish', 'transfer', 'park', 'step', 'materials', 'add-errand', 'hand-over'],
  paused: ['resume'],
};

const ALWAYS: Readonly<Record<CounterState, readonly Action[]>> = {
  closed: [],
  idle: ['pause', 'close', 'undo'],
  offered: ['pause', 'close'],
  calling: ['undo'],
  serving: ['undo'],
  paused: ['close', 'undo'],
};

/** What the counter's state asks for first, the most usual at the front. */
export function mainActions(state: CounterState): readonly Action[] {
  return OF_STATE[state];
}

/** What is beside it in this state. */
export function sideActions(state: CounterState): readonly Action[] {
  return ALWAYS[state];
}

/** What may be done in this state at all. */
export function allowed(state: CounterState): readonly Action[] {
  return [...OF_STATE[state], ...ALWAYS[state], ...(state === 'closed' ? [] : (['own', 'panic'] as const)), 'keys'];
}

/** What a key press needs to be judged by. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** The key of the table that was pressed; letters by their place on the keyboard, whatever Alt makes of them. */
export function keyPressed(event: KeyPress): Key | undefined {
  if (event.ctrlKey || event.metaKey) {
    return undefined;
  }
  if (event.altKey) {
    const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
    return letter === undefined ? undefined : `Alt+${letter}`;
  }
  if (event.key === '?' || event.key === '？') {
    return '?';
  }
  return /^F\d+$/.test(event.key) && !event.shiftKey ? (event.key as Key) : undefined;
}

/** The actions of a key, in any state. */
export function actionsOf(key: Key): readonly Action[] {
  return (Object.keys(KEYS) as Action[]).filter((action) => KEYS[action] === key);
}
