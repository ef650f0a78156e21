import { createApp, type Component } from 'vue';
import { startLanguage } from '../i18n/language';
import '../ui/page.css';
import { startTheme } from '../ui/theme';

/** Starts a page: its language and colours first, so that nothing is drawn twice. */
export function mountPage(page: Component, properties: Record<string, unknown> = {}): void {
  startLanguage();
  startTheme();
  createApp(page, properties).mount('#app');
}

/** The parts of the address after the page's own name, such as `H001` and `3` of `/clerk/H001/3`. */
export function addressParts(path: string = location.pathname): readonly string[] {
  return path
    .split('/')
    .slice(2)
    .filter((part) => part !== '')
    .map(decodeURIComponent);
}
