import { inject, type InjectionKey } from 'vue';
import { ASK, type Ask } from './asks';
import { COMMANDS, type Commands } from './commands';
import { HALL_VIEW, type HallView } from './hallView';

function present<T>(key: InjectionKey<T>): T {
  const value = inject(key);
  if (value === undefined) {
    throw new Error(`Expected the page to provide ${key.toString()}, but it does not.`);
  }
  return value;
}

export const useInjectedHall = (): HallView => present(HALL_VIEW);
export const useInjectedCommands = (): Commands => present(COMMANDS);
export const useInjectedAsk = (): ((ask: Ask) => void) => present(ASK);
