import { describe, expect, it } from 'vitest';
import type { ServiceRow } from '../../page/hallRows';
import {
  askedHere,
  knowsOrder,
  mayServe,
  ownVisits,
  papersHere,
  parkedVisits,
  servable,
  waitingLine,
  type Place,
} from './line';
import type { OwnVisitRow } from './rows';

const NOW = Date.parse('2027-02-01T02:30:00Z');

const place: Place = {
  counterId: '3',
  clerkId: 'li-min',
  counter: { state: 'idle', since: '2027-02-01T02:00:00Z', abilities: ['bills', 'contracts'], clerk: 'li-min' },
  clerk: { name: '李敏', skills: { bills: 5, meters: 3 }, owns: ['v9', 'v8', 'gone'] },
};

const service = (targetSeconds: number) => ({ name: '', targetSeconds }) as ServiceRow;
const services = { bills: service(600), contracts: service(1200), meters: service(1200) };

function visit(minutes: number, more: Partial<OwnVisitRow> = {}): OwnVisitRow {
  const at = new Date(NOW - minutes * 60_000).toISOString();
  return { ticket: 'A001', services: ['bills'], state: 'waiting', since: at, takenAt: at, waitsFrom: at, ...more };
}

describe('what a counter may serve', () => {
  it('is what both the counter and its clerk are made for', () => {
    expect(servable(place)).toEqual(['bills']);
  });

  it('is not a visit that was sent to another counter or clerk', () => {
    const sent = (wish: NonNullable<OwnVisitRow['wish']>) => mayServe(place, visit(1, { wish }));
    expect(sent({ services: ['bills'] })).toBe(true);
    expect(sent({ services: ['bills'], counter: '3' })).toBe(true);
    expect(sent({ services: ['bills'], counter: '4' })).toBe(false);
    expect(sent({ services: ['bills'], clerk: 'wang-fang' })).toBe(false);
  });

  it('is not a visit that was sent on to a service it cannot do, whatever else that visit asks', () => {
    expect(mayServe(place, visit(1, { open: ['bills', 'meters'], wish: { services: ['meters'] } }))).toBe(false);
  });

  it('of a visit with several errands is its own part', () => {
    expect(askedHere(visit(1, { open: ['bills', 'meters'] }), place)).toEqual(['bills']);
  });
});

describe('the lists of a counter', () => {
  it('have who is furthest beyond the target at the top', () => {
    const line = waitingLine(
      { v1: visit(5), v2: visit(12), v3: visit(9), v4: visit(20, { services: ['meters'] }) },
      place,
      services,
      NOW,
    );
    expect(line.map(({ id, level }) => [id, level])).toEqual([
      ['v2', 'over'],
      ['v3', 'watch'],
      ['v1', 'normal'],
    ]);
  });

  it('have the order of a policy that the page knows, credits counted', () => {
    const both: Place = { ...place, clerk: { name: '李敏', skills: { bills: 5, contracts: 4 } } };
    const orderedFrom = new Date(NOW - 21 * 60_000).toISOString();
    const visits = {
      v2: visit(18, { services: ['contracts'] }),
      v10: visit(12),
      v11: visit(12),
      v12: visit(9, { orderedFrom }),
    };
    const order = (policy: string) => waitingLine(visits, both, services, NOW, policy).map(({ id }) => id);
    expect(order('first-come-first-served')).toEqual(['v12', 'v2', 'v10', 'v11']);
    expect(order('wait-over-target')).toEqual(['v12', 'v10', 'v11', 'v2']);
    expect([knowsOrder('first-come-first-served'), knowsOrder('c-mu'), knowsOrder(undefined)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('mark who asked for this clerk', () => {
    const line = waitingLine({ v1: visit(5, { preferredClerk: 'li-min' }), v2: visit(4) }, place, services, NOW);
    expect(line.map(({ forMe }) => forMe)).toEqual([true, false]);
  });

  it('have the parked visits apart, the longest parked first', () => {
    const visits = { v1: visit(5), v2: visit(3, { state: 'parked' }), v3: visit(7, { state: 'parked' }) };
    expect(parkedVisits(visits, place, services, NOW).map(({ id }) => id)).toEqual(['v3', 'v2']);
  });

  it('have the clerk’s own visits but the one at the counter', () => {
    const here: Place = { ...place, counter: { ...place.counter, state: 'serving', visit: 'v9' } };
    const visits = { v8: visit(1, { state: 'parked' }), v9: visit(1, { state: 'serving' }) };
    expect(ownVisits(visits, here, services, NOW).map(({ id }) => id)).toEqual(['v8']);
  });

  it('have the papers another clerk gave to this one', () => {
    const errands = [
      { service: 'bills', quantity: 1, state: 'open' },
      { service: 'contracts', quantity: 1, state: 'open', paperWith: 'li-min', paperNote: 'review' },
    ];
    const visits = { v1: visit(1, { errands, counter: '4' }), v2: visit(1) };
    expect(papersHere(visits, 'li-min')).toMatchObject([{ visit: 'v1', service: 'contracts', note: 'review' }]);
  });
});
