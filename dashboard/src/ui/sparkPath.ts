/** What a sparkline may hold: sixty samples, one a minute; `null` where nothing was known. */
export const SPARK_SAMPLES = 60;
export const SPARK_WIDTH = 118;
export const SPARK_HEIGHT = 20;

const PAD = 1.5;

/** The vertical place of a value between the smallest and the largest of those to show. */
export function sparkY(value: number, low: number, high: number): number {
  const share = high > low ? (value - low) / (high - low) : 0.5;
  return Math.round((SPARK_HEIGHT - PAD - share * (SPARK_HEIGHT - 2 * PAD)) * 10) / 10;
}

/** The lowest and highest of the samples and the target, so that the target is always inside the picture. */
export function sparkRange(samples: readonly (number | null)[], target: number | undefined): [number, number] {
  const known = samples.filter((sample): sample is number => sample !== null);
  const all = target === undefined ? known : [...known, target];
  return [Math.min(...all), Math.max(...all)];
}

/** The SVG path of the samples: the newest at the right edge, a gap where one is missing; empty for less than two. */
export function sparkPath(samples: readonly (number | null)[], target?: number): string {
  const shown = samples.slice(-SPARK_SAMPLES);
  if (shown.filter((sample) => sample !== null).length < 2) {
    return '';
  }
  const [low, high] = sparkRange(shown, target);
  const step = (SPARK_WIDTH - 2 * PAD) / (SPARK_SAMPLES - 1);
  let path = '';
  let drawing = false;
  shown.forEach((sample, index) => {
    if (sample === null) {
      drawing = false;
      return;
    }
    const x = Math.round((SPARK_WIDTH - PAD - (shown.length - 1 - index) * step) * 10) / 10;
    path += `${drawing ? 'L' : 'M'}${x} ${sparkY(sample, low, high)}`;
    drawing = true;
  });
  return path;
}
