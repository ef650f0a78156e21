import { policyNames } from '../../i18n/policyNames';
import { texts } from '../../i18n/texts';
import { enWork } from './enWork';
import { dictionaries as hall } from './texts';
import { zhWork } from './zhWork';

/** The texts of what a manager opens, beside those of the first view: they come with the parts that say them. */
export const { t, tOr, dictionaries } = texts({
  zh: { ...hall.zh, ...zhWork, ...policyNames.zh },
  en: { ...hall.en, ...enWork, ...policyNames.en },
});

/** The key of a text of this page. */
export type WorkText = keyof (typeof dictionaries)['zh'];
