import { texts } from '../../i18n/texts';
import { en } from './en';
import { zh } from './zh';

/** The texts of the replay page. */
export const { t, tOr } = texts({ zh, en });
