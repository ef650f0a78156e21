/** The rows of a display's document, as the server sends them. Instants are RFC 3339 strings. */

export interface HallRow {
  readonly name: string;
  readonly nameEn: string;
  /** The time zone. */
  readonly zone: string;
  readonly open: boolean;
  readonly resting?: boolean;
  readonly announcements: AnnouncementTerms;
}

export interface AnnouncementTerms {
  readonly times: number;
  readonly gapSeconds: number;
  readonly volumePercent: number;
  /** Local times of day; one that ends before it begins goes over midnight. */
  readonly quiet: readonly { readonly from: string; readonly until: string }[];
}

export interface ZoneRow {
  readonly name: string;
  readonly nameEn: string;
}

export interface NoticeRow {
  readonly text: string;
  readonly textEn: string;
}

export interface ServiceRow {
  readonly name: string;
  readonly nameEn: string;
  readonly waiting: number;
  readonly open: boolean;
  readonly order: number;
  readonly lowMinutes?: number;
  readonly highMinutes?: number;
}

export interface CounterRow {
  readonly name: string;
  readonly open: boolean;
  readonly paused: boolean;
}

export interface CallRow {
  readonly ticket: string;
  readonly counter: string;
  readonly place: string;
  readonly at: string;
  readonly recall: boolean;
}

/** One call of a ticket to a place, by its number in the hall's whole line. */
export interface Call {
  readonly number: number;
  readonly ticket: string;
  readonly counter: string;
  readonly place: string;
  readonly atMillis: number;
  readonly recall: boolean;
}

/** The calls, oldest first. */
export function callsOf(rows: Readonly<Record<string, CallRow>>): readonly Call[] {
  return Object.entries(rows)
    .map(([number, { ticket, counter, place, at, recall }]) => {
      return { number: Number(number), ticket, counter, place, atMillis: Date.parse(at), recall };
    })
    .sort((one, other) => one.number - other.number);
}

/** The last calls before one, newest first, each ticket once: what somebody looks for who missed theirs. */
export function lastCalls(calls: readonly Call[], shown: Call | undefined, most: number): readonly Call[] {
  const seen = new Set(shown === undefined ? [] : [shown.ticket]);
  const last: Call[] = [];
  for (let i = calls.length - 1; i >= 0 && last.length < most; i -= 1) {
    const call = calls[i]!;
    if (!seen.has(call.ticket)) {
      seen.add(call.ticket);
      last.push(call);
    }
  }
  return last;
}

/** The services in the plan's order. */
export function servicesOf(rows: Readonly<Record<string, ServiceRow>>): readonly (ServiceRow & { id: string })[] {
  return Object.entries(rows)
    .map(([id, row]) => ({ ...row, id }))
    .sort((one, other) => one.order - other.order);
}
