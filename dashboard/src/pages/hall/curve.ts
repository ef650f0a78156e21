/** How the hall stood at a moment of a day, and what had happened since the sample before. */
export interface DaySample {
  readonly at: string;
  readonly waiting: number;
  readonly longestWaitSeconds: number;
  readonly openCounters: number;
  readonly arrivals: number;
  readonly called: number;
  readonly served: number;
  /** Of the day so far. */
  readonly noShow: number;
  /** Of the day so far. */
  readonly left: number;
  /** Of the day so far, 0 to 1; absent before the first call. */
  readonly serviceLevel?: number;
}

/** The course of a day, as `GET /days/{date}/curve` answers. */
export interface DayCurve {
  readonly day: string;
  readonly everySeconds: number;
  readonly samples: readonly DaySample[];
}

/** A measure of the curve, in the order they are drawn. */
export const MEASURES = ['waiting', 'longest', 'level', 'counters', 'arrivals', 'served', 'lost'] as const;
export type Measure = (typeof MEASURES)[number];

/** What is read of a sample; one decimal at most, `undefined` where nothing is known. */
export function valueOf(sample: DaySample, measure: Measure): number | undefined {
  switch (measure) {
    case 'waiting':
      return sample.waiting;
    case 'longest':
      return Math.floor(sample.longestWaitSeconds / 60);
    case 'level':
      return sample.serviceLevel === undefined ? undefined : Math.floor(sample.serviceLevel * 1000) / 10;
    case 'counters':
      return sample.openCounters;
    case 'lost':
      return sample.noShow + sample.left;
    default:
      return sample[measure];
  }
}

/** The worst of a day, for the sentence that stands for the picture. */
export function worstOf(samples: readonly DaySample[]): { waiting: DaySample; longestMinutes: number } | undefined {
  const [first, ...others] = samples;
  if (first === undefined) {
    return undefined;
  }
  return {
    waiting: others.reduce((worst, sample) => (sample.waiting > worst.waiting ? sample : worst), first),
    longestMinutes: Math.floor(Math.max(...samples.map((sample) => sample.longestWaitSeconds)) / 60),
  };
}
