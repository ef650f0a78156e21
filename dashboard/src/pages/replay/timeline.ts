import type { Curve, RunDay } from './rows';

/** One day of a run as the timeline draws it. */
export interface DayCurve {
  readonly day: RunDay;
  readonly beginsMillis: number;
  readonly endsMillis: number;
  readonly atMillis: readonly number[];
  readonly waiting: readonly number[];
  readonly longestMinutes: readonly number[];
  readonly mostWaiting: number;
}

/** Cuts a run's curve into its days. */
export function dayCurves(days: readonly RunDay[], curve: Curve): DayCurve[] {
  const at = curve.at.map((instant) => Date.parse(instant));
  return days.map((day) => {
    const beginsMillis = Date.parse(day.beginsAt);
    const endsMillis = Date.parse(day.endsAt);
    const inside = at.flatMap((millis, index) => (millis >= beginsMillis && millis <= endsMillis ? [index] : []));
    const waiting = inside.map((index) => curve.waiting[index]!);
    return {
      day,
      beginsMillis,
      endsMillis,
      atMillis: inside.map((index) => at[index]!),
      waiting,
      longestMinutes: inside.map((index) => curve.longestMinutes[index]!),
      mostWaiting: Math.max(0, ...waiting),
    };
  });
}

/** The day in which a moment lies, or that comes next; the last one after all of them. */
export function dayAt(days: readonly DayCurve[], millis: number): number {
  const found = days.findIndex((day) => millis <= day.endsMillis);
  return found < 0 ? days.length - 1 : found;
}

/** The sample that holds at a moment: the last one before it. */
export function sampleAt(atMillis: readonly number[], millis: number): number {
  let low = 0;
  let high = atMillis.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (atMillis[middle]! <= millis) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/** How far a moment is through a day, 0 to 1. */
export function shareOf(day: DayCurve, millis: number): number {
  const length = day.endsMillis - day.beginsMillis;
  return length <= 0 ? 0 : Math.min(1, Math.max(0, (millis - day.beginsMillis) / length));
}

/** The area under the waiting people as an SVG path in a box of this size. */
export function areaPath(day: DayCurve, width: number, height: number): string {
  const top = Math.max(1, day.mostWaiting);
  const points = day.atMillis.map(
    (millis, index) =>
      `${round(shareOf(day, millis) * width)},${round(height - (day.waiting[index]! / top) * height)}`,
  );
  return points.length === 0 ? '' : `M0,${height}L${points.join('L')}L${width},${height}Z`;
}

/** The full hours within a day, in milliseconds; every second or third where there are many. */
export function hourTicks(day: DayCurve, most = 12): number[] {
  const hour = 3_600_000;
  const count = Math.ceil((day.endsMillis - day.beginsMillis) / hour);
  const step = hour * Math.max(1, Math.ceil(count / most));
  const ticks: number[] = [];
  for (let at = Math.ceil(day.beginsMillis / hour) * hour; at <= day.endsMillis; at += step) {
    ticks.push(at);
  }
  return ticks;
}

const round = (value: number) => Math.round(value * 10) / 10;
