import { describe, expect, it } from 'vitest';
import { changeOf, formOf, type PolicyView } from './policy';

const before: PolicyView = {
  policy: 'first-come-first-served',
  version: 3,
  fairness: { mostOvertakes: 20, waitLimitSeconds: 3_600, mostPriorityInARow: 4 },
  offers: { mode: 'pull', acceptWithinSeconds: 30 },
};

describe('a change of the policy', () => {
  it('is nothing while nothing is changed', () => {
    expect(changeOf(formOf(before), before)).toBeUndefined();
  });

  it('names only what is changed', () => {
    expect(changeOf({ ...formOf(before), policy: 'c-mu' }, before)).toEqual({ policy: 'c-mu' });
    expect(changeOf({ ...formOf(before), mode: 'push' }, before)).toEqual({
      offers: { mode: 'push', acceptWithinSeconds: 30 },
    });
  });

  it('keeps the rest of the fairness, which is replaced whole', () => {
    expect(changeOf({ ...formOf(before), mostOvertakes: 8 }, before)).toEqual({
      fairness: { mostOvertakes: 8, waitLimitSeconds: 3_600, mostPriorityInARow: 4 },
    });
    expect(changeOf({ ...formOf(before), waitLimitMinutes: '' }, before)).toEqual({
      fairness: { mostOvertakes: 20, mostPriorityInARow: 4 },
    });
  });

  it('starts and ends a shadow', () => {
    expect(changeOf({ ...formOf(before), shadow: 'c-mu' }, before)).toEqual({ shadow: { policy: 'c-mu' } });
    const shadowed = { ...before, shadow: { policy: 'c-mu' } };
    expect(changeOf({ ...formOf(shadowed), shadow: '' }, shadowed)).toEqual({ withoutShadow: true });
  });
});
