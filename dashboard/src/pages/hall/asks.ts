import type { InjectionKey } from 'vue';

/** A dialog the page may open, with what it is about. */
export type Ask =
  | {
      readonly kind: 'open' | 'pause' | 'transfer' | 'park' | 'refuse' | 'rescind' | 'reassign';
      readonly counter: string;
    }
  | { readonly kind: 'call' | 'change-need' | 'keep-place'; readonly visit: string }
  | { readonly kind: 'shelve'; readonly alert: string; readonly name: string }
  | { readonly kind: 'care'; readonly alert?: string | undefined; readonly action?: string | undefined }
  | { readonly kind: 'take' | 'set-up' | 'policy' | 'day' };

/** Opens a dialog. */
export const ASK: InjectionKey<(ask: Ask) => void> = Symbol('how a part of the page opens a dialog');
