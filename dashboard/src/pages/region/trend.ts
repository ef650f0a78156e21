import { SPARK_SAMPLES } from '../../ui/sparkPath';
import { serviceLevelOf, type RegionRow, type TrendRow } from './regionRows';

/** What the trend of a region tells. */
export type Measure = 'waiting' | 'late' | 'watch' | 'serviceLevel' | 'countersOpen';

/** A region's last hour: one value a minute, the newest last; `null` where nothing was noted. */
export interface Trend {
  readonly fromMillis: number;
  readonly toMillis: number;
  readonly values: Readonly<Record<Measure, readonly (number | null)[]>>;
}

const MINUTE = 60_000;
/** A clock that runs fast leaps over minutes; what lies between two samples this close was no different. */
const HELD_MINUTES = 5;

const VALUE: Readonly<Record<Measure, (row: TrendRow | RegionRow) => number | null>> = {
  waiting: (row) => row.waiting,
  late: (row) => row.late,
  watch: (row) => row.watch,
  serviceLevel: (row) => {
    const level = serviceLevelOf(row);
    return level === undefined ? null : level * 100;
  },
  countersOpen: (row) => row.countersOpen,
};

/** What the server noted, and how the region stands now as the newest sample. */
export function trendOf(
  samples: Readonly<Record<string, TrendRow>>,
  region: RegionRow | undefined,
  now: number,
): Trend {
  const byMinute = new Map<number, TrendRow | RegionRow>();
  for (const instant in samples) {
    byMinute.set(Math.floor(Date.parse(instant) / MINUTE), samples[instant]!);
  }
  const last = Math.floor(now / MINUTE);
  if (region !== undefined) {
    byMinute.set(last, region);
  }
  const known = [...byMinute.keys()].filter((minute) => minute <= last && minute > last - SPARK_SAMPLES);
  const first = known.length === 0 ? last : Math.min(...known);
  const rows = minutesFrom(first, last, byMinute);
  const values = (measure: Measure) => rows.map((row) => (row === undefined ? null : VALUE[measure](row)));
  return {
    fromMillis: first * MINUTE,
    toMillis: last * MINUTE,
    values: {
      waiting: values('waiting'),
      late: values('late'),
      watch: values('watch'),
      serviceLevel: values('serviceLevel'),
      countersOpen: values('countersOpen'),
    },
  };
}

function minutesFrom<R>(first: number, last: number, byMinute: ReadonlyMap<number, R>): (R | undefined)[] {
  const rows: (R | undefined)[] = [];
  for (let minute = first; minute <= last; minute += 1) {
    let row = byMinute.get(minute);
    if (row === undefined && followedWithin(minute, byMinute)) {
      row = rows[rows.length - 1];
    }
    rows.push(row);
  }
  return rows;
}

/** Whether the hole this minute lies in is short. */
function followedWithin(minute: number, byMinute: ReadonlyMap<number, unknown>): boolean {
  let from = minute;
  let to = minute;
  while (minute - from < HELD_MINUTES && !byMinute.has(from)) {
    from -= 1;
  }
  while (to - minute < HELD_MINUTES && !byMinute.has(to)) {
    to += 1;
  }
  return byMinute.has(from) && byMinute.has(to) && to - from <= HELD_MINUTES;
}
