import { describe, expect, it } from 'vitest';
import { forgetOrder, FRESH_MILLIS, isFresh, keepOrder, keptOrder, leavesOpen, type Shelf } from './pendingOrder';

function shelf(content: Record<string, string> = {}): Shelf {
  return {
    getItem: (key) => content[key] ?? null,
    setItem: (key, value) => void (content[key] = value),
    removeItem: (key) => void delete content[key],
  };
}

const order = {
  key: 'k1',
  action: 'call-next',
  path: 'halls/H/counters/3/call-next',
  body: {},
  sentAtMillis: 1000,
  sentAtTime: '09:30:00',
};

describe('an order whose outcome is unknown', () => {
  it('is found again with its key', () => {
    const kept = shelf();
    keepOrder('H/3', order, kept);
    expect(keptOrder('H/3', kept)).toEqual(order);
    expect(keptOrder('H/4', kept)).toBeUndefined();
    forgetOrder('H/3', kept);
    expect(keptOrder('H/3', kept)).toBeUndefined();
  });

  it.each(['', '{', '[]', '{"key":"k1"}', JSON.stringify({ ...order, body: null })])(
    'is nothing where what is kept reads %s',
    (text) => {
      expect(keptOrder('H/3', shelf({ 'yitaiqing.order.H/3': text }))).toBeUndefined();
    },
  );

  it('is not asked for again unasked once its customer may have gone', () => {
    expect(isFresh(order, 1000 + FRESH_MILLIS - 1)).toBe(true);
    expect(isFresh(order, 1000 + FRESH_MILLIS)).toBe(false);
  });

  it('is one that got no answer or none of the hall; a refusal is an outcome', () => {
    expect(['UNREACHABLE', 'UNAVAILABLE', 'HTTP_504'].every(leavesOpen)).toBe(true);
    expect(['QUEUE_IS_EMPTY', 'HTTP_404', 'INTERNAL_ERROR'].some(leavesOpen)).toBe(false);
  });

  it('does no harm where storage is forbidden', () => {
    const forbidden: Shelf = {
      getItem: () => { throw new Error('forbidden'); },
      setItem: () => { throw new Error('forbidden'); },
      removeItem: () => { throw new Error('forbidden'); },
    };
    keepOrder('H/3', order, forbidden);
    forgetOrder('H/3', forbidden);
    expect(keptOrder('H/3', forbidden)).toBeUndefined();
  });
});
