/** The offset an instant was written with, in minutes; `undefined` for `Z` or no offset at all. */
export function offsetMinutesOf(instant: string): number | undefined {
  const match = /([+-])(\d{2}):(\d{2})$/.exec(instant);
  if (!match) {
    return undefined;
  }
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}

/**
 * The hall's clock as the server announced it: an instant, and how fast it runs (a demonstration may run a day in
 * minutes). Until then it shows the browser's own time.
 */
export class HallClock {
  private hallMillis: number;
  private steadyMillis: number;
  speed = 1;
  offsetMinutes: number | undefined;

  constructor(private readonly nowMillis: () => number) {
    this.hallMillis = nowMillis();
    this.steadyMillis = this.hallMillis;
  }

  /** Takes the announcement of a `welcome`. An instant that cannot be read is ignored. */
  announce(at: string, speed: number): void {
    const millis = Date.parse(at);
    if (Number.isNaN(millis)) {
      return;
    }
    this.anchor(millis);
    this.speed = Number.isFinite(speed) && speed > 0 ? speed : 1;
    this.offsetMinutes = offsetMinutesOf(at);
  }

  /** What a frame says has happened cannot lie ahead of the hall's time: moves the clock forward if it does. */
  witness(at: string | undefined): void {
    const millis = at === undefined ? Number.NaN : Date.parse(at);
    if (millis > this.now()) {
      this.anchor(millis);
    }
  }

  /** The hall's time, in milliseconds since 1970. */
  now(): number {
    return this.hallMillis + (this.nowMillis() - this.steadyMillis) * this.speed;
  }

  private anchor(hallMillis: number): void {
    this.hallMillis = hallMillis;
    this.steadyMillis = this.nowMillis();
  }
}
