import type { HallEntry } from './halls';

/** The seven pages, in the order in which a day meets them. */
export const SURFACES = ['hall', 'region', 'clerk', 'kiosk', 'display', 'ticket', 'replay'] as const;
export type Surface = (typeof SURFACES)[number];

/** The pages that show one hall each. */
export const OF_A_HALL = ['hall', 'clerk', 'kiosk', 'display'] as const satisfies readonly Surface[];

/** Where a page of one hall is found. */
export function addressOf(surface: (typeof OF_A_HALL)[number], hall: string): string {
  return `/${surface}/${encodeURIComponent(hall)}`;
}

/** The hall that shows most: open, and with the most people waiting. */
export function liveliest(halls: readonly HallEntry[]): HallEntry | undefined {
  const rank = (hall: HallEntry) => (hall.silent ? -2 : hall.open ? (hall.waiting ?? 0) : -1);
  return halls.reduce<HallEntry | undefined>(
    (best, hall) => (best === undefined || rank(hall) > rank(best) ? hall : best),
    undefined,
  );
}

/** A region in the list of regions. */
export interface RegionEntry {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly parent?: string;
}

/** The region that holds all others, or that of all halls where none is configured. */
export function topRegion(regions: readonly RegionEntry[]): string {
  return regions.find((region) => region.parent === undefined)?.id ?? 'all';
}
