import { describe, expect, it } from 'vitest';
import { chartIn } from './charts';
import { comparisons, exact, judge, numberText } from './figures';

describe('a difference', () => {
  it('is better or worse where its interval leaves out zero', () => {
    expect(judge('mean-wait', { mean: -5, low: -7, high: -3 })).toBe('better');
    expect(judge('service-level', { mean: -5, low: -7, high: -3 })).toBe('worse');
    expect(judge('people-served', { mean: 5, low: 3, high: 7 })).toBe('better');
    expect(judge('visits', { mean: 5, low: 3, high: 7 })).toBe('other');
  });

  it('is unclear where the interval holds zero, or there is none', () => {
    expect(judge('mean-wait', { mean: -1, low: -3, high: 1 })).toBe('unclear');
    expect(judge('mean-wait', { mean: 0, low: 0, high: 0 })).toBe('unclear');
    expect(judge('mean-wait', { mean: -1 })).toBe('unclear');
  });

  it('of a day that happened once is what it is', () => {
    expect(judge('mean-wait', exact({ mean: -1 }))).toBe('better');
    expect(judge('mean-wait', exact({ mean: 0 }))).toBe('unclear');
    expect(judge('mean-wait', exact({}))).toBe('unclear');
  });
});

describe('a comparison', () => {
  const alternative = { name: '', nameEn: '', tried: '', observations: 2 };
  const measure = (order: number) => ({ name: '', nameEn: '', unit: '', decimals: 1, order });
  const figure = (letter: string, mean: number) => ({
    alternative: letter,
    service: 'all',
    measure: 'left',
    mean,
    low: mean - 1,
    high: mean + 2,
  });

  it('puts the alternatives side by side on one scale, and leaves out what nobody has', () => {
    const rows = comparisons(
      'all',
      { B: alternative, A: alternative },
      { left: measure(1), visits: measure(0) },
      { 'A/all/left': figure('A', 4), 'B/all/left': figure('B', 9) },
    );
    expect(rows.map(({ id }) => id)).toEqual(['left']);
    expect(rows[0]?.cells.map(({ letter, figure: one }) => [letter, one?.mean])).toEqual([
      ['A', 4],
      ['B', 9],
    ]);
    expect([rows[0]?.from, rows[0]?.to]).toEqual([0, 11]);
  });
});

describe('a number', () => {
  it('has a minus sign, a plus where it is a difference, and none at zero', () => {
    expect(numberText(-1.25, 1)).toBe('−1.3');
    expect(numberText(2, 0, true)).toBe('+2');
    expect(numberText(-0.01, 1, true)).toBe('0.0');
    expect(numberText(undefined, 1)).toBe('–');
  });
});

describe('a chart of a study', () => {
  it('speaks the language of the page', () => {
    const chart = {
      id: 'line-H001-bill-payment',
      title: '缴费 Bill payment',
      kind: 'band' as const,
      xLabel: '时间 time',
      yLabel: '人 people',
      x: ['02-01 08:30'],
      series: [{ name: 'A', values: [1] }],
      limit: { name: '候客区 waiting room', value: 60 },
    };
    const spoken = chartIn(chart, 'H001', {
      service: (id) => `service ${id}`,
      alternative: (letter) => `${letter} as it is`,
      time: 'time',
      people: 'people',
      room: 'room',
    });
    expect(spoken.title).toBe('service bill-payment');
    expect(spoken.series[0]?.name).toBe('A as it is');
    expect(spoken.limit).toEqual({ name: 'room', value: 60 });
  });
});
