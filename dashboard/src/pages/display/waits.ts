import type { ServiceRow } from './displayRows';
import type { DisplayText } from './texts';

/** A wait that is longer is told as such: nobody plans by its minutes. */
const LONG_MINUTES = 120;

/** Which words tell the wait of somebody who takes a ticket now, and its minutes. */
export function waitText(row: ServiceRow): { readonly key: DisplayText; readonly low: number; readonly high: number } {
  const low = row.lowMinutes ?? 0;
  const high = row.highMinutes ?? 0;
  return { key: keyOf(row, low, high), low, high };
}

function keyOf(row: ServiceRow, low: number, high: number): DisplayText {
  if (!row.open) {
    return 'waits.closed';
  }
  if (row.highMinutes === undefined) {
    return 'waits.unknown';
  }
  if (low > LONG_MINUTES) {
    return 'waits.long';
  }
  if (high === 0) {
    return 'waits.none';
  }
  return low === 0 || low === high ? 'waits.most' : 'waits.range';
}

/** The rows of the page whose turn it is: at most `most`, the next ones every `turnSeconds`. */
export function pageOf<R>(
  rows: readonly R[],
  most: number,
  seconds: number,
  turnSeconds: number,
): { readonly rows: readonly R[]; readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / most));
  const page = Math.floor(seconds / turnSeconds) % pages;
  // No page is fuller than it must be, so that none is nearly empty.
  const size = Math.ceil(rows.length / pages);
  return { rows: rows.slice(page * size, (page + 1) * size), page: page + 1, pages };
}
