import { levelOfRatio, type Level } from '../../ui/level';
import type { RegionCollections, RegionHallRow } from './regionRows';

/** A hall as its row in the ranking reads. */
export interface RankedHall {
  readonly id: string;
  readonly row: RegionHallRow;
  /** How long the most urgent customer waits. */
  readonly waitMillis: number;
  readonly targetMillis: number;
  readonly ratio: number;
  readonly level: Level;
}

/** A hall with what time has made of its longest wait. */
export function rankedHall(id: string, row: RegionHallRow, now: number): RankedHall {
  const waitMillis = row.oldestAt === undefined ? 0 : Math.max(0, now - Date.parse(row.oldestAt));
  const targetMillis = (row.targetSeconds ?? 0) * 1000;
  const ratio = targetMillis > 0 ? waitMillis / targetMillis : 0;
  return { id, row, waitMillis, targetMillis, ratio, level: levelOfRatio(ratio) };
}

/** The ids of the ranking, the most urgent first. */
export function rankedIds(document: RegionCollections): string[] {
  const ranking = document.ranking ?? {};
  return Object.keys(ranking)
    .sort((a, b) => Number(a) - Number(b))
    .map((rank) => ranking[rank]!.hall);
}

/** The rows of these halls as they stand; a hall that is gone, or of which nothing is known any more, has none. */
export function rankedHalls(ids: readonly string[], document: RegionCollections, now: number): RankedHall[] {
  return ids.flatMap((id) => {
    const row = document.halls?.[id];
    return row === undefined || row.silent === true ? [] : [rankedHall(id, row, now)];
  });
}

/** Which page of so many rows is shown after so many turns; there is always a first one. */
export function pageOf(rows: number, perPage: number, turn: number): { page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows / perPage));
  return { page: turn % pages, pages };
}
