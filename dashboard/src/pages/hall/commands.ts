import { reactive, ref, watch, type InjectionKey } from 'vue';
import { languageTag, t } from '../../i18n';
import { postCommand, type CommandAnswer } from '../../live/command';
import type { HallView } from './hallView';

/** The verbs of a counter a manager may use here; the server decides whether each is allowed. */
export type CounterVerb =
  'open' | 'close' | 'pause' | 'resume' | 'call-next' | 'accept' | 'recall' | 'start' | 'finish' | 'no-show';

export interface Notice {
  readonly kind: 'done' | 'refused' | 'unsure';
  readonly text: string;
}

type Body = Readonly<Record<string, unknown>>;

const SEEN_WITHIN_MILLIS = 10_000;
const DONE_SHOWN_MILLIS = 6_000;

/**
 * Sends the page's commands. One is done when the page has *seen* it, that is when the document has reached the
 * position the server answered, not when a button was pressed.
 */
export function useCommands(view: HallView) {
  const pending = reactive(new Set<string>());
  const notice = ref<Notice>();
  let clearing: ReturnType<typeof setTimeout> | undefined;

  function tell(next: Notice): void {
    clearTimeout(clearing);
    notice.value = next;
    if (next.kind === 'done') {
      clearing = setTimeout(() => (notice.value = undefined), DONE_SHOWN_MILLIS);
    }
  }

  function seen(position: number | undefined): Promise<boolean> {
    if (position === undefined || view.position.value >= position) {
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(false), SEEN_WITHIN_MILLIS);
      const stop = watch(view.position, (now) => now >= position && settle(true));
      function settle(result: boolean): void {
        clearTimeout(timer);
        stop();
        resolve(result);
      }
    });
  }

  async function run(key: string, action: string, path: string, body: Body, done: (answer: Body) => string) {
    if (pending.has(key)) {
      return;
    }
    pending.add(key);
    try {
      const url = `/api/v1/halls/${encodeURIComponent(view.hallId)}/${path}`;
      const answer = await postCommand(url, body, languageTag());
      if (!answer.done) {
        tell(refusal(action, answer));
      } else if (await seen(answer.position)) {
        tell({ kind: 'done', text: done(answer.body) });
      } else {
        tell({ kind: 'unsure', text: t('done.unseen', { action }) });
      }
    } finally {
      pending.delete(key);
    }
  }

  return {
    pending,
    notice,
    dismiss: () => (notice.value = undefined),
    counter(id: string, verb: CounterVerb, body: Body = {}): Promise<void> {
      const action = t(`do.${verb}`);
      const path = `counters/${encodeURIComponent(id)}/${verb}`;
      return run(`counter-${id}`, action, path, body, () => t('done.at', { n: id, action }));
    },
    takeTicket(service: string): Promise<void> {
      return run('take', t('do.take'), 'visits', { services: [service], channel: 'kiosk' }, (answer) =>
        t('done.take', { ticket: String(answer.ticket ?? '') }),
      );
    },
  };
}

function refusal(action: string, answer: Extract<CommandAnswer, { done: false }>): Notice {
  return answer.rejection === 'UNREACHABLE'
    ? { kind: 'unsure', text: t('refused.unreachable', { action }) }
    : { kind: 'refused', text: t('refused.action', { action, detail: answer.detail }) };
}

export type Commands = ReturnType<typeof useCommands>;
export const COMMANDS: InjectionKey<Commands> = Symbol('the commands of this page');
