import { en } from './en';
import { texts } from './texts';
import { zh } from './zh';

export type { MessageKey } from './zh';
export { language, languageTag, nameOf, setLanguage, startLanguage, type Language } from './language';

/** The texts that every page shares; a page's own stand beside it. */
export const { t, tOr } = texts({ zh, en });
