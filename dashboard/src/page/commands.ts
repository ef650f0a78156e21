import { reactive, ref, watch, type Ref } from 'vue';
import { t } from '../i18n/common';
import { languageTag } from '../i18n/language';
import { postCommand, type CommandAnswer } from '../live/command';
import { refusalOf } from './refusal';

/** What a page tells its user of a command. */
export interface Notice {
  readonly kind: 'done' | 'refused' | 'unsure';
  readonly text: string;
  /** What the server said, where the text is not its own. */
  readonly detail?: string | undefined;
}

export type Body = Readonly<Record<string, unknown>>;

/** One command of a page. */
export interface Order {
  /** What it acts on; a second one for the same thing waits for no one and is not sent while the first is under way. */
  readonly key: string;
  /** Its name on the button, for the notice. */
  readonly action: string;
  /** Below `/api/v1/`, already encoded. */
  readonly path: string;
  readonly body?: Body;
  /** What to say when it is done; nothing where the page itself shows it well enough. */
  readonly done?: (answer: Body) => string;
}

const SEEN_WITHIN_MILLIS = 10_000;
const DONE_SHOWN_MILLIS = 6_000;

/**
 * Sends a page's commands. One is done when the page has *seen* it, that is when the document has reached the
 * position the server answered, not when a button was pressed.
 */
export function useCommands(position: Readonly<Ref<number>>) {
  const pending = reactive(new Set<string>());
  const notice = ref<Notice>();
  let clearing: ReturnType<typeof setTimeout> | undefined;

  function tell(next: Notice | undefined): void {
    clearTimeout(clearing);
    notice.value = next;
    if (next?.kind === 'done') {
      clearing = setTimeout(() => (notice.value = undefined), DONE_SHOWN_MILLIS);
    }
  }

  function seen(answered: number | undefined): Promise<boolean> {
    if (answered === undefined || position.value >= answered) {
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(false), SEEN_WITHIN_MILLIS);
      const stop = watch(position, (now) => now >= answered && settle(true));
      function settle(result: boolean): void {
        clearTimeout(timer);
        stop();
        resolve(result);
      }
    });
  }

  /** Sends it, and says how it went; the answer's body where it is done, else nothing. */
  async function run(order: Order): Promise<Body | undefined> {
    if (pending.has(order.key)) {
      return undefined;
    }
    pending.add(order.key);
    try {
      const answer = await postCommand(`/api/v1/${order.path}`, order.body ?? {}, languageTag());
      if (!answer.done) {
        tell(await refused(order.action, answer));
        return undefined;
      }
      if (await seen(answer.position)) {
        tell(order.done ? { kind: 'done', text: order.done(answer.body) } : undefined);
      } else {
        tell({ kind: 'unsure', text: t('done.unseen', { action: order.action }) });
      }
      return answer.body;
    } finally {
      pending.delete(order.key);
    }
  }

  return { pending, notice, run, dismiss: () => (notice.value = undefined) };
}

async function refused(action: string, answer: Extract<CommandAnswer, { done: false }>): Promise<Notice> {
  if (answer.rejection === 'UNREACHABLE') {
    return { kind: 'unsure', text: t('refused.unreachable', { action }) };
  }
  const { why, detail } = await refusalOf(answer);
  return { kind: 'refused', text: t('refused.action', { action, detail: why }), detail };
}
