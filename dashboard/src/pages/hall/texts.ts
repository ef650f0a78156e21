import { en as sharedEnglish } from '../../i18n/en';
import { texts } from '../../i18n/texts';
import { zh as sharedChinese } from '../../i18n/zh';
import { en } from './en';
import { enWork } from './enWork';
import { zh } from './zh';
import { zhWork } from './zhWork';

/** The texts of the hall manager's page beside those all pages share. */
export const { t, tOr, dictionaries } = texts({
  zh: { ...sharedChinese, ...zh, ...zhWork },
  en: { ...sharedEnglish, ...en, ...enWork },
});

/** The key of a text of this page. */
export type HallText = keyof (typeof dictionaries)['zh'];
