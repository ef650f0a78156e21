import type { ComposeOption } from 'echarts/core';
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type {
  GridComponentOption,
  LegendComponentOption,
  MarkLineComponentOption,
  TitleComponentOption,
  TooltipComponentOption,
} from 'echarts/components';
import type { Palette } from './palette';
import type { ReportChart, ReportSeries } from './reportData';

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | LineSeriesOption
  | MarkLineComponentOption
  | TitleComponentOption
  | TooltipComponentOption
>;

type SeriesOption = BarSeriesOption | LineSeriesOption;
type Values = readonly (number | null | undefined)[];

const DASHES = ['solid', [6, 3], [2, 3], [10, 4, 2, 4], 'solid', [6, 3]] as const;
const MOST_DIRECT_LABELS = 4;
const LABEL_SHARE_OF_HEIGHT = 0.08;

/** What ECharts needs to draw a chart in the colours of a palette. */
export function optionOf(chart: ReportChart, palette: Palette): ChartOption {
  const numeric = chart.kind !== 'bar' && chart.x.every((x) => typeof x === 'number');
  const direct = endsLieApart(chart);
  const series = chart.series.flatMap((each, index) => seriesOf(chart, each, index, numeric, direct, palette));
  return {
    animation: false,
    textStyle: { color: palette.ink2, fontFamily: palette.fontFamily, fontSize: 12 },
    title: { text: chart.title, left: 12, top: 8, textStyle: { color: palette.ink, fontSize: 14 } },
    grid: {
      left: 12,
      right: direct ? 104 : 24,
      top: 68,
      bottom: 30,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: {
      show: chart.series.length > 1 && !direct,
      type: 'scroll',
      top: 34,
      right: 12,
      left: '30%',
      align: 'left',
      itemGap: 16,
      itemWidth: chart.kind === 'bar' ? 14 : 30,
      textStyle: { color: palette.ink2 },
      data: chart.series.map((each) => each.name),
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: chart.kind === 'bar' ? 'shadow' : 'line', lineStyle: { color: palette.ink2 } },
      backgroundColor: palette.panel,
      borderColor: palette.line,
      textStyle: { color: palette.ink },
      // Text inside the picture: no markup is built from names that came from outside.
      renderMode: 'richText',
      formatter: (points) => tooltipText(chart, points),
    },
    xAxis: {
      type: numeric ? 'value' : 'category',
      ...(numeric
        ? { min: 'dataMin', max: 'dataMax' }
        : { data: chart.x.map(String), boundaryGap: chart.kind === 'bar' }),
      name: chart.xLabel,
      nameLocation: 'middle',
      nameGap: 26,
      nameTextStyle: { color: palette.ink2 },
      axisLine: { lineStyle: { color: palette.ink2 } },
      // The last value of a time axis is rarely a round one.
      axisLabel: { color: palette.ink2, hideOverlap: true, ...(numeric ? { showMaxLabel: false } : {}) },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      name: chart.yLabel,
      nameTextStyle: { color: palette.ink2, align: 'left' },
      axisLabel: { color: palette.ink2 },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: withLimit(chart, series, palette),
  } as ChartOption;
}

/** Whether the lines end far enough from each other to bear their names there; else a legend has to name them. */
function endsLieApart(chart: ReportChart): boolean {
  if (chart.kind === 'bar' || chart.series.length > MOST_DIRECT_LABELS) {
    return false;
  }
  const all = chart.series.flatMap((series) => [...series.values, ...(series.high ?? [])]).filter(isKnown);
  const ends = chart.series.map((series) => series.values[series.values.length - 1]).filter(isKnown);
  ends.sort((a, b) => a - b);
  const least = (Math.max(...all) - Math.min(0, ...all)) * LABEL_SHARE_OF_HEIGHT;
  return ends.length === chart.series.length && ends.every((end, at) => at === 0 || end - ends[at - 1]! >= least);
}

const isKnown = (value: number | null | undefined): value is number => typeof value === 'number';

function seriesOf(
  chart: ReportChart,
  series: ReportSeries,
  index: number,
  numeric: boolean,
  direct: boolean,
  palette: Palette,
): SeriesOption[] {
  const color = palette.series[index % palette.series.length]!;
  const points = (values: Values) =>
    values.map((value, at) => (numeric ? [chart.x[at]!, value ?? null] : (value ?? null))) as (number | null)[];
  if (chart.kind === 'bar') {
    return [{ type: 'bar', name: series.name, data: points(series.values), itemStyle: { color }, barMaxWidth: 36 }];
  }
  const line: LineSeriesOption = {
    type: 'line',
    name: series.name,
    data: points(series.values),
    symbol: chart.x.length === 1 ? 'circle' : 'none',
    itemStyle: { color },
    lineStyle: { color, width: 2, type: DASHES[index % DASHES.length] as LineStyle },
    endLabel: { show: direct, formatter: series.name, color, fontWeight: 'bold', width: 90, overflow: 'truncate' },
  };
  return [...bandOf(chart, series, index, color, points), line];
}

type LineStyle = NonNullable<NonNullable<LineSeriesOption['lineStyle']>['type']>;

/** The interval around a line: an invisible line at its lower edge, and the rest stacked upon it as an area. */
function bandOf(
  chart: ReportChart,
  series: ReportSeries,
  index: number,
  color: string,
  points: (values: Values) => (number | null)[],
): LineSeriesOption[] {
  const { low, high } = series;
  if (chart.kind !== 'band' || low === undefined || high === undefined) {
    return [];
  }
  const width = low.map((from, at) => {
    const to = high[at];
    return from === null || to === null || to === undefined ? null : to - from;
  });
  const edge: LineSeriesOption = {
    type: 'line',
    stack: `band-${index}`,
    stackStrategy: 'all',
    lineStyle: { opacity: 0 },
    showSymbol: false,
    silent: true,
  };
  return [
    { ...edge, data: points(low) },
    { ...edge, data: points(width), areaStyle: { color, opacity: 0.16 } },
  ];
}

function withLimit(chart: ReportChart, series: SeriesOption[], palette: Palette): SeriesOption[] {
  const last = series[series.length - 1];
  if (chart.limit === undefined || last === undefined) {
    return series;
  }
  last.markLine = {
    silent: true,
    symbol: 'none',
    lineStyle: { color: palette.alarm, type: 'dashed', width: 1.5 },
    label: {
      formatter: `${chart.limit.name} ${chart.limit.value}`,
      position: 'insideEndTop',
      color: palette.alarm,
    },
    data: [{ yAxis: chart.limit.value }],
  };
  return series;
}

/** Each series at one place of the x axis, with its interval where it has one. */
function tooltipText(chart: ReportChart, points: unknown): string {
  const first = (Array.isArray(points) ? points[0] : points) as { dataIndex: number } | undefined;
  if (first === undefined) {
    return '';
  }
  const at = first.dataIndex;
  const show = (value: number | null | undefined) => (isKnown(value) ? String(round(value)) : '–');
  const rows = chart.series.map((series) => {
    const interval = series.low && series.high ? ` (${show(series.low[at])} – ${show(series.high[at])})` : '';
    return `${series.name}: ${show(series.values[at])}${interval}`;
  });
  return [`${chart.xLabel} ${chart.x[at]}`, ...rows].join('\n');
}

const round = (value: number) => Math.round(value * 100) / 100;
