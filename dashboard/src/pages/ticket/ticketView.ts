import type { ExpectedWait } from '../../page/waitRange';

/** Something with a name in both languages. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}

/** One errand of a visit, as its customer sees it. */
export interface OwnErrand {
  readonly service: string;
  readonly name?: string;
  readonly nameEn?: string;
  readonly materials?: readonly Named[];
  readonly quantity: number;
  readonly state: 'open' | 'delivered' | 'dropped' | 'refused' | 'continued';
  readonly missing?: readonly string[];
  readonly why?: string;
}

/** What goes on after a visit. */
export interface OwnCase {
  readonly service: string;
  readonly openedAt: string;
  readonly closed: boolean;
  readonly progress: readonly { readonly at: string; readonly note: string }[];
}

/** A customer's own view of their visit or booking. */
export interface TicketView {
  readonly hall: string;
  readonly hallName: string;
  readonly hallNameEn: string;
  readonly address?: string;
  readonly addressEn?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly visit?: string;
  readonly appointment?: string;
  readonly ticket?: string;
  readonly state: 'booked' | 'waiting' | 'called' | 'serving' | 'parked' | 'held' | 'ended';
  readonly reason?: string;
  readonly start?: string;
  readonly until?: string;
  readonly thenWaits?: boolean;
  readonly counter?: string;
  readonly counterName?: string;
  readonly zoneName?: string;
  readonly zoneNameEn?: string;
  readonly peopleAhead?: number;
  readonly expectedWait?: ExpectedWait;
  readonly mayBeAwaySeconds?: number;
  readonly checkInFrom?: string;
  readonly rated?: boolean;
  readonly rateUntil?: string;
  readonly errands?: readonly OwnErrand[];
  readonly cases?: readonly OwnCase[];
  readonly at?: string;
  readonly position?: number;
}

/** With so few ahead the customer should be where they hear their call. */
export const NEAR_PEOPLE = 2;

/** What a customer must notice even when they do not look. */
export type Urgency = 'none' | 'near' | 'called';

/** How urgent a view is. */
export function urgencyOf(view: TicketView | undefined): Urgency {
  if (view?.state === 'called') {
    return 'called';
  }
  return view?.state === 'waiting' && (view.peopleAhead ?? Infinity) <= NEAR_PEOPLE ? 'near' : 'none';
}

/** The papers of all errands still to be done, each once, with whether the last check missed it. */
export function papersOf(view: TicketView): readonly (Named & { readonly missing: boolean })[] {
  const papers = new Map<string, Named & { missing: boolean }>();
  for (const errand of view.errands ?? []) {
    if (errand.state === 'open') {
      for (const paper of errand.materials ?? []) {
        const missing = errand.missing?.includes(paper.id) ?? false;
        papers.set(paper.id, { ...paper, missing: missing || (papers.get(paper.id)?.missing ?? false) });
      }
    }
  }
  return [...papers.values()];
}
