import { nameOf, t as shared } from '../../i18n';
import { wholeMinutes } from '../../ui/time';
import type { RankedHall } from './rankedHalls';
import { t } from './texts';

/** A hall's wait in words: how many, how long, against which target. */
export function waitWords({ row, waitMillis, targetMillis }: RankedHall): string[] {
  if (row.silent === true) {
    return [t('look.silent')];
  }
  if (row.waiting === 0) {
    return [t(row.open ? 'hall.nobody' : 'look.closed')];
  }
  return [
    t('hall.waits', { n: row.waiting }),
    t('hall.longest', { wait: wholeMinutes(waitMillis), target: targetMillis / 60_000 }),
  ];
}

/** A hall in one sentence, for those who hear the map. */
export function hallSentence(hall: RankedHall): string {
  const level = hall.row.silent === true ? '' : ` · ${shared(`level.${hall.level}`)}`;
  return `${nameOf(hall.row, hall.id)}${level} · ${waitWords(hall).join(' · ')}`;
}
