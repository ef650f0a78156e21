import { ref } from 'vue';
import { recall, remember } from './memory';

export type Theme = 'auto' | 'light' | 'dark';

export const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];
const KEY = 'yitaiqing.theme';

export const theme = ref<Theme>('auto');

/** Chooses the colours; `auto` leaves the choice to the system. */
export function setTheme(next: Theme): void {
  theme.value = next;
  remember(KEY, next);
  if (next === 'auto') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = next;
  }
}

export function startTheme(): void {
  const remembered = recall(KEY);
  setTheme(THEMES.find((known) => known === remembered) ?? 'auto');
}
