import { computed, onScopeDispose, ref, shallowRef } from 'vue';
import { LOST_AFTER_MILLIS, STALE_AFTER_MILLIS } from '../live/linkAge';

const TICK_MILLIS = 500;
const ANSWER_WITHIN_MILLIS = 8_000;

/** What is asked for again and again, and when. */
export interface PollTerms {
  readonly url: string;
  readonly everyMillis: () => number;
  /** Whether to ask now; a page with a live link need not. */
  readonly wanted?: () => boolean;
}

/** How a poll reaches the server; a test gives another. */
export type Ask = (url: string, request: RequestInit) => Promise<Response>;

/**
 * Something of the server that is asked for again and again, for links on which no socket lives. Its age counts from
 * when the question was sent, so that a slow answer never looks younger than it is.
 */
export function usePolled<T>(terms: PollTerms, ask: Ask = (...request) => fetch(...request)) {
  const data = shallowRef<T>();
  const missing = ref(false);
  const heardAtMillis = ref<number>();
  const ageMillis = ref(0);
  const tries = ref(0);
  const begunAtMillis = Date.now();
  let askedAtMillis = Number.NEGATIVE_INFINITY;
  let underWay = false;

  async function poll(): Promise<void> {
    if (underWay) {
      return;
    }
    underWay = true;
    const sentAtMillis = Date.now();
    askedAtMillis = sentAtMillis;
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), ANSWER_WITHIN_MILLIS);
    try {
      const response = await ask(terms.url, { cache: 'no-store', signal: abort.signal });
      missing.value = response.status === 404;
      if (response.ok) {
        data.value = (await response.json()) as T;
        heardAtMillis.value = sentAtMillis;
        tries.value = 0;
      } else {
        tries.value += 1;
      }
    } catch {
      // No answer is what the age shows; there is nothing else to say of it.
      tries.value += 1;
    } finally {
      clearTimeout(timer);
      underWay = false;
      tick();
    }
  }

  function tick(): void {
    const now = Date.now();
    ageMillis.value = Math.max(0, now - (heardAtMillis.value ?? begunAtMillis));
    if ((terms.wanted?.() ?? true) && now - askedAtMillis >= terms.everyMillis()) {
      void poll();
    }
  }

  const wake = () => void ((terms.wanted?.() ?? true) && poll());
  const ticking = setInterval(tick, TICK_MILLIS);
  addEventListener('online', wake);
  onScopeDispose(() => {
    clearInterval(ticking);
    removeEventListener('online', wake);
  });
  queueMicrotask(tick);

  const state = computed(() => {
    if (data.value === undefined && tries.value < 2 && ageMillis.value < STALE_AFTER_MILLIS) {
      return 'connecting' as const;
    }
    if (data.value === undefined || ageMillis.value > LOST_AFTER_MILLIS) {
      return 'lost' as const;
    }
    return ageMillis.value > STALE_AFTER_MILLIS ? ('stale' as const) : ('live' as const);
  });

  return {
    data,
    /** The server knows no such thing. */
    missing,
    /** When the question was sent whose answer is shown. */
    heardAtMillis,
    ageMillis,
    tries,
    state,
    live: computed(() => state.value === 'live'),
    poll,
  };
}
