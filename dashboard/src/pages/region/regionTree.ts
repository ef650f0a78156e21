import type { RegionRow } from './regionRows';

/** A region of the list of all regions. */
export interface RegionEntry {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly kind: string;
  readonly parent?: string;
}

interface Child {
  readonly id: string;
  readonly row: RegionRow;
}

/** The regions right below one, the one with the largest share of its halls over target first. */
export function childrenOf(regions: Readonly<Record<string, RegionRow>>, top: string): Child[] {
  return Object.entries(regions)
    .filter(([, row]) => row.parent === top)
    .map(([id, row]) => ({ id, row }))
    .sort((a, b) => lateShare(b.row) - lateShare(a.row) || b.row.waiting - a.row.waiting || (a.id < b.id ? -1 : 1));
}

const lateShare = (row: RegionRow): number => row.late / Math.max(1, row.halls - row.silent);

/** The regions above one, the top of the tree first. */
export function pathTo(all: readonly RegionEntry[], region: string): RegionEntry[] {
  const byId = new Map(all.map((each) => [each.id, each]));
  const path: RegionEntry[] = [];
  let at = byId.get(byId.get(region)?.parent ?? '');
  while (at !== undefined && !path.includes(at)) {
    path.unshift(at);
    at = byId.get(at.parent ?? '');
  }
  return path;
}

/** All regions as rows of a list, each below the one it lies in. */
export function asTree(all: readonly RegionEntry[]): { readonly entry: RegionEntry; readonly depth: number }[] {
  const known = new Set(all.map((each) => each.id));
  const below = (parent: string | undefined, depth: number): { entry: RegionEntry; depth: number }[] =>
    all
      .filter((each) => (each.parent !== undefined && known.has(each.parent) ? each.parent : undefined) === parent)
      .flatMap((entry) => [{ entry, depth }, ...below(entry.id, depth + 1)]);
  return below(undefined, 0);
}

/** Reads the tree of regions; throws with the server's own sentence when it has one. */
export async function fetchRegions(): Promise<readonly RegionEntry[]> {
  const response = await fetch('/api/v1/regions', { headers: { Accept: 'application/json' } });
  const body = (await response.json().catch(() => ({}))) as { regions?: unknown; detail?: unknown };
  if (!response.ok) {
    throw new Error(typeof body.detail === 'string' ? body.detail : `HTTP ${response.status}`);
  }
  if (!Array.isArray(body.regions)) {
    throw new Error('Expected {"regions":[…]}, but the answer has no such list.');
  }
  return body.regions as readonly RegionEntry[];
}
