import { SPARK_SAMPLES } from '../../ui/sparkPath';
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
    const minute = Math.floor(now / 60_000);
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
