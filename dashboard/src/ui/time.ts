/** Whole minutes of a duration, as a manager reads them: begun minutes do not count. */
export function wholeMinutes(millis: number): number {
  return Math.max(0, Math.floor(millis / 60_000));
}

/** Where a hall is in time: its zone by name, or else the offset from UTC its server announced. */
export interface Place {
  readonly zone: string | undefined;
  readonly offsetMinutes: number | undefined;
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(zone)) {
    let format: Intl.DateTimeFormat | undefined;
    try {
      format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium', hourCycle: 'h23' });
    } catch {
      // Not a zone this browser knows; the offset has to do.
    }
    formats.set(zone, format);
  }
  return formats.get(zone);
}

/** The time of day of an instant where the hall is, or where the browser is when the hall's place is unknown. */
export function timeOfDay(millis: number, place: Place, seconds = true): string {
  const format = place.zone === undefined ? undefined : formatOf(place.zone);
  const offset = place.offsetMinutes ?? -new Date(millis).getTimezoneOffset();
  const time = format?.format(millis) ?? new Date(millis + offset * 60_000).toISOString().slice(11, 19);
  return seconds ? time : time.slice(0, 5);
}

/** The age of the link: tenths of a second while it is young, minutes and seconds when it is not. */
export function linkAgeText(millis: number): string {
  if (millis < 10_000) {
    return `${(millis / 1000).toFixed(1)} s`;
  }
  const seconds = Math.floor(millis / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
