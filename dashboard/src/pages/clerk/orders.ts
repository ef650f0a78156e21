import { computed, onScopeDispose, ref, watch, type Ref } from 'vue';
import { languageTag } from '../../i18n';
import { idempotencyKey, postCommand, type CommandAnswer } from '../../live/command';
import type { Body, Notice } from '../../page/commands';
import { refusalOf } from '../../page/refusal';
import { forgetOrder, isFresh, keepOrder, keptOrder, leavesOpen, type PendingOrder } from './pendingOrder';
import { t, tOr } from './texts';

const SEEN_WITHIN_MILLIS = 10_000;
const ASK_AGAIN_MILLIS = 3_000;
const DONE_SHOWN_MILLIS = 8_000;

/** One thing a clerk asks for. */
export interface Order {
  readonly action: string;
  /** Below `/api/v1/`, already encoded. */
  readonly path: string;
  readonly body?: Body;
}

/** What the orders of a page depend on. */
export interface OrderTerms {
  /** Whose orders they are: hall and counter. */
  readonly counter: () => string;
  readonly position: Readonly<Ref<number>>;
  readonly live: Readonly<Ref<boolean>>;
  /** The hall's time of day. */
  readonly timeNow: () => string;
  /** Called when an order is known to be done. */
  readonly done: (action: string, answer: Body) => void;
}

/** The name of an action as its button has it. */
export function actionName(action: string): string {
  return tOr(`do.${action}`, action);
}

/**
 * The orders of one counter, one at a time. An order keeps its key until its outcome is known: through retries, a lost
 * link and a reload of the page; so it is done once or not at all, and the clerk learns which.
 */
export function useOrders(terms: OrderTerms) {
  const notice = ref<Notice>();
  const pending = ref<PendingOrder>();
  /** Whether the pending order waits for the link to come back. */
  const unknown = ref(false);
  /** Whether it is so old that the clerk decides about it. */
  const doubtful = ref(false);
  /** The order whose answer is awaited; not a yes or no, for the next one is sent while this one is being put away. */
  let asked: PendingOrder | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  let clearing: ReturnType<typeof setTimeout> | undefined;

  function tell(next: Notice | undefined): void {
    clearTimeout(clearing);
    notice.value = next;
    if (next?.kind === 'done') {
      clearing = setTimeout(() => (notice.value = undefined), DONE_SHOWN_MILLIS);
    }
  }

  function seen(answered: number | undefined): Promise<boolean> {
    if (answered === undefined || terms.position.value >= answered) {
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(false), SEEN_WITHIN_MILLIS);
      const stop = watch(terms.position, (now) => now >= answered && settle(true));
      function settle(result: boolean): void {
        clearTimeout(timer);
        stop();
        resolve(result);
      }
    });
  }

  function put(order: PendingOrder | undefined): void {
    pending.value = order;
    unknown.value = false;
    doubtful.value = false;
    if (order === undefined) {
      forgetOrder(terms.counter());
    } else {
      keepOrder(terms.counter(), order);
    }
  }

  async function ask(): Promise<Body | undefined> {
    const order = pending.value;
    if (order === undefined || order === asked) {
      return undefined;
    }
    asked = order;
    clearTimeout(later);
    try {
      const answer = await postCommand(
        `/api/v1/${order.path}`, order.body, languageTag(), undefined, undefined, order.key,
      );
      return await judge(order, answer);
    } finally {
      asked = order === asked ? undefined : asked;
    }
  }

  async function judge(order: PendingOrder, answer: CommandAnswer): Promise<Body | undefined> {
    const action = actionName(order.action);
    if (!answer.done && leavesOpen(answer.rejection)) {
      unknown.value = true;
      later = setTimeout(takeUp, ASK_AGAIN_MILLIS);
      return undefined;
    }
    const wasUnknown = unknown.value;
    if (!answer.done) {
      put(undefined);
      const { why, detail } = await refusalOf(answer);
      tell({ kind: 'refused', text: t('order.refused', { action, why }), detail });
      return undefined;
    }
    const visible = await seen(answer.position);
    put(undefined);
    if (!visible) {
      tell({ kind: 'unsure', text: t('order.unseen', { action }) });
      return answer.body;
    }
    terms.done(order.action, answer.body);
    const ticket = String(answer.body.ticket ?? '');
    const undone = tOr(`do.${String(answer.body.undone ?? '')}`, '');
    const text = t(wasUnknown ? 'order.settled' : 'order.done', { action, ticket, undone });
    tell({ kind: 'done', text: undone === '' ? text.trim() : t('order.undone', { undone, ticket }).trim() });
    return answer.body;
  }

  /** Asks again for what is unknown, once the link is back; after a long time only if the clerk says so. */
  function takeUp(): void {
    if (pending.value === undefined || !unknown.value || !terms.live.value) {
      return;
    }
    if (isFresh(pending.value, Date.now())) {
      void ask();
    } else {
      doubtful.value = true;
      tell(undefined);
    }
  }

  const stopWatching = watch(terms.live, takeUp);
  onScopeDispose(() => {
    stopWatching();
    clearTimeout(later);
    clearTimeout(clearing);
  });

  return {
    notice,
    pending,
    unknown,
    doubtful,
    busy: computed(() => pending.value !== undefined),
    tell,
    dismiss: () => tell(undefined),
    /** Sends an order, unless another one is under way; the answer's body where it is done. */
    run(order: Order): Promise<Body | undefined> {
      if (pending.value !== undefined) {
        return Promise.resolve(undefined);
      }
      tell(undefined);
      put({
        ...order,
        body: order.body ?? {},
        key: idempotencyKey(),
        sentAtMillis: Date.now(),
        sentAtTime: terms.timeNow(),
      });
      return ask();
    },
    /** Finds what was under way when the page was left; it is asked for as soon as the link lives. */
    recover(): void {
      const kept = keptOrder(terms.counter());
      if (kept !== undefined && pending.value === undefined) {
        pending.value = kept;
        unknown.value = true;
        takeUp();
      }
    },
    /** The clerk wants the doubtful order after all. */
    askAgain(): void {
      doubtful.value = false;
      void ask();
    },
    /** The clerk no longer wants it; whether it was done once is on the page. */
    giveUp(): void {
      clearTimeout(later);
      put(undefined);
      tell(undefined);
    },
  };
}

export type Orders = ReturnType<typeof useOrders>;
