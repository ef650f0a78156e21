/**
 * How the link to the server stands, by what was heard of it in real seconds. `unconfirmed`: the server is heard, but
 * it has not been able to hold its hall against the journal for a while, so what it says may be old.
 */
export type LinkState = 'live' | 'stale' | 'lost' | 'unconfirmed';

export const STALE_AFTER_MILLIS = 10_000;
export const LOST_AFTER_MILLIS = 15_000;

/** Judges a link: a closed socket is lost at once, a silent one after fifteen seconds. */
export function linkState(open: boolean, ageMillis: number, confirmedMillis = 0): LinkState {
  if (!open || ageMillis > LOST_AFTER_MILLIS) {
    return 'lost';
  }
  if (ageMillis > STALE_AFTER_MILLIS) {
    return 'stale';
  }
  return confirmedMillis > STALE_AFTER_MILLIS ? 'unconfirmed' : 'live';
}

/**
 * The age of what the page shows: real time since the server *sent* its last frame. The two clocks differ by an
 * unknown amount, so the quickest frame of a connection counts as one that took no time; any other frame that
 * waited in a buffer on its way is older than its arrival.
 */
export class LinkAge {
  private offsetMillis = Number.POSITIVE_INFINITY;
  private sentMillis: number;

  constructor(private readonly nowMillis: () => number) {
    this.sentMillis = nowMillis();
  }

  /** Forgets the offset: another connection may lead to another node with another clock. */
  reconnected(): void {
    this.offsetMillis = Number.POSITIVE_INFINITY;
  }

  heard(sentAt: string | undefined): void {
    const arrived = this.nowMillis();
    const sent = typeof sentAt === 'string' ? Date.parse(sentAt) : Number.NaN;
    if (Number.isNaN(sent)) {
      this.sentMillis = arrived;
      return;
    }
    this.offsetMillis = Math.min(this.offsetMillis, arrived - sent);
    this.sentMillis = sent + this.offsetMillis;
  }

  /** How long ago an instant of the server's real clock was. */
  sinceMillis(at: string): number {
    const offset = Number.isFinite(this.offsetMillis) ? this.offsetMillis : 0;
    return Math.max(0, this.nowMillis() - (Date.parse(at) + offset));
  }

  millis(): number {
    return Math.max(0, this.nowMillis() - this.sentMillis);
  }
}
