/** How the link to the server stands, by what was heard of it in real seconds. */
export type LinkState = 'live' | 'stale' | 'lost';

export const STALE_AFTER_MILLIS = 10_000;
export const LOST_AFTER_MILLIS = 15_000;

/** Judges a link: a closed socket is lost at once, a silent one after fifteen seconds. */
export function linkState(open: boolean, ageMillis: number): LinkState {
  if (!open || ageMillis > LOST_AFTER_MILLIS) {
    return 'lost';
  }
  return ageMillis > STALE_AFTER_MILLIS ? 'stale' : 'live';
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

  millis(): number {
    return Math.max(0, this.nowMillis() - this.sentMillis);
  }
}
