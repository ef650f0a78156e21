import { en as sharedEnglish } from '../../i18n/en';
import { texts } from '../../i18n/texts';
import { zh as sharedChinese } from '../../i18n/zh';
import { en } from './en';
import { zh } from './zh';

/** The texts of the hall manager's first view beside those all pages share. */
export const { t, tOr, dictionaries } = texts({
  zh: { ...sharedChinese, ...zh },
  en: { ...sharedEnglish, ...en },
});

/** The key of a text of the first view. */
export type HallText = keyof (typeof dictionaries)['zh'];
