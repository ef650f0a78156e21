import type { Call } from './displayRows';

/** A call that is older is history: whoever was meant has come, or is called again. */
export const YOUNG_MILLIS = 30_000;

/** How often a call is presented, and how long after the end of one time the next begins. */
export interface CallTerms {
  readonly times: number;
  readonly gapMillis: number;
}

interface Entry {
  readonly call: Call;
  times: number;
  dueMillis: number;
}

/**
 * The calls that a display has still to present, the first time of each before the second time of any.
 *
 * A display that was away takes up only calls after the last one it presented, and none that is no longer young.
 */
export class CallQueue {
  private readonly entries: Entry[] = [];
  private heardNumber: number;
  presentedNumber: number;

  /** `remembered` is the last call presented before the page was loaded anew; a new display has none to catch up on. */
  constructor(private remembered: number | undefined) {
    this.presentedNumber = remembered ?? 0;
    this.heardNumber = this.presentedNumber;
  }

  /** Takes in the calls of the document, oldest first; `ageMillis` is how long ago one was, in real time. */
  hear(calls: readonly Call[], ageMillis: (call: Call) => number): void {
    const newest = calls[calls.length - 1]?.number ?? this.heardNumber;
    if (this.remembered === undefined) {
      this.remembered = newest;
      this.presentedNumber = newest;
      this.heardNumber = newest;
    }
    if (newest < this.presentedNumber) {
      // The hall's line began anew, so numbers of the old one say nothing.
      this.presentedNumber = 0;
      this.heardNumber = 0;
      this.entries.length = 0;
    }
    for (const call of calls) {
      if (call.number > this.heardNumber) {
        this.heardNumber = call.number;
        this.forget((entry) => entry.call.ticket === call.ticket);
        if (ageMillis(call) < YOUNG_MILLIS) {
          this.entries.push({ call, times: 0, dueMillis: Number.NEGATIVE_INFINITY });
        }
      }
    }
  }

  /** The call to present now, if one is due. */
  next(nowMillis: number, ageMillis: (call: Call) => number): Call | undefined {
    this.forget((entry) => ageMillis(entry.call) >= YOUNG_MILLIS);
    const fresh = this.entries.find((entry) => entry.times === 0);
    const due = fresh ?? this.entries.find((entry) => entry.dueMillis <= nowMillis);
    if (due !== undefined) {
      this.presentedNumber = Math.max(this.presentedNumber, due.call.number);
    }
    return due?.call;
  }

  /** Notes that a call was presented once more, up to a moment. */
  presented(call: Call, nowMillis: number, terms: CallTerms): void {
    const entry = this.entries.find((each) => each.call.number === call.number);
    if (entry !== undefined) {
      entry.times += 1;
      entry.dueMillis = nowMillis + terms.gapMillis;
    }
    this.forget((each) => each.times >= terms.times);
  }

  /** The numbers of the calls that wait, the next one first. */
  waiting(): readonly number[] {
    return this.entries.map((entry) => entry.call.number);
  }

  private forget(which: (entry: Entry) => boolean): void {
    for (let i = this.entries.length - 1; i >= 0; i -= 1) {
      if (which(this.entries[i]!)) {
        this.entries.splice(i, 1);
      }
    }
  }
}
