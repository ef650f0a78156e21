import type { ClerkRow, CounterRow, ErrandRow, HallRow, VisitRow } from '../../page/hallRows';

/** The rows of a hall's document with what only a counter's own page reads of them. */

export interface OwnHallRow extends HallRow {
  readonly resting?: boolean;
  /** The words a clerk may give for parking a visit. */
  readonly parkReasons?: readonly string[];
  readonly undoWithinSeconds?: number;
}

export interface Shift {
  readonly from: string;
  readonly until: string;
  readonly counter?: string;
}

export interface OwnClerkRow extends ClerkRow {
  readonly inTraining?: readonly string[];
  readonly languages?: readonly string[];
  readonly rota?: readonly Shift[];
  /** The open visits whose first clerk this was. */
  readonly owns?: readonly string[];
  readonly served?: number;
  readonly servedSeconds?: number;
  readonly noShows?: number;
}

export interface OwnErrandRow extends ErrandRow {
  /** The papers the last check did not find; absent where nobody has checked. */
  readonly missing?: readonly string[];
  readonly why?: string;
}

/** Whom a visit was sent to, where it does not wait for just anybody. */
export interface Wish {
  readonly services: readonly string[];
  readonly counter?: string;
  readonly clerk?: string;
}

export interface OwnVisitRow extends VisitRow {
  readonly errands?: readonly OwnErrandRow[];
  readonly steps?: readonly { readonly step: string; readonly at: string }[];
  /** The services usually wanted with those it asks. */
  readonly proposed?: readonly string[];
  readonly language?: string;
  readonly owner?: string;
  readonly calledAt?: string;
  readonly wish?: Wish;
  /** Whether it waits again once the present state is over; else it ends. */
  readonly thenWaits?: boolean;
}

export interface OwnCounterRow extends CounterRow {
  readonly equipment?: readonly string[];
}

export interface TermsRow {
  readonly materials?: readonly { readonly id: string; readonly name: string; readonly nameEn: string }[];
  readonly linked?: readonly string[];
  readonly deliveredMandatory?: boolean;
}

export interface EquipmentRow {
  readonly name: string;
  readonly nameEn?: string;
  readonly works: boolean;
  readonly note?: string;
}
