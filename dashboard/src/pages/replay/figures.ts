import type { AlternativeRow, FigureRow, Interval, MeasureRow } from './rows';

/** Which way a measure is better; nothing for one that only tells the size of the day. */
const LOWER_IS_BETTER: Readonly<Record<string, boolean>> = {
  'mean-wait': true,
  'p90-wait': true,
  'longest-wait': true,
  'missed': true,
  'left': true,
  'no-show': true,
  'longest-line': true,
  'first-to-done': true,
  'queued-again': true,
  'service-level': false,
  'people-served': false,
};

/** What a difference says: `unclear` where its interval holds zero or is not known. */
export type Judgement = 'better' | 'worse' | 'other' | 'unclear';

export function judge(measure: string, difference: Interval): Judgement {
  const { low, high } = difference;
  if (low === undefined || high === undefined || (low <= 0 && high >= 0)) {
    return 'unclear';
  }
  const lower = LOWER_IS_BETTER[measure];
  if (lower === undefined) {
    return 'other';
  }
  return high < 0 === lower ? 'better' : 'worse';
}

/** What happened once, without an interval: its value and nothing beside it. */
export function exact({ mean }: Interval): Interval {
  return mean === undefined ? {} : { mean, low: mean, high: mean };
}

/** One measure of a service under every alternative, for a row of the table. */
export interface Comparison {
  readonly id: string;
  readonly measure: MeasureRow;
  readonly cells: readonly { readonly letter: string; readonly figure: FigureRow | undefined }[];
  /** The least and greatest value in the row, so that its intervals share one scale. */
  readonly from: number;
  readonly to: number;
}

export function comparisons(
  service: string,
  alternatives: Readonly<Record<string, AlternativeRow>>,
  measures: Readonly<Record<string, MeasureRow>>,
  figures: Readonly<Record<string, FigureRow>>,
): Comparison[] {
  const letters = Object.keys(alternatives).sort();
  return Object.entries(measures)
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([id, measure]) => {
      const cells = letters.map((letter) => ({ letter, figure: figures[`${letter}/${service}/${id}`] }));
      const known = cells.flatMap(({ figure }) =>
        [figure?.mean, figure?.low, figure?.high].filter((value): value is number => value !== undefined),
      );
      return { id, measure, cells, from: Math.min(0, ...known), to: Math.max(0, ...known) };
    })
    .filter(({ cells }) => cells.some(({ figure }) => figure?.mean !== undefined));
}

/** A number with the decimals its measure is worth; a sign where it is a difference. */
export function numberText(value: number | undefined, decimals: number, signed = false): string {
  if (value === undefined) {
    return '–';
  }
  const text = Math.abs(value).toFixed(decimals);
  const zero = Number(text) === 0;
  const sign = zero ? '' : value < 0 ? '−' : signed ? '+' : '';
  return sign + text;
}
