import type { OpenAlert } from './alerts';

/** Most rows of alerts that a manager is shown at once. */
export const ALERTS_SHOWN = 5;

/** One row of the list of alerts: the foremost of those it stands for. */
export interface AlertGroup {
  readonly first: OpenAlert;
  readonly all: readonly OpenAlert[];
}

/** While there are few, each has its row; in a flood those of one cause share the row of the foremost of them. */
export function groupsOf(open: readonly OpenAlert[]): readonly AlertGroup[] {
  if (open.length <= ALERTS_SHOWN) {
    return open.map((one) => ({ first: one, all: [one] }));
  }
  const byCause = new Map<string, OpenAlert[]>();
  for (const one of open) {
    const cause = `${one.alert.cause}/${one.level}`;
    byCause.set(cause, [...(byCause.get(cause) ?? []), one]);
  }
  return [...byCause.values()].map((all) => ({ first: all[0]!, all }));
}

/** Those that nobody looks after yet. */
export function unacknowledged(open: readonly OpenAlert[]): readonly OpenAlert[] {
  return open.filter(({ alert }) => alert.acknowledgedBy === undefined);
}

/** What only a person can say is over. */
const ENDED_BY_HAND = new Set(['panic', 'guide-called', 'served-without-call', 'service-far-below-norm']);

export const endsByHand = (one: OpenAlert) => ENDED_BY_HAND.has(one.alert.cause);

/** A call for help may not be kept quiet. */
export const mayKeepQuiet = (one: OpenAlert) => one.alert.cause !== 'panic';
