import { computed, onScopeDispose, ref, shallowRef } from 'vue';
import { readFrame, type LiveDocument, type ServerFrame } from '../live/frames';
import { HallClock } from '../live/hallClock';
import { LinkAge, linkState, LOST_AFTER_MILLIS } from '../live/linkAge';
import { mergePatch } from '../live/merge';

const TICK_MILLIS = 500;
const AGAIN_AFTER_MILLIS = 3_000;

/** What a browser's `EventSource` gives of one connection; a test gives another. */
export interface EventConnection {
  onmessage: ((event: { data: string }) => void) | null;
  readonly readyState: number;
  close(): void;
}

const CLOSED = 2;

/**
 * One topic as Server-Sent Events: far less script than the socket, and through proxies that let none pass. For pages
 * that follow one thing and must stay small.
 */
export function useEvents(
  topic: string,
  connect: (url: string) => EventConnection = (url) => new EventSource(url) as unknown as EventConnection,
) {
  const document = shallowRef<LiveDocument>();
  const heardAtMillis = ref(0);
  const ageMillis = ref(0);
  const tries = ref(0);
  const open = ref(false);
  const clockNow = ref(Date.now());
  const refusedBecause = ref<string>();
  const clock = new HallClock(() => Date.now());
  const age = new LinkAge(() => Date.now());
  const offsetMinutes = ref<number>();
  let position = -1;
  let connection: EventConnection | undefined;
  let connectedAtMillis = Number.NEGATIVE_INFINITY;

  function start(): void {
    connection?.close();
    tries.value += 1;
    connectedAtMillis = Date.now();
    open.value = false;
    age.reconnected();
    const current = connect(`/api/v1/live/${topic}?maxHz=1`);
    connection = current;
    current.onmessage = (event) => {
      if (current === connection) {
        hear(readFrame(event.data));
      }
    };
  }

  function hear(frame: ServerFrame | undefined): void {
    if (frame === undefined) {
      return;
    }
    open.value = true;
    tries.value = 0;
    age.heard(frame.sentAt);
    if (frame.type === 'welcome' && frame.clock !== undefined) {
      clock.announce(frame.clock.at, frame.clock.speed);
      offsetMinutes.value = clock.offsetMinutes;
    } else if (frame.type === 'snapshot') {
      show(frame.document, frame.position);
    } else if (frame.type === 'delta') {
      if (frame.after !== position || document.value === undefined) {
        start();
        return;
      }
      const next = structuredClone(document.value);
      mergePatch(next, frame.patch);
      show(next, frame.position);
    } else if (frame.type === 'refused') {
      refusedBecause.value = frame.reason;
    }
    if ('at' in frame) {
      clock.witness(frame.at);
    }
    tick();
  }

  function show(next: LiveDocument, at: number): void {
    document.value = next;
    position = at;
    heardAtMillis.value = Date.now();
    refusedBecause.value = undefined;
  }

  function tick(): void {
    ageMillis.value = age.millis();
    clockNow.value = clock.now();
    const dead = connection?.readyState === CLOSED || ageMillis.value > LOST_AFTER_MILLIS;
    open.value = open.value && connection?.readyState !== CLOSED;
    if (dead && Date.now() - connectedAtMillis > AGAIN_AFTER_MILLIS) {
      start();
    }
  }

  const again = () => start();
  const ticking = setInterval(tick, TICK_MILLIS);
  addEventListener('online', again);
  onScopeDispose(() => {
    clearInterval(ticking);
    removeEventListener('online', again);
    connection?.close();
  });
  start();

  const state = computed(() => linkState(open.value, ageMillis.value));
  return {
    document,
    heardAtMillis,
    ageMillis,
    tries,
    state,
    live: computed(() => document.value !== undefined && state.value === 'live'),
    clockNow,
    offsetMinutes,
    refusedBecause,
  };
}
