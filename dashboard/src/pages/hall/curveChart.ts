import { BarChart, LineChart, type BarSeriesOption, type LineSeriesOption } from 'echarts/charts';
import {
  AxisPointerComponent,
  GridComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { valueOf, type DaySample, type Measure } from './curve';

// Only what the curves are drawn with; the page asks for this file when they are opened, not before.
use([
  AxisPointerComponent,
  BarChart,
  GridComponent,
  LineChart,
  MarkLineComponent,
  SVGRenderer,
  TitleComponent,
  TooltipComponent,
]);

/** One small picture of the curves. */
export interface CurveRow {
  readonly measure: Measure;
  readonly name: string;
  readonly kind: 'line' | 'step' | 'bar';
  readonly target?: number | undefined;
  /** What stands at the line of the target. */
  readonly targetName?: string | undefined;
}

/** What is drawn: small pictures below each other over one axis of time. */
export interface Curves {
  readonly samples: readonly DaySample[];
  readonly rows: readonly CurveRow[];
  readonly timeOf: (at: string) => string;
}

const ROW_HEIGHT = 96;
const TITLE_HEIGHT = 20;

/** How many pixels so many pictures need. */
export const heightOf = (rows: number) => rows * ROW_HEIGHT + 28;

/** Starts a picture in an element; its colours are the page's. */
export function startCurves(element: HTMLElement): { draw(curves: Curves): void; dispose(): void } {
  const picture: EChartsType = init(element, null, { renderer: 'svg' });
  const resizing = new ResizeObserver(() => picture.resize());
  resizing.observe(element);
  return {
    draw: (curves) => picture.setOption(optionOf(curves, paletteOf(element)), true),
    dispose() {
      resizing.disconnect();
      picture.dispose();
    },
  };
}

type Palette = Readonly<Record<'ink' | 'ink2' | 'line' | 'line-strong' | 'panel' | 'h2' | 'h1', string>>;

function paletteOf(element: HTMLElement): Palette {
  const style = getComputedStyle(element);
  const names = ['ink', 'ink2', 'line', 'line-strong', 'panel', 'h2', 'h1'] as const;
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Palette;
}

function optionOf({ samples, rows, timeOf }: Curves, palette: Palette) {
  const times = samples.map((sample) => timeOf(sample.at));
  const font = { color: palette.ink2, fontSize: 11 };
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    tooltip: {
      trigger: 'axis',
      backgroundColor: palette.panel,
      borderColor: palette.line,
      textStyle: { color: palette.ink },
      // Text inside the picture: no markup is built.
      renderMode: 'richText',
      formatter: (points: unknown) => tooltipText(points, samples, rows, times),
    },
    title: rows.map((row, index) => ({
      text: row.name,
      left: 4,
      top: index * ROW_HEIGHT + 2,
      textStyle: { ...font, color: palette.ink2, fontWeight: 400, fontSize: 12 },
    })),
    grid: rows.map((_, index) => ({
      left: 36,
      right: 16,
      top: index * ROW_HEIGHT + TITLE_HEIGHT + 8,
      height: ROW_HEIGHT - TITLE_HEIGHT - 22,
    })),
    xAxis: rows.map((_, index) => ({
      type: 'category' as const,
      gridIndex: index,
      data: times,
      axisLine: { lineStyle: { color: palette['line-strong'] } },
      axisTick: { show: false },
      axisLabel: { ...font, show: index === rows.length - 1, hideOverlap: true },
    })),
    yAxis: rows.map((row, index) => ({
      type: 'value' as const,
      gridIndex: index,
      min: 0,
      ...(row.measure === 'level' ? { max: 100 } : {}),
      splitNumber: 2,
      minInterval: 1,
      axisLabel: font,
      splitLine: { lineStyle: { color: palette.line } },
    })),
    series: rows.map((row, index) => seriesOf(row, index, samples, palette)),
  };
}

function seriesOf(
  row: CurveRow,
  index: number,
  samples: readonly DaySample[],
  palette: Palette,
): LineSeriesOption | BarSeriesOption {
  const common = {
    name: row.name,
    xAxisIndex: index,
    yAxisIndex: index,
    data: samples.map((sample) => valueOf(sample, row.measure) ?? null),
  };
  if (row.kind === 'bar') {
    return { ...common, type: 'bar', itemStyle: { color: palette.h2 }, barCategoryGap: '20%', barMaxWidth: 14 };
  }
  return {
    ...common,
    type: 'line',
    symbol: samples.length === 1 ? 'circle' : 'none',
    ...(row.kind === 'step' ? { step: 'end' as const } : {}),
    itemStyle: { color: palette.ink },
    lineStyle: { color: palette.ink, width: 1.5 },
    ...(row.target === undefined
      ? {}
      : {
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: palette.ink2, type: 'dashed' as const },
            label: {
              color: palette.ink2,
              fontSize: 11,
              position: 'insideEndTop' as const,
              formatter: row.targetName ?? '{c}',
            },
            data: [{ yAxis: row.target }],
          },
        }),
  };
}

function tooltipText(
  points: unknown,
  samples: readonly DaySample[],
  rows: readonly CurveRow[],
  times: readonly string[],
): string {
  const at = ((Array.isArray(points) ? points[0] : points) as { dataIndex?: number } | undefined)?.dataIndex;
  const sample = at === undefined ? undefined : samples[at];
  return sample === undefined
    ? ''
    : [times[at!], ...rows.map((row) => `${row.name}: ${valueOf(sample, row.measure) ?? '–'}`)].join('\n');
}
