import type { ReportChart } from '../../report/reportData';

/** The words of the page for a chart that the server names in both languages at once. */
export interface ChartWords {
  readonly service: (id: string) => string;
  readonly alternative: (letter: string) => string;
  readonly time: string;
  readonly people: string;
  readonly room: string;
}

/** A chart of a study in the page's language; its id ends with the service it is about. */
export function chartIn(chart: ReportChart, hall: string, words: ChartWords): ReportChart {
  return {
    ...chart,
    title: words.service(chart.id.slice(`line-${hall}-`.length)),
    xLabel: words.time,
    yLabel: words.people,
    series: chart.series.map((series) => ({ ...series, name: words.alternative(series.name) })),
    ...(chart.limit && { limit: { ...chart.limit, name: words.room } }),
  };
}
