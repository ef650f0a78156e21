import { describe, expect, it } from 'vitest';
import { CHANGE_KINDS, changeText, DAY_CHANGE_KINDS, noChange } from './changes';
import { areaPath, dayAt, dayCurves, hourTicks, sampleAt, shareOf } from './timeline';
import { SPEEDS, otherSpeed, transportKey } from './transport';

const at = (time: string) => `2027-02-${time}:00Z`;
const days = [
  { day: '2027-02-01', beginsAt: at('01T00:59'), endsAt: at('01T01:02') },
  { day: '2027-02-02', beginsAt: at('02T00:59'), endsAt: at('02T01:01') },
];
const curve = {
  stepSeconds: 60,
  at: [at('01T00:59'), at('01T01:00'), at('01T01:01'), at('01T01:02'), at('02T00:59'), at('02T01:00'), at('02T01:01')],
  waiting: [0, 2, 4, 1, 0, 0, 0],
  longestMinutes: [0, 1, 2, 3, 0, 0, 0],
  serviceLevel: [null, null, 1, 1, null, null, null],
  openCounters: [0, 1, 1, 1, 0, 0, 0],
  lost: [0, 0, 0, 0, 0, 0, 0],
};

describe('the timeline', () => {
  const [first, second] = dayCurves(days, curve);

  it('cuts the curve into its days', () => {
    expect(first?.waiting).toEqual([0, 2, 4, 1]);
    expect(first?.mostWaiting).toBe(4);
    expect(second?.waiting).toEqual([0, 0, 0]);
  });

  it('finds the day of a moment, the next one in the night, the last one after all', () => {
    const found = (time: string) => dayAt([first!, second!], Date.parse(at(time)));
    expect(found('01T01:01')).toBe(0);
    expect(found('01T20:00')).toBe(1);
    expect(found('03T00:00')).toBe(1);
  });

  it('finds the sample that holds at a moment', () => {
    expect(sampleAt(first!.atMillis, Date.parse('2027-02-01T01:01:59Z'))).toBe(2);
    expect(sampleAt(first!.atMillis, 0)).toBe(0);
    expect(sampleAt(first!.atMillis, Number.MAX_SAFE_INTEGER)).toBe(3);
  });

  it('draws the waiting people as an area, and a day without any as a flat one', () => {
    expect(areaPath(first!, 300, 40)).toBe('M0,40L0,40L100,20L200,0L300,30L300,40Z');
    expect(areaPath(second!, 100, 40)).toBe('M0,40L0,40L50,40L100,40L100,40Z');
  });

  it('holds a moment within its day', () => {
    expect(shareOf(first!, Date.parse(at('01T01:00')))).toBeCloseTo(1 / 3);
    expect(shareOf(first!, 0)).toBe(0);
  });

  it('marks the full hours', () => {
    expect(hourTicks(first!)).toEqual([Date.parse(at('01T01:00'))]);
  });
});

describe('the transport', () => {
  it('goes up and down a ladder of speeds', () => {
    expect(otherSpeed(30, 1)).toBe(60);
    expect(otherSpeed(30, -1)).toBe(10);
    expect(otherSpeed(45, -1)).toBe(30);
    expect(otherSpeed(600, 1)).toBe(600);
    expect(otherSpeed(1, -1)).toBe(1);
    expect([...SPEEDS]).toEqual([...SPEEDS].sort((a, b) => a - b));
  });

  const press = (key: string, tag = 'BODY', inBar = false, more = {}) =>
    transportKey({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more }, tag, inBar);

  it('goes to the very beginning and end from the slider too, which keeps its own arrows', () => {
    expect(press('Home', 'INPUT', true)).toBe('begin');
    expect(press('End', 'INPUT', true)).toBe('end');
    expect(press('ArrowRight', 'INPUT', true)).toBeUndefined();
    expect(press('Home', 'SELECT', true)).toBeUndefined();
  });

  it('answers space and arrows', () => {
    expect(press(' ')).toBe('toggle');
    expect(press('ArrowRight')).toBe('on');
    expect(press('ArrowLeft', 'BODY', false, { shiftKey: true })).toBe('previous');
    expect(press('ArrowUp', 'BUTTON', true)).toBe('faster');
  });

  it('leaves a key to the control that needs it, and to the browser', () => {
    expect(press(' ', 'BUTTON')).toBeUndefined();
    expect(press('ArrowRight', 'SELECT')).toBeUndefined();
    expect(press('ArrowDown')).toBeUndefined();
    expect(press('ArrowLeft', 'BODY', false, { altKey: true })).toBeUndefined();
  });
});

describe('a change', () => {
  it('of a recorded day leaves its people as they came', () => {
    expect(CHANGE_KINDS).toEqual(expect.arrayContaining([...DAY_CHANGE_KINDS]));
    expect(DAY_CHANGE_KINDS).not.toContain('arrivals');
    expect(DAY_CHANGE_KINDS).not.toContain('appointments');
  });

  const change = (more: object) => changeText({ ...noChange(), ...more });

  it('is written as the simulator takes it', () => {
    expect(change({ kind: 'yitaiqing' })).toBe('yitaiqing');
    expect(change({ kind: 'counter', counter: '3' })).toBe('counter=3');
    expect(change({ kind: 'arrivals', arrivalsPercent: 125 })).toBe('arrivals=x1.25');
    expect(change({ kind: 'appointments', service: 'business' })).toBe('appointments=business:30%');
    expect(change({ kind: 'own', own: ' policy=c-mu+counter=3 ' })).toBe('policy=c-mu+counter=3');
  });

  it('is none while something is missing', () => {
    expect(change({})).toBeUndefined();
    expect(change({ kind: 'counter' })).toBeUndefined();
    expect(change({ kind: 'own', own: '  ' })).toBeUndefined();
  });
});
