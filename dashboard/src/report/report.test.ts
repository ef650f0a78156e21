import { describe, expect, it } from 'vitest';
import { optionOf } from './options';
import type { Palette } from './palette';
import { describe as sentence, readReport, type ReportChart } from './reportData';

const palette: Palette = {
  ink: '#111',
  ink2: '#222',
  line: '#333',
  panel: '#fff',
  alarm: '#a00',
  fontFamily: 'serif',
  series: ['#00f'],
};
const chart: ReportChart = {
  id: 'waits',
  title: 'Longest wait',
  kind: 'band',
  xLabel: 'hour',
  yLabel: 'minutes',
  x: [8, 9, 10],
  series: [{ name: 'pooled', values: [1, null, 4], low: [0, null, 2], high: [3, null, 9] }],
  limit: { name: 'target', value: 15 },
};
const read = (...charts: unknown[]) => readReport(JSON.stringify({ charts }));
type Drawn = { name?: string; stack?: string; data: unknown; markLine?: { data: unknown } };
const seriesOf = (drawn: ReportChart) => optionOf(drawn, palette).series as unknown as Drawn[];

describe('the data of a report', () => {
  it('is taken as it stands', () => {
    expect(read(chart)).toEqual([chart]);
  });

  it('is refused where a series has another length than the axis', () => {
    const short = { ...chart, series: [{ name: 'pooled', values: [1] }] };
    expect(() => read(short)).toThrow('Expected 3 values in series pooled of chart waits, but got 1.');
  });

  it('is refused where the kind is none we draw', () => {
    expect(() => read({ ...chart, kind: 'pie' })).toThrow('line, bar, band');
  });

  it('is told in a sentence', () => {
    expect(sentence(chart)).toBe('Longest wait (minutes). pooled: 1 → 4, max 4; target: 15');
  });
});

describe('a chart', () => {
  it('draws an interval as its lower edge and the width upon it, behind the line', () => {
    const [edge, width, line] = seriesOf(chart);
    expect(edge?.data).toEqual([[8, 0], [9, null], [10, 2]]);
    expect(width?.data).toEqual([[8, 3], [9, null], [10, 7]]);
    expect(width?.stack).toBe(edge?.stack);
    expect(line).toMatchObject({ name: 'pooled', data: [[8, 1], [9, null], [10, 4]] });
  });

  it('names lines at their ends where these lie apart, in a legend where they do not', () => {
    const two = (end: number) => ({
      ...chart,
      series: [
        { name: 'pooled', values: [0, 50, 5] },
        { name: 'split', values: [0, 100, end] },
      ],
    });
    expect(optionOf(two(80), palette).legend).toMatchObject({ show: false });
    expect(optionOf(two(6), palette).legend).toMatchObject({ show: true });
  });

  it('draws the limit once', () => {
    const marked = seriesOf(chart).filter((series) => series.markLine !== undefined);
    expect(marked.map((series) => series.markLine?.data)).toEqual([[{ yAxis: 15 }]]);
  });

  it('draws bars over named places', () => {
    const bars = { ...chart, kind: 'bar', x: ['Mon', 'Tue', 'Wed'] } as ReportChart;
    expect(seriesOf(bars)).toMatchObject([{ type: 'bar', data: [1, null, 4] }]);
    expect(optionOf(bars, palette).xAxis).toMatchObject({ type: 'category', data: ['Mon', 'Tue', 'Wed'] });
  });
});
