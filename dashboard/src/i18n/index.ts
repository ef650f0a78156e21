import { ref } from 'vue';
import { recall, remember } from '../ui/memory';
import { en } from './en';
import { zh, type MessageKey } from './zh';

export type { MessageKey } from './zh';
export type Language = 'zh' | 'en';

const dictionaries: Record<Language, Readonly<Record<MessageKey, string>>> = { zh, en };
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

/** The text for a key in the page's language, with `{name}` replaced by the parameter of that name. */
export function t(key: MessageKey, parameters: Readonly<Record<string, string | number>> = {}): string {
  return dictionaries[language.value][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in parameters ? String(parameters[name]) : whole,
  );
}

/** Looks a text up whose key is only known at run time, such as a pause reason; falls back to the raw word. */
export function tOr(key: string, otherwise: string): string {
  return key in zh ? t(key as MessageKey) : otherwise;
}

/** A row's name in the page's language. */
export function nameOf(row: { name?: string; nameEn?: string } | undefined, otherwise: string): string {
  return (language.value === 'en' ? row?.nameEn || row?.name : row?.name) || otherwise;
}
