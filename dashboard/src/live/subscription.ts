import type { ClientFrame, DeltaFrame, LiveDocument, LivePatch, RefusedFrame, SnapshotFrame } from './frames';

/** What a follower of a topic wants to know. */
export interface Follower {
  snapshot(document: LiveDocument, frame: SnapshotFrame): void;
  patch(patch: LivePatch, frame: DeltaFrame): void;
  refused(frame: RefusedFrame): void;
}

export interface Topic {
  readonly topic: string;
  readonly maxHz: number;
  readonly credit: number;
}

/** What a subscription may use of the client it belongs to. */
export interface Wire {
  send(frame: ClientFrame): void;
  nextId(): number;
  nowMillis(): number;
  later(action: () => void, millis: number): () => void;
}

const ACK_PAUSE_MILLIS = 1_000;
const AGAIN_AFTER_MILLIS = 5_000;

/**
 * One followed topic: knows its stream and position, takes only the frames that continue them, and pays the
 * server's credit back at half of it, at most once a second, and at once when the server would have none left.
 */
export class Subscription {
  id = 0;
  stream: string | undefined;
  position: number | undefined;
  /** When the server last held what we follow against its journal, on its real clock. */
  confirmedAt: string | undefined;
  private unacked = 0;
  private ackedAtMillis = Number.NEGATIVE_INFINITY;
  private cancelAck: (() => void) | undefined;
  private cancelAgain: (() => void) | undefined;

  constructor(
    private readonly topic: Topic,
    private readonly follower: Follower,
    private readonly wire: Wire,
  ) {}

  /** Asks for the topic from where we stand; a new id, so that late answers to an older request are nobody's. */
  follow(): void {
    this.stop();
    this.id = this.wire.nextId();
    this.unacked = 0;
    this.ackedAtMillis = Number.NEGATIVE_INFINITY;
    const resume =
      this.stream !== undefined && this.position !== undefined ? { stream: this.stream, position: this.position } : {};
    this.wire.send({ type: 'follow', id: this.id, ...this.topic, ...resume });
  }

  snapshot(frame: SnapshotFrame): void {
    this.stream = frame.stream;
    this.position = frame.position;
    this.confirmedAt = frame.confirmedAt ?? this.confirmedAt;
    this.follower.snapshot(frame.document, frame);
    this.received();
  }

  delta(frame: DeltaFrame): void {
    const strange = frame.stream !== undefined && frame.stream !== this.stream;
    if (strange || frame.after !== this.position) {
      this.startOver();
      return;
    }
    this.position = frame.position;
    this.confirmedAt = frame.confirmedAt ?? this.confirmedAt;
    this.follower.patch(frame.patch, frame);
    this.received();
  }

  /** No is no, except where nobody could answer just now. */
  refused(frame: RefusedFrame): void {
    this.stop();
    if (frame.reason === 'UNAVAILABLE') {
      this.cancelAgain = this.wire.later(() => this.follow(), AGAIN_AFTER_MILLIS);
    }
    this.follower.refused(frame);
  }

  /** Says where we stand although nothing is owed: a server hears that we are alive and repairs a lost count. */
  reassure(confirmedAt: string | undefined): void {
    this.confirmedAt = confirmedAt ?? this.confirmedAt;
    if (this.position !== undefined) {
      this.ack();
    }
  }

  /** Forgets timers; nothing is sent any more until the topic is followed again. */
  stop(): void {
    this.cancelAgain?.();
    this.cancelAgain = undefined;
    this.holdAck();
  }

  private holdAck(): void {
    this.cancelAck?.();
    this.cancelAck = undefined;
  }

  private startOver(): void {
    this.wire.send({ type: 'unfollow', id: this.id });
    this.stream = undefined;
    this.position = undefined;
    this.follow();
  }

  private received(): void {
    this.unacked += 1;
    if (this.unacked * 2 < this.topic.credit) {
      return;
    }
    const wait = this.ackedAtMillis + ACK_PAUSE_MILLIS - this.wire.nowMillis();
    if (this.unacked >= this.topic.credit || wait <= 0) {
      this.ack();
    } else {
      this.cancelAck ??= this.wire.later(() => this.ack(), wait);
    }
  }

  private ack(): void {
    this.holdAck();
    if (this.position === undefined) {
      return;
    }
    this.unacked = 0;
    this.ackedAtMillis = this.wire.nowMillis();
    this.wire.send({ type: 'ack', id: this.id, position: this.position });
  }
}
