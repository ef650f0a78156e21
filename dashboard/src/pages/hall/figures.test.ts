import { describe, expect, it } from 'vitest';
import { ASIDE, aside, byRisk, canServe, queuesOf, serviceLevelOf, totalsOf } from './figures';
import type { CounterRow, ServiceRow, VisitRow, VisitState } from '../../page/hallRows';

const NOW = Date.parse('2027-02-01T02:00:00Z');
const minutesAgo = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();

const quiet: ServiceRow = {
  name: '电费缴纳',
  targetSeconds: 900,
  waiting: 0,
  called: 0,
  calledWithinTarget: 0,
  sentLate: 0,
  leftLate: 0,
  served: 0,
  noShow: 0,
  left: 0,
};
const service = (changes: Partial<ServiceRow>): ServiceRow => ({ ...quiet, ...changes });
const counter = (changes: Partial<CounterRow>): CounterRow => ({ state: 'idle', since: minutesAgo(1), ...changes });

describe('the service level', () => {
  it('is the share called within target of those called or gone too late', () => {
    expect(serviceLevelOf([service({ called: 8, calledWithinTarget: 6, leftLate: 2 })])).toBe(0.6);
  });

  it('counts who was sent to a counter only after too long a wait', () => {
    expect(serviceLevelOf([service({ called: 8, calledWithinTarget: 8, sentLate: 2 })])).toBe(0.8);
  });

  it('weighs services by their customers', () => {
    const busy = service({ called: 90, calledWithinTarget: 90 });
    const slow = service({ called: 10, calledWithinTarget: 0 });
    expect(serviceLevelOf([busy, slow])).toBe(0.9);
  });

  it('is unknown, not zero, before the first call', () => {
    expect(serviceLevelOf([quiet])).toBeUndefined();
  });
});

describe('the queues', () => {
  const services = {
    calm: service({ waiting: 9, oldestAt: minutesAgo(3) }),
    late: service({ waiting: 1, oldestAt: minutesAgo(23) }),
    strict: service({ waiting: 2, oldestAt: minutesAgo(8), targetSeconds: 300 }),
    empty: quiet,
  };
  const queues = queuesOf(services, {}, {}, NOW);

  it('stand by risk: longest wait over target, worst first', () => {
    expect(byRisk(queues)).toEqual(['strict', 'late', 'calm', 'empty']);
  });

  it('carry the level of their ratio', () => {
    expect(queues.map((queue) => queue.level)).toEqual(['normal', 'critical', 'critical', 'normal']);
  });

  it('give the longest wait in time, not in ratio', () => {
    expect(totalsOf(queues, {}, {}).longest?.id).toBe('late');
  });

  it('name a common target only where there is one', () => {
    expect(totalsOf(queues, {}, {}).commonTargetSeconds).toBeUndefined();
    expect(totalsOf(queuesOf({ calm: services.calm }, {}, {}, NOW), {}, {}).commonTargetSeconds).toBe(900);
  });

  it('never wait a negative time, even where clocks disagree', () => {
    const [queue] = queuesOf({ ahead: service({ waiting: 1, oldestAt: minutesAgo(-1) }) }, {}, {}, NOW);
    expect(queue?.waitMillis).toBe(0);
  });
});

describe('the counters', () => {
  it('can serve what counter and clerk both can', () => {
    const clerks = { min: { name: '李敏', skills: { payment: 5 } } };
    const desk = counter({ abilities: ['payment', 'invoice'], clerk: 'min' });
    expect(canServe(desk, 'payment', clerks)).toBe(true);
    expect(canServe(desk, 'invoice', clerks)).toBe(false);
  });

  it.each(['closed', 'paused'] as const)('serve nobody while %s', (state) => {
    expect(canServe(counter({ state, abilities: ['payment'] }), 'payment', {})).toBe(false);
  });

  it('are open unless closed', () => {
    const counters = { 1: counter({}), 2: counter({ state: 'paused' }), 3: counter({ state: 'closed' }) };
    expect(totalsOf([], counters, {})).toMatchObject({ openCounters: 2, counters: 3 });
  });
});

describe('the visits', () => {
  const visit = (state: VisitState, services = ['calm']): VisitRow => ({
    ticket: 'A001',
    services,
    state,
    since: minutesAgo(1),
    takenAt: minutesAgo(5),
  });
  const visits = {
    v1: visit('waiting', ['calm', 'late']),
    v2: visit('parked'),
    v3: visit('held'),
    v4: visit('booked'),
    v5: visit('booked'),
    v6: visit('serving'),
    v7: visit('ended'),
    v8: { ...visit('held'), reason: 'offered' },
  };

  it('wait once, for however many services', () => {
    const services = { calm: service({ waiting: 1 }), late: service({ waiting: 1 }) };
    expect(totalsOf(queuesOf(services, {}, {}, NOW), {}, visits).waiting).toBe(1);
  });

  it('are told apart where they are neither in line nor at a counter', () => {
    expect(ASIDE.map((how) => [how, aside(visits, how)])).toEqual([
      ['offered', 1],
      ['parked', 1],
      ['held', 1],
      ['booked', 2],
    ]);
  });
});
