import type { RegionCollections, RegionHallRow } from './regionRows';

/** How a hall's cell looks, from calm to critical; closed and silent halls are drawings of their own. */
export const LOOKS = ['low', 'half', 'watch', 'over', 'critical', 'closed', 'silent'] as const;

/** One of them. */
export type Look = (typeof LOOKS)[number];

const CLOSED = LOOKS.indexOf('closed');
const SILENT = LOOKS.indexOf('silent');

/** The halls of one part of the tree, in the order of their cells. */
export interface CrowdGroup {
  /** The region right below the one shown; that one itself for halls that lie in it directly. */
  readonly region: string;
  /** Indices of its halls, `-1` where one of its own parts ends and the next begins. */
  readonly slots: readonly number[];
}

/** The look of a hall whose longest wait is this share of its target. */
export function lookOfRatio(ratio: number): number {
  if (ratio >= 1) {
    return ratio >= 1.5 ? 4 : 3;
  }
  if (ratio >= 0.8) {
    return 2;
  }
  return ratio >= 0.5 ? 1 : 0;
}

/**
 * The halls of a region as numbers, for drawing thousands of them: what time does to a wait needs no new row, so a
 * look is judged from instants, and nothing here is reactive.
 */
export class Crowd {
  ids: readonly string[] = [];
  groups: readonly CrowdGroup[] = [];
  /** Grows when halls or their places changed, so that what was drawn is drawn anew. */
  version = 0;
  private places = new Map<string, number>();
  private sinceMillis = new Float64Array(0);
  private targetMillis = new Float64Array(0);
  /** 0, or the look of a hall that is closed or silent. */
  private fixed = new Uint8Array(0);

  constructor(private readonly top: string) {}

  /** Takes all rows in, after a snapshot. */
  replace(document: RegionCollections): void {
    const halls = document.halls ?? {};
    const order = placesIn(document, this.top);
    this.ids = Object.keys(halls).sort(
      (a, b) => order.at(halls[a]!.region) - order.at(halls[b]!.region) || (a < b ? -1 : 1),
    );
    this.places = new Map(this.ids.map((id, place) => [id, place]));
    this.sinceMillis = new Float64Array(this.ids.length);
    this.targetMillis = new Float64Array(this.ids.length);
    this.fixed = new Uint8Array(this.ids.length);
    this.ids.forEach((id, place) => this.take(place, halls[id]!));
    this.groups = groupsOf(this.ids, halls, order.groupOf);
    this.version += 1;
  }

  /** Takes changed rows in; false where a hall came or went, so that all must be taken in again. */
  change(rows: Readonly<Record<string, RegionHallRow | null>>): boolean {
    for (const id in rows) {
      const row = rows[id];
      const place = this.places.get(id);
      if (row === null || row === undefined || place === undefined) {
        return false;
      }
      this.take(place, row);
    }
    return true;
  }

  private take(place: number, row: RegionHallRow): void {
    this.fixed[place] = row.silent === true ? SILENT : row.open || row.waiting > 0 ? 0 : CLOSED;
    this.sinceMillis[place] = row.oldestAt === undefined ? Number.NaN : instantMillis(row.oldestAt);
    this.targetMillis[place] = (row.targetSeconds ?? 0) * 1000;
  }

  place(id: string): number | undefined {
    return this.places.get(id);
  }

  /** The look of the hall at a place, as an index of `LOOKS`. */
  look(place: number, now: number): number {
    const fixed = this.fixed[place]!;
    if (fixed !== 0) {
      return fixed;
    }
    const target = this.targetMillis[place]!;
    const wait = now - this.sinceMillis[place]!;
    // A wait that is not a number is nobody's.
    return wait > 0 && target > 0 ? lookOfRatio(wait / target) : 0;
  }

  /** How many halls have each look. */
  counts(now: number): readonly number[] {
    const counts = LOOKS.map(() => 0);
    for (let place = 0; place < this.ids.length; place += 1) {
      counts[this.look(place, now)]! += 1;
    }
    return counts;
  }
}

let day = '';
let dayMillis = 0;

/** Reads an instant as the server writes it, `2027-02-01T02:00:00.5Z`, several times faster than `Date.parse`. */
export function instantMillis(instant: string): number {
  if (!/^.{11}\d\d:\d\d:\d\d(\.\d+)?Z$/.test(instant)) {
    return Date.parse(instant);
  }
  const date = instant.slice(0, 11);
  if (date !== day) {
    day = date;
    dayMillis = Date.parse(`${date}00:00:00Z`);
  }
  const minutes = Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16));
  return dayMillis + minutes * 60_000 + Number(instant.slice(17, -1)) * 1000;
}

const BY_ID = new Intl.Collator('en', { numeric: true });

interface TreeOrder {
  /** Where a region stands in the tree. */
  at(region: string): number;
  /** The part of the shown region in which a region lies. */
  groupOf(region: string): string;
}

/** The region whose parts tell halls apart: the shown one, or far below it where each has but one part. */
function splitBelow({ regions = {}, halls = {} }: RegionCollections, top: string): string {
  const holding = new Set(Object.values(halls).map(({ region }) => region));
  const partsOf = (region: string) => Object.keys(regions).filter((part) => regions[part]!.parent === region);
  let whole = top;
  for (let parts = partsOf(whole); parts.length === 1 && !holding.has(whole); parts = partsOf(whole)) {
    whole = parts[0]!;
  }
  return whole;
}

function placesIn(document: RegionCollections, top: string): TreeOrder {
  const regions = document.regions ?? {};
  const whole = splitBelow(document, top);
  const groupOf = (region: string): string => {
    let at = region;
    for (let parent = regions[at]?.parent; at !== whole && parent !== undefined; parent = regions[at]?.parent) {
      if (parent === whole) {
        return at;
      }
      at = parent;
    }
    return whole;
  };
  // By their names in the plans, for a document has no order: a hall stays where people have learnt to look for it.
  const compare = (a: string, b: string): number =>
    Number(b === whole) - Number(a === whole) || BY_ID.compare(a, b);
  const ranked = Object.keys(regions).sort((a, b) => compare(groupOf(a), groupOf(b)) || compare(a, b));
  const places = new Map(ranked.map((region, place) => [region, place]));
  return { at: (region) => places.get(region) ?? ranked.length, groupOf };
}

function groupsOf(
  ids: readonly string[],
  halls: Readonly<Record<string, RegionHallRow>>,
  groupOf: (region: string) => string,
): CrowdGroup[] {
  const groups: { region: string; slots: number[] }[] = [];
  let part: string | undefined;
  ids.forEach((id, place) => {
    const region = halls[id]!.region;
    const group = groupOf(region);
    const last = groups[groups.length - 1];
    if (last?.region !== group) {
      groups.push({ region: group, slots: [place] });
    } else {
      if (part !== region) {
        last.slots.push(-1);
      }
      last.slots.push(place);
    }
    part = region;
  });
  return groups;
}
