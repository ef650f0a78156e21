import { SPARK_SAMPLES } from '../../ui/sparkPath';
import { valueOf, type DaySample } from './curve';
import type { Totals } from './figures';

/** One series per key figure; `null` where there was no value, or nobody was connected. */
export interface Series {
  readonly waiting: readonly (number | null)[];
  readonly longestMinutes: readonly (number | null)[];
  readonly serviceLevel: readonly (number | null)[];
  readonly openCounters: readonly (number | null)[];
  readonly lost: readonly (number | null)[];
}

type Sample = { readonly [K in keyof Series]: number | null };

const NOTHING: Sample = { waiting: null, longestMinutes: null, serviceLevel: null, openCounters: null, lost: null };

/**
 * What the page has seen of the last hour: one sample per minute of the hall's time, the last of each minute.
 * Minutes without a live link stay gaps; another stream (another day) starts a new history.
 */
export class History {
  private readonly samples = new Map<number, Sample>();
  private newestMinute = Number.NEGATIVE_INFINITY;
  private stream: string | undefined;

  take(stream: string | undefined, now: number, totals: Totals): void {
    if (stream !== this.stream) {
      this.samples.clear();
      this.newestMinute = Number.NEGATIVE_INFINITY;
      this.stream = stream;
    }
    const minute = minuteOf(now);
    this.newestMinute = Math.max(this.newestMinute, minute);
    this.samples.set(minute, {
      waiting: totals.waiting,
      longestMinutes: (totals.longest?.waitMillis ?? 0) / 60_000,
      serviceLevel: totals.serviceLevel ?? null,
      openCounters: totals.openCounters,
      lost: totals.noShow + totals.left,
    });
    for (const old of this.samples.keys()) {
      if (old <= this.newestMinute - SPARK_SAMPLES) {
        this.samples.delete(old);
      }
    }
  }

  /**
   * Fills in what the server recorded before the page was opened. Each of its samples stands for the minutes until the
   * next one; what the page saw itself stays.
   */
  fillIn(stream: string | undefined, recorded: readonly DaySample[]): void {
    if (stream !== this.stream) {
      return;
    }
    recorded.forEach((sample, at) => {
      const from = minuteOf(Date.parse(sample.at));
      const next = recorded[at + 1];
      const until = next === undefined ? this.newestMinute : minuteOf(Date.parse(next.at)) - 1;
      for (let minute = Math.max(from, this.newestMinute - SPARK_SAMPLES + 1); minute <= until; minute += 1) {
        if (!this.samples.has(minute)) {
          this.samples.set(minute, read(sample));
        }
      }
    });
  }

  series(): Series {
    const first = Math.min(...this.samples.keys());
    const minutes: Sample[] = [];
    for (let minute = first; minute <= this.newestMinute; minute += 1) {
      minutes.push(this.samples.get(minute) ?? NOTHING);
    }
    return {
      waiting: minutes.map((sample) => sample.waiting),
      longestMinutes: minutes.map((sample) => sample.longestMinutes),
      serviceLevel: minutes.map((sample) => sample.serviceLevel),
      openCounters: minutes.map((sample) => sample.openCounters),
      lost: minutes.map((sample) => sample.lost),
    };
  }
}

const minuteOf = (millis: number) => Math.floor(millis / 60_000);

function read(sample: DaySample): Sample {
  return {
    waiting: sample.waiting,
    longestMinutes: valueOf(sample, 'longest') ?? null,
    serviceLevel: sample.serviceLevel ?? null,
    openCounters: sample.openCounters,
    lost: sample.noShow + sample.left,
  };
}
