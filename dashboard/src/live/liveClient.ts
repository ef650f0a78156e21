import { backoffMillis, mayReconnect } from './backoff';
import type { ClientFrame, ServerFrame } from './frames';
import { readFrame } from './frames';
import { HallClock } from './hallClock';
import { LinkAge, LOST_AFTER_MILLIS, STALE_AFTER_MILLIS } from './linkAge';
import { Subscription, type Follower, type Topic, type Wire } from './subscription';

/** The part of a WebSocket the client uses. */
export interface Socket {
  send(text: string): void;
  close(): void;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number; reason: string }) => void) | null;
}

/** What the client takes from outside, so that a test can be its network, its clock and its luck. */
export interface Surroundings {
  openSocket(): Socket;
  /** Steady real time in milliseconds. */
  nowMillis(): number;
  /** Runs the action later; the answer cancels it. */
  later(action: () => void, millis: number): () => void;
  random(): number;
}

/** connecting → live → waiting → connecting …; `ended` when the server said not to come back. */
export type ConnectionState = 'connecting' | 'live' | 'waiting' | 'ended';

const WELCOME_WITHIN_MILLIS = 10_000;
const WATCH_EVERY_MILLIS = 1_000;
const SETTLED_AFTER_MILLIS = 5_000;

/**
 * One WebSocket to `/live`, kept alive: greets, follows topics, resumes each where it stood, and comes back with
 * growing pauses when the link breaks. Knows no hall; what arrives goes to the followers.
 */
export class LiveClient {
  readonly clock: HallClock;
  readonly age: LinkAge;
  state: ConnectionState = 'waiting';
  /** Tries since the link was last good; 0 while it is. */
  tries = 0;
  /** Why the server sent us away for good. */
  endedBecause: string | undefined;

  /** Pauses taken since the link last held for a while: a server that greets and drops us is not hammered. */
  private pauses = 0;
  private socket: Socket | undefined;
  private lastId = 0;
  private liveSinceMillis: number | undefined;
  private cancelRetry: (() => void) | undefined;
  private cancelWatch: (() => void) | undefined;
  private connectingSinceMillis = 0;
  private readonly subscriptions: Subscription[] = [];

  constructor(
    private readonly lang: string,
    private readonly around: Surroundings,
    private readonly changed: () => void,
  ) {
    this.clock = new HallClock(() => around.nowMillis());
    this.age = new LinkAge(() => around.nowMillis());
  }

  start(): void {
    this.connect();
    this.watch();
  }

  close(): void {
    this.cancelRetry?.();
    this.cancelWatch?.();
    this.subscriptions.forEach((subscription) => subscription.stop());
    this.abandonSocket();
    this.enter('ended');
  }

  follow(topic: Topic, follower: Follower): Subscription {
    const wire: Wire = {
      send: (frame) => this.send(frame),
      nextId: () => (this.lastId += 1),
      nowMillis: () => this.around.nowMillis(),
      later: (action, millis) => this.around.later(action, millis),
    };
    const subscription = new Subscription(topic, follower, wire);
    this.subscriptions.push(subscription);
    if (this.state === 'live') {
      subscription.follow();
    }
    return subscription;
  }

  /** The network is back or the page is looked at again: no reason to sit out a pause or trust a silent socket. */
  wake(): void {
    if (this.state === 'waiting') {
      this.connect();
    } else if (this.state === 'live' && this.age.millis() > STALE_AFTER_MILLIS) {
      this.lose();
      this.connect();
    }
  }

  private connect(): void {
    this.cancelRetry?.();
    this.cancelRetry = undefined;
    this.tries += 1;
    this.connectingSinceMillis = this.around.nowMillis();
    const socket = this.around.openSocket();
    this.socket = socket;
    socket.onopen = () => this.send({ type: 'hello', version: 1, lang: this.lang });
    socket.onmessage = (event) => this.received(String(event.data));
    socket.onclose = (event) => this.closed(event.code, event.reason);
    this.enter('connecting');
  }

  private received(text: string): void {
    let frame: ServerFrame | undefined;
    try {
      frame = readFrame(text);
    } catch (broken) {
      console.error('The live link is started over:', broken);
      this.lose();
      this.retryLater();
      return;
    }
    this.age.heard(frame?.sentAt);
    if (frame) {
      this.take(frame);
    }
    this.changed();
  }

  private take(frame: ServerFrame): void {
    switch (frame.type) {
      case 'welcome':
        if (frame.clock) {
          this.clock.announce(frame.clock.at, frame.clock.speed);
        }
        this.tries = 0;
        this.liveSinceMillis = this.around.nowMillis();
        this.enter('live');
        this.subscriptions.forEach((subscription) => subscription.follow());
        break;
      case 'snapshot':
        this.clock.witness(frame.at);
        this.subscription(frame.id)?.snapshot(frame);
        break;
      case 'delta':
        this.clock.witness(frame.at);
        this.subscription(frame.id)?.delta(frame);
        break;
      case 'refused':
        this.subscription(frame.id)?.refused(frame);
        break;
      case 'beat':
        this.subscriptions.forEach((subscription) => subscription.reassure(frame.confirmed?.[subscription.id]));
        break;
    }
  }

  private subscription(id: number | undefined): Subscription | undefined {
    return this.subscriptions.find((subscription) => subscription.id === id);
  }

  private closed(code: number, reason: string): void {
    this.lose();
    if (mayReconnect(code)) {
      this.retryLater();
    } else {
      this.endedBecause = reason || String(code);
      this.enter('ended');
    }
  }

  /** Lets go of the socket. A link that held for a while earns its first, short pause again. */
  private lose(): void {
    this.abandonSocket();
    this.subscriptions.forEach((subscription) => subscription.stop());
    this.age.reconnected();
    const settled =
      this.liveSinceMillis !== undefined && this.around.nowMillis() - this.liveSinceMillis >= SETTLED_AFTER_MILLIS;
    if (settled) {
      this.pauses = 0;
    }
    this.liveSinceMillis = undefined;
  }

  private retryLater(): void {
    this.pauses += 1;
    this.cancelRetry = this.around.later(
      () => this.connect(),
      backoffMillis(this.pauses, () => this.around.random()),
    );
    this.enter('waiting');
  }

  /** Browsers do not tell of a link that died silently, so once a second we look at how long it has been silent. */
  private watch(): void {
    const silentMillis =
      this.state === 'live' ? this.age.millis() : this.around.nowMillis() - this.connectingSinceMillis;
    const limitMillis = this.state === 'live' ? LOST_AFTER_MILLIS : WELCOME_WITHIN_MILLIS;
    if ((this.state === 'live' || this.state === 'connecting') && silentMillis > limitMillis) {
      this.lose();
      this.retryLater();
    }
    this.changed();
    this.cancelWatch = this.around.later(() => this.watch(), WATCH_EVERY_MILLIS);
  }

  private send(frame: ClientFrame): void {
    this.socket?.send(JSON.stringify(frame));
  }

  private abandonSocket(): void {
    const socket = this.socket;
    this.socket = undefined;
    if (socket) {
      socket.onopen = null;
      socket.onmessage = null;
      socket.onclose = null;
      socket.close();
    }
  }

  private enter(state: ConnectionState): void {
    this.state = state;
    this.changed();
  }
}
