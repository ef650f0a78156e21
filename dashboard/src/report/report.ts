import { BarChart, LineChart } from 'echarts/charts';
import {
  GridComponent,
  LegendScrollComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { optionOf } from './options';
import { readPalette } from './palette';
import './report.css';
import { describe, readReport, type ReportChart } from './reportData';

// Only what a report draws with; SVG, because it prints sharply.
use([
  BarChart,
  GridComponent,
  LegendScrollComponent,
  LineChart,
  MarkLineComponent,
  SVGRenderer,
  TitleComponent,
  TooltipComponent,
]);

interface Drawn {
  readonly chart: ReportChart;
  readonly picture: EChartsType;
}

function draw(chart: ReportChart): Drawn {
  const element = document.getElementById(chart.id);
  if (element === null) {
    throw new Error(`Expected an element with the id ${chart.id} for its chart, but the page has none.`);
  }
  element.classList.add('chart');
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', describe(chart));
  const picture = init(element, null, { renderer: 'svg' });
  picture.setOption(optionOf(chart, readPalette()));
  new ResizeObserver(() => picture.resize()).observe(element);
  return { chart, picture };
}

function start(): void {
  const data = document.querySelector('script#report[type="application/json"]');
  const drawn = readReport(data?.textContent ?? '').map(draw);
  const redraw = () => {
    const palette = readPalette();
    drawn.forEach(({ chart, picture }) => picture.setOption(optionOf(chart, palette), true));
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  matchMedia('print').addEventListener('change', redraw);
}

if (document.readyState === 'loading') {
  addEventListener('DOMContentLoaded', start);
} else {
  start();
}
