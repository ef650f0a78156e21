import { texts } from '../../i18n/texts';
import { en } from './en';
import { zh } from './zh';

/** The texts of the clerk's page. */
export const { t, tOr } = texts({ zh, en });
