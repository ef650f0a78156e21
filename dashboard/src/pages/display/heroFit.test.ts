import { describe, expect, it } from 'vitest';
import { fitOf } from './heroFit';
import { placeParts } from './phrase';

function fit(ticket: string, place: string, english = false) {
  const call = { number: 1, ticket, counter: '12', place, atMillis: 0, recall: false };
  const fitting = fitOf(call, placeParts(place), english);
  return [Number(fitting['--fit-wide']), Number(fitting['--fit-tall'])] as const;
}

describe('the size of the call in the middle', () => {
  it('is full for a usual ticket at a usual counter', () => {
    expect(fit('A048', '3 号柜台')).toEqual([1, 1]);
  });

  it('shrinks for long tickets and places, and never to nothing', () => {
    const [wide, tall] = fit('VIP012', '收费及退费综合服务窗口');
    expect(wide).toBeLessThan(1);
    expect(tall).toBeLessThan(1);
    expect(Math.min(wide, tall)).toBeGreaterThan(0.4);
  });

  it('minds the longer words of English', () => {
    expect(fit('A048', '3 号柜台', true)[0]).toBeLessThanOrEqual(1);
    expect(fit('A048', '3 号柜台', true)[0]).toBeGreaterThan(0.6);
  });
});
