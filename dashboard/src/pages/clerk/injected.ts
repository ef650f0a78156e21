import { inject, type InjectionKey } from 'vue';
import { CLERK_VIEW, type ClerkView } from './clerkView';
import { CLERK_WORK, type ClerkWork } from './work';

function present<T>(key: InjectionKey<T>): T {
  const value = inject(key);
  if (value === undefined) {
    throw new Error(`Expected the page to provide ${key.toString()}, but it does not.`);
  }
  return value;
}

export const useView = (): ClerkView => present(CLERK_VIEW);
export const useWork = (): ClerkWork => present(CLERK_WORK);
