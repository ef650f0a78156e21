import { describe, expect, it } from 'vitest';
import { endsByHand, groupsOf, mayKeepQuiet, unacknowledged } from './alertGroups';
import type { OpenAlert } from './alerts';

const alert = (id: string, cause: string, more: Partial<OpenAlert['alert']> = {}): OpenAlert => ({
  id,
  level: 'over',
  present: 1,
  limit: 1,
  unit: 'minutes',
  alert: { cause, band: 'warning', value: 1, limit: 1, raisedAt: '2027-02-01T02:00:00Z', escalated: false, ...more },
});
const many = (n: number, cause: string) => Array.from({ length: n }, (_, i) => alert(`a${i}`, cause));

describe('the rows of the alerts', () => {
  it('are one for each while they are few', () => {
    expect(groupsOf(many(5, 'wait')).map(({ all }) => all.length)).toEqual([1, 1, 1, 1, 1]);
  });

  it('are one for each cause in a flood, the foremost first', () => {
    const groups = groupsOf([alert('p1', 'panic'), ...many(7, 'wait')]);
    expect(groups.map(({ first, all }) => [first.id, all.length])).toEqual([
      ['p1', 1],
      ['a0', 7],
    ]);
  });

  it('keep the critical apart from the rest of their cause', () => {
    const critical: OpenAlert = { ...alert('c1', 'wait'), level: 'critical' };
    expect(groupsOf([critical, ...many(6, 'wait')])).toHaveLength(2);
  });
});

describe('an alert', () => {
  it('is nobody’s until somebody looks after it', () => {
    const open = [alert('a1', 'wait'), alert('a2', 'wait', { acknowledgedBy: 'chen' })];
    expect(unacknowledged(open).map(({ id }) => id)).toEqual(['a1']);
  });

  it('of panic ends by hand and may not keep quiet', () => {
    expect([endsByHand(alert('a', 'panic')), mayKeepQuiet(alert('a', 'panic'))]).toEqual([true, false]);
    expect([endsByHand(alert('a', 'wait')), mayKeepQuiet(alert('a', 'wait'))]).toEqual([false, true]);
  });
});
