/** A chart of a report, as the simulator writes it into the page. */
export interface ReportChart {
  /** The id of the element it is drawn into. */
  readonly id: string;
  readonly title: string;
  /** `band` is a line with an interval around it: each series then has `low` and `high`. */
  readonly kind: 'line' | 'bar' | 'band';
  readonly xLabel: string;
  readonly yLabel: string;
  readonly x: readonly (string | number)[];
  readonly series: readonly ReportSeries[];
  readonly limit?: { readonly name: string; readonly value: number };
}

export interface ReportSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly low?: readonly (number | null)[];
  readonly high?: readonly (number | null)[];
}

const KINDS = ['line', 'bar', 'band'];

/** Reads the data block; throws with the chart's name when a chart cannot be drawn as it stands. */
export function readReport(text: string): readonly ReportChart[] {
  const report = JSON.parse(text) as { charts?: unknown };
  if (!Array.isArray(report.charts)) {
    throw new Error('Expected {"charts":[…]}, but the report has no such list.');
  }
  return report.charts.map((each: unknown) => checked(each as ReportChart));
}

function checked(chart: ReportChart): ReportChart {
  if (!KINDS.includes(chart.kind)) {
    throw new Error(`Expected chart ${chart.id} to be one of ${KINDS.join(', ')}, but it is ${String(chart.kind)}.`);
  }
  for (const series of chart.series) {
    for (const values of [series.values, series.low, series.high]) {
      if (values !== undefined && values.length !== chart.x.length) {
        throw new Error(
          `Expected ${chart.x.length} values in series ${series.name} of chart ${chart.id}, but got ${values.length}.`,
        );
      }
    }
  }
  return chart;
}

/** One sentence for who does not see the picture: the title, and where each series begins, peaks and ends. */
export function describe(chart: ReportChart): string {
  const parts = chart.series.map((series) => {
    const known = series.values.filter((value): value is number => value !== null);
    if (known.length === 0) {
      return `${series.name}: –`;
    }
    return `${series.name}: ${known[0]} → ${known[known.length - 1]}, max ${Math.max(...known)}`;
  });
  const limit = chart.limit ? `; ${chart.limit.name}: ${chart.limit.value}` : '';
  return `${chart.title} (${chart.yLabel}). ${parts.join('; ')}${limit}`;
}
