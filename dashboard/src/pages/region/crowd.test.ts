import { describe, expect, it } from 'vitest';
import { Crowd, instantMillis, LOOKS, lookOfRatio } from './crowd';
import type { RegionCollections, RegionHallRow } from './regionRows';

const NOW = Date.parse('2027-02-01T02:00:00Z');

function hall(region: string, waitedSeconds?: number, more: Partial<RegionHallRow> = {}): RegionHallRow {
  const line =
    waitedSeconds === undefined
      ? {}
      : { oldestAt: new Date(NOW - waitedSeconds * 1000).toISOString(), targetSeconds: 600, service: 'bill-payment' };
  const counts = { within: 0, counted: 0, counters: 4, countersOpen: 3, serving: 2, alerts: 0, policy: 'fifo' };
  return {
    name: region,
    region,
    open: true,
    waiting: waitedSeconds === undefined ? 0 : 1,
    ...line,
    ...counts,
    ...more,
  };
}

function tree(): RegionCollections {
  const region = (kind: string, parent?: string) => ({ kind, name: kind, ...(parent === undefined ? {} : { parent }) });
  return {
    regions: {
      province: region('province'),
      south: region('city', 'province'),
      north: region('city', 'province'),
      s1: region('county', 'south'),
      n1: region('county', 'north'),
      s2: region('county', 'south'),
    } as unknown as NonNullable<RegionCollections['regions']>,
    halls: { H5: hall('s2'), H1: hall('s1'), H3: hall('n1'), H2: hall('s1'), H9: hall('province') },
  };
}

function lookOf(row: RegionHallRow, now = NOW): string {
  const crowd = new Crowd('province');
  crowd.replace({ ...tree(), halls: { H1: row } });
  return LOOKS[crowd.look(0, now)]!;
}

describe('the crowd of halls', () => {
  it('stands grouped by the parts of the shown region, with a gap where a part of a part ends', () => {
    const crowd = new Crowd('province');
    crowd.replace(tree());
    const names = crowd.groups.map(({ region, slots }) => [region, slots.map((slot) => crowd.ids[slot] ?? '-')]);
    expect(names).toEqual([
      ['province', ['H9']],
      ['north', ['H3']],
      ['south', ['H1', 'H2', '-', 'H5']],
    ]);
  });

  it('is told apart below regions that have but one part', () => {
    const crowd = new Crowd('province');
    const { regions, halls } = tree();
    const { H1, H2, H5 } = halls!;
    const { north: _north, n1: _n1, ...southern } = regions!;
    crowd.replace({ regions: southern, halls: { H1: H1!, H2: H2!, H5: H5! } });
    expect(crowd.groups.map(({ region }) => region)).toEqual(['s1', 's2']);
  });

  it('stands the same whatever the order of the document', () => {
    const turned = (rows: object) => Object.fromEntries(Object.entries(rows).reverse());
    const { regions, halls } = tree();
    const [crowd, other] = [new Crowd('province'), new Crowd('province')];
    crowd.replace(tree());
    other.replace({ regions: turned(regions!), halls: turned(halls!) });
    expect([other.ids, other.groups]).toEqual([crowd.ids, crowd.groups]);
  });

  it('is one group where the shown region has no parts', () => {
    const crowd = new Crowd('s1');
    crowd.replace({ regions: { s1: tree().regions!.s1! }, halls: { H2: hall('s1'), H1: hall('s1') } });
    expect(crowd.groups).toEqual([{ region: 's1', slots: [0, 1] }]);
    expect(crowd.ids).toEqual(['H1', 'H2']);
  });

  it.each([
    [0, 'low'],
    [0.49, 'low'],
    [0.5, 'half'],
    [0.8, 'watch'],
    [1, 'over'],
    [1.49, 'over'],
    [1.5, 'critical'],
  ])('a wait of %d targets looks %s', (ratio, look) => {
    expect(LOOKS[lookOfRatio(ratio)]).toBe(look);
  });

  it.each([
    '2027-02-01T02:00:00Z',
    '2027-02-01T23:59:59.123Z',
    '2027-02-02T00:00:00.5Z',
    '2027-02-01T10:00:00+08:00',
    'tomorrow',
  ])('reads the instant %s as any other clock does', (instant) => {
    expect(instantMillis(instant)).toBe(Date.parse(instant));
  });

  it('looks worse as time goes by, without a new row', () => {
    expect(lookOf(hall('s1', 300))).toBe('half');
    expect(lookOf(hall('s1', 300), NOW + 300_000)).toBe('over');
    expect(lookOf(hall('s1', 300), NOW + 600_000)).toBe('critical');
  });

  it('tells no data, closed and nobody waiting apart', () => {
    expect(lookOf(hall('s1', 1_000, { silent: true }))).toBe('silent');
    expect(lookOf(hall('s1', undefined, { open: false }))).toBe('closed');
    expect(lookOf(hall('s1'))).toBe('low');
  });

  it('still shows the wait of a closed hall in which somebody waits', () => {
    expect(lookOf(hall('s1', 700, { open: false }))).toBe('over');
  });

  it('takes changed rows in place, and asks for all where a hall came or went', () => {
    const crowd = new Crowd('province');
    crowd.replace(tree());
    const place = crowd.place('H1')!;
    expect(crowd.change({ H1: hall('s1', 900) })).toBe(true);
    expect(LOOKS[crowd.look(place, NOW)]).toBe('critical');
    expect(crowd.change({ H1: null })).toBe(false);
    expect(crowd.change({ H77: hall('s1') })).toBe(false);
    expect(crowd.counts(NOW)[LOOKS.indexOf('critical')]).toBe(1);
  });
});
