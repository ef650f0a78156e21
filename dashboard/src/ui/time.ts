/** Whole minutes of a duration, as a manager reads them: begun minutes do not count. */
export function wholeMinutes(millis: number): number {
  return Math.max(0, Math.floor(millis / 60_000));
}

/** The time of day of an instant, at the hall's offset from UTC, or the browser's own where none was announced. */
export function timeOfDay(millis: number, offsetMinutes: number | undefined, seconds = true): string {
  const offset = offsetMinutes ?? -new Date(millis).getTimezoneOffset();
  return new Date(millis + offset * 60_000).toISOString().slice(11, seconds ? 19 : 16);
}

/** The age of the link: tenths of a second while it is young, minutes and seconds when it is not. */
export function linkAgeText(millis: number): string {
  if (millis < 10_000) {
    return `${(millis / 1000).toFixed(1)} s`;
  }
  const seconds = Math.floor(millis / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
