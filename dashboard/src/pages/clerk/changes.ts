import type { OwnCounterRow } from './rows';

/** What changed at a counter, as a key of the texts and what the sentence names. */
export interface Change {
  readonly key:
    | 'said.called'
    | 'said.serving'
    | 'said.offered'
    | 'said.offerGone'
    | 'said.free'
    | 'said.paused'
    | 'said.resumed'
    | 'said.closed';
  readonly ticket: string;
}

/** What a listener has to be told of the step from one row to the next; nothing where it is the same to them. */
export function changeOf(before: OwnCounterRow | undefined, after: OwnCounterRow | undefined): Change | undefined {
  if (after === undefined || before === undefined) {
    return undefined;
  }
  if (before.state === after.state && before.visit === after.visit) {
    return undefined;
  }
  const ticket = after.ticket ?? before.ticket ?? '';
  switch (after.state) {
    case 'calling':
      return { key: 'said.called', ticket };
    case 'serving':
      return { key: 'said.serving', ticket };
    case 'offered':
      return { key: 'said.offered', ticket };
    case 'paused':
      return { key: 'said.paused', ticket };
    case 'closed':
      return { key: 'said.closed', ticket };
    case 'idle':
      if (before.state === 'paused') {
        return { key: 'said.resumed', ticket };
      }
      return { key: before.state === 'offered' ? 'said.offerGone' : 'said.free', ticket };
  }
}
