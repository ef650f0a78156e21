import { ref } from 'vue';
import { recall, remember } from '../ui/memory';

export type Language = 'zh' | 'en';

const KEY = 'yitaiqing.language';

/** The language of the page: what the address asks for, else what was chosen before, else Chinese. */
export function firstLanguage(search: string, remembered: string | null): Language {
  const asked = new URLSearchParams(search).get('lang') ?? remembered ?? 'zh';
  return asked.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

export const language = ref<Language>('zh');

export function setLanguage(next: Language): void {
  language.value = next;
  remember(KEY, next);
  document.documentElement.lang = languageTag();
}

/** Takes up the page's language once, before anything is drawn. */
export function startLanguage(): void {
  setLanguage(firstLanguage(location.search, recall(KEY)));
}

export function languageTag(): string {
  return language.value === 'zh' ? 'zh-CN' : 'en';
}

/** A row's name in the page's language. */
export function nameOf(row: { name?: string; nameEn?: string } | undefined, otherwise: string): string {
  return (language.value === 'en' ? row?.nameEn || row?.name : row?.name) || otherwise;
}
