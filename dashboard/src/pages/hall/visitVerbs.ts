import type { VisitRow, VisitState } from '../../page/hallRows';
import type { VisitVerb } from './commands';

/** What may be done about a visit that is not at a counter, most likely first. */
export type VisitDeed = VisitVerb | 'call';

const BY_STATE: Readonly<Record<VisitState, readonly VisitDeed[]>> = {
  booked: ['check-in', 'cancel'],
  waiting: ['call', 'change-need', 'keep-place', 'leave', 'cancel'],
  called: [],
  serving: [],
  parked: ['return', 'call', 'leave', 'cancel'],
  held: ['return', 'leave', 'cancel'],
  ended: ['reactivate'],
};

/** Who is offered to a counter is the counter's until it answers. */
export function visitDeeds(visit: VisitRow): readonly VisitDeed[] {
  return visit.state === 'held' && visit.reason === 'offered' ? [] : BY_STATE[visit.state];
}
