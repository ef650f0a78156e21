import { ref, type InjectionKey } from 'vue';
import { nameOf } from '../../i18n';
import { useCommands, type Body } from '../../page/commands';
import type { HallView } from './hallView';
import { t, tOr, type HallText } from './texts';

/** The verbs of a counter a manager may use here; the server decides whether each is allowed. */
export type CounterVerb =
  | 'open'
  | 'close'
  | 'pause'
  | 'resume'
  | 'call-next'
  | 'call'
  | 'accept'
  | 'refuse'
  | 'rescind'
  | 'recall'
  | 'start'
  | 'finish'
  | 'no-show'
  | 'transfer'
  | 'park'
  | 'undo'
  | 'take-down';

/** The verbs of a visit that is not at a counter. */
export type VisitVerb = 'check-in' | 'return' | 'reactivate' | 'leave' | 'cancel' | 'change-need' | 'keep-place';

export type AlertVerb = 'acknowledge' | 'shelve' | 'resolve';

/** What an undo at the counter takes back. */
const UNDOABLE: ReadonlySet<CounterVerb> = new Set([
  'call-next',
  'call',
  'accept',
  'start',
  'finish',
  'no-show',
  'transfer',
  'park',
  'pause',
  'resume',
]);

/** Whose name stands with what is done about alerts; there is no sign-in yet. */
const BY = 'manager';

/** The commands of a hall's page. */
export function useHallCommands(view: HallView) {
  const { pending, notice, run, dismiss } = useCommands(view.position);
  const hall = `halls/${encodeURIComponent(view.hallId)}`;
  /** The counter whose last action was done here and can be taken back, while the page says that it is done. */
  const undoAt = ref<string>();

  const nameOfAction = (verb: string): string =>
    verb === 'cancel' ? t('do.cancelVisit') : tOr(`do.${verb}`, verb);

  async function counter(id: string, verb: CounterVerb, body: Body = {}): Promise<Body | undefined> {
    const action = nameOfAction(verb);
    undoAt.value = undefined;
    const answer = await run({
      key: `counter-${id}`,
      action,
      path: `${hall}/counters/${encodeURIComponent(id)}/${verb}`,
      body,
      done: (done) =>
        verb === 'undo'
          ? t('done.undone', { n: id, action: tOr(`undone.${String(done.undone)}`, String(done.undone)) })
          : t('done.at', { n: id, action }),
    });
    if (answer !== undefined && UNDOABLE.has(verb)) {
      undoAt.value = id;
    }
    return answer;
  }

  function simple(key: string, text: HallText, path: string, body: Body, done: () => string) {
    undoAt.value = undefined;
    return run({ key, action: t(text), path: `${hall}/${path}`, body, done });
  }

  const what = (name: string, text: HallText) => () => t('done.of', { what: name, action: t(text) });

  return {
    pending,
    notice,
    undoAt,
    dismiss,
    counter,
    takeTicket(service: string) {
      undoAt.value = undefined;
      return run({
        key: 'take',
        action: t('do.take'),
        path: `${hall}/visits`,
        body: { services: [service], channel: 'kiosk' },
        done: (answer) => t('done.take', { ticket: String(answer.ticket ?? '') }),
      });
    },
    visit(id: string, ticket: string, verb: VisitVerb, body: Body = {}) {
      const action = nameOfAction(verb);
      undoAt.value = undefined;
      return run({
        key: `visit-${id}`,
        action,
        path: `${hall}/visits/${encodeURIComponent(id)}/${verb}`,
        body,
        done: () => t('done.of', { what: ticket, action }),
      });
    },
    alert(id: string, name: string, verb: AlertVerb, body: Body = {}) {
      const path = `alerts/${encodeURIComponent(id)}/${verb}`;
      return simple(`alert-${id}`, `do.${verb}`, path, { by: BY, ...body }, what(name, `do.${verb}`));
    },
    care(action: string, name: string, body: Body) {
      return simple('care', 'do.care', 'care', { action, by: BY, ...body }, what(name, 'do.care'));
    },
    setUpCounter(body: Body & { readonly name: string }) {
      return simple('set-up', 'do.set-up', 'counters', body, what(body.name, 'do.set-up'));
    },
    skills(clerk: string, name: string, body: Body) {
      const path = `clerks/${encodeURIComponent(clerk)}/skills`;
      return simple(`clerk-${clerk}`, 'do.skills', path, body, () => t('skills.done', { clerk: name }));
    },
    policy(body: Body) {
      return simple('policy', 'do.policy', 'policy', body, () => t('policy.done'));
    },
    day(verb: 'open' | 'close') {
      const text = verb === 'open' ? 'do.openDay' : 'do.closeDay';
      return simple('day', text, `day/${verb}`, {}, what(nameOf(view.hall.value, view.hallId), text));
    },
    cancelBooking(id: string, name: string) {
      const path = `appointments/${encodeURIComponent(id)}/cancel`;
      return simple(`booking-${id}`, 'booked.cancel', path, {}, what(name, 'booked.cancel'));
    },
    /** Moves a clerk to a counter: what stands in the way is closed first, and each step is seen before the next. */
    async reassign(clerk: string, to: string): Promise<void> {
      const from = view.clerks.value[clerk]?.counter;
      const others = view.counters.value[to]?.state === 'closed' ? [] : [to];
      for (const id of from === undefined || from === to ? others : [from, ...others]) {
        if ((await counter(id, 'close')) === undefined) {
          return;
        }
      }
      await counter(to, 'open', { clerk });
    },
  };
}

export type Commands = ReturnType<typeof useHallCommands>;
export const COMMANDS: InjectionKey<Commands> = Symbol('the commands of this page');
