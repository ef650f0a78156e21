import type { ExpectedWait } from '../../page/waitRange';

/** Something with a name in both languages. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}

/** A service as somebody finds it who comes now. */
export interface OfferedService extends Named {
  readonly materials: readonly Named[];
  readonly waiting: number;
  readonly peopleAhead?: number;
  readonly expectedWait?: ExpectedWait;
  readonly refused?: { readonly code: string; readonly detail: string };
}

/** A group with a head start, and the age from which one belongs to it. */
export interface OfferedSegment extends Named {
  readonly fromAge?: number;
}

/** What somebody finds who comes to a hall now. */
export interface EntranceView {
  readonly hall: string;
  readonly name: string;
  readonly nameEn: string;
  readonly open: boolean;
  readonly resting: boolean;
  readonly at: string;
  readonly services: readonly OfferedService[];
  readonly segments: readonly OfferedSegment[];
  /** Whether a ticket may come with a number. */
  readonly identification: boolean;
  readonly guidesCalledTo: readonly string[];
  readonly printer?: string;
  readonly position: number;
}

/** A ticket as it was just given out. */
export interface GivenTicket {
  readonly ticket: string;
  readonly token: string;
  readonly services: readonly OfferedService[];
  readonly peopleAhead?: number;
  readonly expectedWait?: ExpectedWait;
  /** The booking it belongs to. */
  readonly appointment?: string;
  /** Whether its customer had it already. */
  readonly reissued?: boolean;
  readonly at: string;
}

/** One page of choices: at most six, for more cannot be told apart at a glance. */
export interface ChoicePage<T> {
  readonly shown: readonly T[];
  readonly page: number;
  readonly pages: number;
}

/** The choices of a page, which is held inside what there is. */
export function choicePage<T>(all: readonly T[], page: number, most: number): ChoicePage<T> {
  const pages = Math.max(1, Math.ceil(all.length / most));
  const held = Math.min(Math.max(0, page), pages - 1);
  return { shown: all.slice(held * most, (held + 1) * most), page: held, pages };
}

/** The papers to bring for all of these services, each once. */
export function papersFor(services: readonly OfferedService[]): readonly Named[] {
  return [...new Map(services.flatMap((service) => service.materials).map((paper) => [paper.id, paper])).values()];
}

/** The token that somebody scanned: the address of a phone ticket, or the token alone. */
export function scannedToken(text: string): string | undefined {
  const trimmed = text.trim();
  const token = /\/ticket\/([^/?#\s]+)/.exec(trimmed)?.[1] ?? trimmed;
  return /^[^\s/]{1,128}$/.test(token) ? decodeURIComponent(token) : undefined;
}
