const FIRST_MILLIS = 500;
const LONGEST_MILLIS = 8_000;

/** How long to wait before the n-th try (from 1): half a second doubling to eight, with full jitter. */
export function backoffMillis(attempt: number, random: () => number): number {
  return random() * Math.min(LONGEST_MILLIS, FIRST_MILLIS * 2 ** (attempt - 1));
}

/** Whether a close code invites to come back: 3500-3999 and 4500-4999 do not, every other one does. */
export function mayReconnect(closeCode: number): boolean {
  return !((closeCode >= 3500 && closeCode <= 3999) || (closeCode >= 4500 && closeCode <= 4999));
}
