import { minuteRange } from '../../page/waitRange';
import type { OfferedService } from './entrance';
import { t, tOr } from './texts';

/** What a button says of the wait: people ahead and a range, or why no ticket is to be had. */
export function waitText(service: Pick<OfferedService, 'peopleAhead' | 'expectedWait' | 'refused'>): string {
  if (service.refused !== undefined) {
    return tOr(`refused.${service.refused.code}`, t('refused'));
  }
  const ahead = service.peopleAhead ?? 0;
  const people = ahead === 0 ? t('ahead.none') : t('ahead', { n: ahead });
  if (service.expectedWait === undefined) {
    return ahead === 0 ? t('range.unknown') : `${people} · ${t('range.unknown')}`;
  }
  return ahead === 0 && service.expectedWait.highSeconds < 60
    ? people
    : `${t('ahead', { n: ahead })} · ${t('range', { ...minuteRange(service.expectedWait) })}`;
}
