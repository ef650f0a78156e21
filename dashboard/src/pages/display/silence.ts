import type { AnnouncementTerms } from './displayRows';

/** Why a display does not speak; `undefined` while it does. */
export type Silence = 'muted' | 'quiet' | 'volume' | 'locked' | undefined;

/** Whether a local time of day such as `12:30` lies in one of the quiet stretches. */
export function isQuiet(time: string, quiet: AnnouncementTerms['quiet']): boolean {
  return quiet.some(({ from, until }) => (from < until ? time >= from && time < until : time >= from || time < until));
}

/** Why nothing may be spoken at a local time of day. */
export function silenceAt(
  time: string,
  muted: boolean,
  volumePercent: number,
  quiet: AnnouncementTerms['quiet'],
): Silence {
  if (muted) {
    return 'muted';
  }
  if (volumePercent <= 0) {
    return 'volume';
  }
  return isQuiet(time, quiet) ? 'quiet' : undefined;
}
