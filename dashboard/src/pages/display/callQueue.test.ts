import { describe, expect, it } from 'vitest';
import { CallQueue, YOUNG_MILLIS } from './callQueue';
import type { Call } from './displayRows';

const TWICE = { times: 2, gapMillis: 8_000 };

function call(number: number, ticket = `A${number}`, atMillis = 0): Call {
  return { number, ticket, counter: '3', place: '3 号柜台', atMillis, recall: false };
}

/** A queue with a clock, and what it presented so far. */
class Presented {
  nowMillis = 0;
  readonly numbers: number[] = [];
  constructor(readonly queue = new CallQueue(0)) {}

  age = (one: Call) => this.nowMillis - one.atMillis;

  hear(...calls: Call[]): this {
    this.queue.hear(calls, this.age);
    return this;
  }

  /** Presents what is due at a moment, which takes two seconds. */
  at(seconds: number): this {
    this.nowMillis = seconds * 1_000;
    const next = this.queue.next(this.nowMillis, this.age);
    if (next !== undefined) {
      this.numbers.push(next.number);
      this.nowMillis += 2_000;
      this.queue.presented(next, this.nowMillis, TWICE);
    }
    return this;
  }
}

describe('the queue of calls', () => {
  it('presents a call twice, a gap apart', () => {
    const display = new Presented().hear(call(41)).at(0).at(5).at(9.9);
    expect(display.numbers).toEqual([41]);
    expect(display.at(10).at(30).numbers).toEqual([41, 41]);
  });

  it('presents every call once before any a second time', () => {
    const display = new Presented().hear(call(41), call(42)).at(0).at(10).at(12).at(20);
    expect(display.numbers).toEqual([41, 42, 41, 42]);
  });

  it('does not present what is old', () => {
    const display = new Presented();
    display.nowMillis = YOUNG_MILLIS;
    expect(display.hear(call(41)).at(30).numbers).toEqual([]);
  });

  it('drops a call that grew old while it waited', () => {
    const display = new Presented().hear(call(41), call(42)).at(0).at(31);
    expect(display.numbers).toEqual([41]);
    expect(display.queue.waiting()).toEqual([]);
  });

  it('presents a recall and no longer the call it repeats', () => {
    const display = new Presented().hear(call(41, 'A1')).at(0).hear(call(42, 'A1')).at(3).at(13).at(20);
    expect(display.numbers).toEqual([41, 42, 42]);
  });

  it('presents after a reload only what comes after the last one it presented', () => {
    const display = new Presented(new CallQueue(41)).hear(call(40), call(41), call(42)).at(1).at(3);
    expect(display.numbers).toEqual([42]);
  });

  it('remembers the last call it presented, not the last it heard of', () => {
    const display = new Presented().hear(call(41), call(42)).at(0);
    expect(display.queue.presentedNumber).toBe(41);
  });

  it('goes on where the numbers begin anew', () => {
    const display = new Presented(new CallQueue(9_000)).hear(call(1)).at(0);
    expect(display.numbers).toEqual([1]);
  });

  it('begins, where it never presented one, with the next call', () => {
    const display = new Presented(new CallQueue(undefined)).hear(call(40), call(41)).at(0);
    expect(display.hear(call(40), call(41), call(42)).at(1).numbers).toEqual([42]);
  });

  it('hears a call once, however often the document changes', () => {
    const display = new Presented().hear(call(41)).at(0).at(10);
    expect(display.hear(call(41)).at(25).numbers).toEqual([41, 41]);
  });
});
