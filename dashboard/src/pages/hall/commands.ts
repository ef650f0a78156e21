import { type InjectionKey } from 'vue';
import { useCommands, type Body } from '../../page/commands';
import type { HallView } from './hallView';
import { t } from './texts';

/** The verbs of a counter a manager may use here; the server decides whether each is allowed. */
export type CounterVerb =
  'open' | 'close' | 'pause' | 'resume' | 'call-next' | 'accept' | 'recall' | 'start' | 'finish' | 'no-show';

/** The commands of a hall's page. */
export function useHallCommands(view: HallView) {
  const { pending, notice, run, dismiss } = useCommands(view.position);
  const hall = `halls/${encodeURIComponent(view.hallId)}`;

  return {
    pending,
    notice,
    dismiss,
    counter(id: string, verb: CounterVerb, body: Body = {}) {
      const action = t(`do.${verb}`);
      return run({
        key: `counter-${id}`,
        action,
        path: `${hall}/counters/${encodeURIComponent(id)}/${verb}`,
        body,
        done: () => t('done.at', { n: id, action }),
      });
    },
    takeTicket(service: string) {
      return run({
        key: 'take',
        action: t('do.take'),
        path: `${hall}/visits`,
        body: { services: [service], channel: 'kiosk' },
        done: (answer) => t('done.take', { ticket: String(answer.ticket ?? '') }),
      });
    },
  };
}

export type Commands = ReturnType<typeof useHallCommands>;
export const COMMANDS: InjectionKey<Commands> = Symbol('the commands of this page');
