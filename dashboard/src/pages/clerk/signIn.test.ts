import { describe, expect, it } from 'vitest';
import { clerksFor, closedCounters, usedCounters } from './signIn';
import type { OwnClerkRow, OwnCounterRow } from './rows';

const counter = (more: Partial<OwnCounterRow>): OwnCounterRow =>
  ({ state: 'closed', since: '', abilities: ['bills'], kind: 'staffed', ...more });

const counters = {
  '10': counter({}),
  '2': counter({}),
  '3': counter({ state: 'idle', clerk: 'li' }),
  'T1': counter({ kind: 'terminal' }),
};

const clerks: Record<string, OwnClerkRow> = {
  li: { name: '李敏', skills: { bills: 5 }, counter: '3' },
  bo: { name: '博文', skills: { bills: 2 } },
  wu: { name: '吴刚', skills: { meters: 5 } },
  xu: { name: '许静', skills: { bills: 4 }, rota: [{ from: '09:00', until: '12:00', counter: '2' }] },
};

describe('signing in', () => {
  it('offers the closed staffed counters by their numbers, and names those in use', () => {
    expect(closedCounters(counters)).toEqual(['2', '10']);
    expect(usedCounters(counters)).toEqual([{ id: '3', clerk: 'li' }]);
  });

  it('offers who knows a service of the counter and sits nowhere, and first who is planned there now', () => {
    expect(clerksFor('2', counters, clerks, '09:30').map(({ id, planned }) => [id, planned])).toEqual([
      ['xu', true],
      ['bo', false],
    ]);
    expect(clerksFor('2', counters, clerks, '12:00').some(({ planned }) => planned)).toBe(false);
    expect(clerksFor('10', counters, clerks, '09:30').some(({ planned }) => planned)).toBe(false);
  });
});
