import { nextTick, ref, watch, type InjectionKey } from 'vue';
import type { Body } from '../../page/commands';
import { allowed, actionsOf, KEYS, type Action, type Key } from './actions';
import type { ClerkView } from './clerkView';
import { actionName, useOrders } from './orders';
import { nextStep } from './steps';
import { t } from './texts';

/** The actions that ask for more before they are sent. */
export type Asking =
  | 'refuse'
  | 'finish'
  | 'transfer'
  | 'park'
  | 'add-errand'
  | 'hand-over'
  | 'call'
  | 'serve-without-ticket'
  | 'pause'
  | 'keys';

const ASKING: ReadonlySet<Action> = new Set<Asking>([
  'refuse', 'finish', 'transfer', 'park', 'add-errand', 'hand-over', 'call', 'serve-without-ticket', 'pause', 'keys',
]);

/** What a clerk does: the orders of the counter, and the dialog that is open. */
export function useWork(view: ClerkView) {
  const asking = ref<Asking>();
  /** What the open dialog is about: a visit to be called, a service whose paper is given away. */
  const subject = ref<string>();
  /** When the last action that can be taken back was done here, on the hall's clock. */
  const doneAtMillis = ref<number>();
  const hall = `halls/${encodeURIComponent(view.hallId)}`;

  const orders = useOrders({
    counter: () => `${view.hallId}.${view.counterId.value}`,
    position: view.position,
    live: view.live,
    timeNow: () => view.time(view.now.value),
    done: (action) => {
      doneAtMillis.value = FINAL.has(action) ? undefined : view.clockNow.value;
    },
  });

  const counter = (verb: string, body: Body = {}) =>
    orders.run({ action: verb, path: `${hall}/counters/${encodeURIComponent(view.counterId.value)}/${verb}`, body });
  const ofVisit = (verb: string, visit: string, body: Body = {}) =>
    orders.run({ action: verb, path: `${hall}/visits/${encodeURIComponent(visit)}/${verb}`, body });

  function ask(what: Asking, about?: string): void {
    subject.value = about;
    asking.value = what;
  }

  /** Pressed while another order was on its way; a quick hand is not held up by the network, but repeats nothing. */
  let next: Action | undefined;
  watch(orders.busy, (busy) => {
    if (!busy && next !== undefined) {
      const action = next;
      next = undefined;
      press(action);
    }
  });

  function press(action: Action): void {
    if (action === 'keys') {
      ask('keys');
      return;
    }
    if (action === 'own') {
      // To look needs no link and disturbs no order.
      document.getElementById('own-title')?.focus();
      return;
    }
    if (orders.busy.value && !orders.unknown.value && action !== orders.pending.value?.action) {
      next = action;
      return;
    }
    const state = view.counter.value?.state ?? 'closed';
    if (orders.busy.value && !orders.unknown.value) {
      return;
    }
    if (!view.live.value || orders.busy.value || !view.seated.value || !allowed(state).includes(action)) {
      orders.tell({ kind: 'refused', text: whyNot(action) });
    } else if (ASKING.has(action)) {
      ask(action as Asking);
    } else if (action === 'materials') {
      void focusMaterials();
    } else if (action === 'step') {
      const step = nextStep(view.visit.value);
      void (step === undefined ? undefined : counter('step', { step }));
    } else {
      void counter(action);
    }
  }

  function whyNot(action: Action): string {
    const name = actionName(action);
    if (orders.busy.value) {
      return t('not.busy', { action: name, other: actionName(orders.pending.value?.action ?? '') });
    }
    if (!view.live.value) {
      return t('not.live', { action: name });
    }
    return t('not.now', { action: name, state: t(`state.${view.counter.value?.state ?? 'closed'}`) });
  }

  async function focusMaterials(): Promise<void> {
    const list = document.querySelector<HTMLDetailsElement>('details.materials');
    if (list === null) {
      orders.tell({ kind: 'refused', text: t('materials.none') });
      return;
    }
    list.open = true;
    await nextTick();
    list.querySelector<HTMLInputElement>('input')?.focus();
  }

  return {
    orders,
    asking,
    subject,
    doneAtMillis,
    counter,
    ofVisit,
    ask,
    press,
    /** Opens a counter for a clerk, wherever it stands. */
    open: (at: string, clerk: string) =>
      orders.run({ action: 'open', path: `${hall}/counters/${encodeURIComponent(at)}/open`, body: { clerk } }),
    /** Whether a button may be pressed now. */
    enabled: () => view.live.value && !orders.busy.value,
    /** What a key does in the counter's present state; what it does elsewhere where it does nothing here. */
    byKey(key: Key): Action | undefined {
      const actions = actionsOf(key);
      const now = allowed(view.counter.value?.state ?? 'closed');
      return actions.find((action) => now.includes(action)) ?? actions[0];
    },
  };
}

/** What stays once it is done. */
const FINAL = new Set(['open', 'close', 'panic', 'recall', 'undo', 'refuse', 'return']);

export { KEYS };
export type ClerkWork = ReturnType<typeof useWork>;
export const CLERK_WORK: InjectionKey<ClerkWork> = Symbol('the work at this counter');
