import { describe, expect, it } from 'vitest';
import type { TicketView } from './ticketView';
import { wayOf } from './way';

const waiting: TicketView = { hall: 'H001', hallName: '城东', hallNameEn: 'East', state: 'waiting' };
const somewhere = { address: '人民路 1 号', addressEn: '1 Renmin Road', latitude: 30.5, longitude: 104.25 };

describe('the way to a hall', () => {
  it('is its address and a link to the map of the phone, in the language of the page', () => {
    expect(wayOf({ ...waiting, ...somewhere }, false)).toEqual({
      address: '人民路 1 号',
      map: 'geo:30.5,104.25?q=30.5,104.25(%E4%BA%BA%E6%B0%91%E8%B7%AF%201%20%E5%8F%B7)',
    });
    expect(wayOf({ ...waiting, ...somewhere }, true)?.address).toBe('1 Renmin Road');
  });

  it('has no link where the plan tells only the address, and is not told where it tells nothing', () => {
    expect(wayOf({ ...waiting, address: '人民路 1 号' }, true)).toEqual({ address: '人民路 1 号' });
    expect(wayOf(waiting, false)).toBeUndefined();
  });

  it('leads to the part of the hall and the counter once there is a call', () => {
    const place = { counter: '3', counterName: '3 号', zoneName: '东区', zoneNameEn: '' };
    const called = { ...waiting, ...place, state: 'called' } as const;
    expect(wayOf(called, true)).toEqual({ inside: { zone: '东区', counter: '3 号' } });
    expect(wayOf({ ...called, state: 'serving' }, false)).toBeUndefined();
  });

  it('needs no telling when the visit is over', () => {
    expect(wayOf({ ...waiting, ...somewhere, state: 'ended' }, false)).toBeUndefined();
  });
});
