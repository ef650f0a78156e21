import { nameOf } from '../../i18n';
import type { AlertRow } from '../../page/hallRows';
import type { HallView } from './hallView';
import { t, tOr } from './texts';

/** What an alert is about, in words. */
export function alertName(alert: AlertRow, view: HallView): string {
  const what = tOr(`alert.${alert.measure ?? alert.cause}`, alert.cause);
  const { subject } = alert;
  if (subject === undefined) {
    return what;
  }
  if (alert.scope === 'segment') {
    const segment = view.hall.value?.segments?.find(({ id }) => id === subject);
    return `${what} · ${nameOf(segment, subject)}`;
  }
  const counter = view.counters.value[subject] !== undefined && alert.scope === undefined;
  return `${what} · ${counter ? t('counter.label', { n: subject }) : view.serviceName(subject)}`;
}
