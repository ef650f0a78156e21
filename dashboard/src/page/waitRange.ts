/** A wait between two bounds, as the server expects it. */
export interface ExpectedWait {
  readonly lowSeconds: number;
  readonly highSeconds: number;
}

/** The bounds in minutes as a customer is told them: never exact, never less than promised. */
export interface MinuteRange {
  readonly low: number;
  readonly high: number;
}

const WIDE_FROM_MINUTES = 30;
const WIDE_MINUTES = 5;

/**
 * The whole minutes around an expected wait: outward, and from half an hour on to five minutes, for more would only
 * look exact. Two equal bounds are spread, since a single number reads as a promise.
 */
export function minuteRange(wait: ExpectedWait): MinuteRange {
  const wide = wait.highSeconds / 60 >= WIDE_FROM_MINUTES;
  const step = wide ? WIDE_MINUTES : 1;
  const low = Math.floor(wait.lowSeconds / 60 / step) * step;
  const high = Math.max(step, Math.ceil(wait.highSeconds / 60 / step) * step);
  return high - low < 1 ? { low: Math.max(0, low - 1), high: low + 1 } : { low, high };
}
