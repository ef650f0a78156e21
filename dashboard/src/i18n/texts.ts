import { language, type Language } from './language';

/** What takes the place of `{name}` in a text. */
export type TextParameters = Readonly<Record<string, string | number>>;

/** The texts of a page or of what all pages share, in every language; a key that one of them lacks does not compile. */
export function texts<K extends string>(dictionaries: Readonly<Record<Language, Readonly<Record<K, string>>>>) {
  /** The text for a key in the page's language, with `{name}` replaced by the parameter of that name. */
  function t(key: K, parameters: TextParameters = {}): string {
    return dictionaries[language.value][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
      name in parameters ? String(parameters[name]) : whole,
    );
  }

  /** Looks a text up whose key is only known at run time, such as a pause reason; falls back to the raw word. */
  function tOr(key: string, otherwise: string): string {
    return key in dictionaries.zh ? t(key as K) : otherwise;
  }

  return { t, tOr, dictionaries };
}
