import type { Socket, Surroundings } from './liveClient';

/** A network, a clock and a chance in the hand of a test. */
export class FakeNetwork implements Surroundings {
  readonly sockets: FakeSocket[] = [];
  millis = 1_000_000;
  chance = 1;
  private timers: { at: number; action: () => void }[] = [];

  openSocket(): Socket {
    const socket = new FakeSocket();
    this.sockets.push(socket);
    return socket;
  }

  nowMillis(): number {
    return this.millis;
  }

  later(action: () => void, millis: number): () => void {
    const timer = { at: this.millis + millis, action };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((each) => each !== timer);
    };
  }

  random(): number {
    return this.chance;
  }

  get socket(): FakeSocket {
    return this.sockets[this.sockets.length - 1]!;
  }

  /** Lets time pass, running what falls due in order. */
  advance(millis: number): void {
    const end = this.millis + millis;
    for (;;) {
      const due = this.timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) {
        break;
      }
      this.timers = this.timers.filter((timer) => timer !== due);
      this.millis = Math.max(this.millis, due.at);
      due.action();
    }
    this.millis = end;
  }
}

/** A socket that keeps what was sent through it. */
export class FakeSocket implements Socket {
  readonly sent: unknown[] = [];
  closed = false;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  close(): void {
    this.closed = true;
  }

  receive(frame: unknown): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
}
