import { commonEn } from './common';
import type { MessageKey } from './zh';

/** Every text of the pages, in English. A key that is missing here does not compile. */
export const en: Readonly<Record<MessageKey, string>> = {
  ...commonEn,
  'start.title': 'Halls',
  'start.open': 'Open',
  'start.closed': 'Closed',
  'page.loading': 'Connecting to hall {hall}…',
  'page.refused': 'The server does not show hall {hall}: {reason}',
  'page.back': 'Back to the halls',
  'page.retry': 'Try again',
  'clock.label': 'Hall time',
  'clock.speed': '{speed}× speed',
  'level.normal': 'Normal',
  'level.watch': 'Watch',
  'level.over': 'Over',
  'level.critical': 'Critical',
  'level.below': 'Below',
  'level.street': 'Reaches the street',
  'level.full': 'Nearly full',
  'unit.people': '',
  'unit.minutes': '{n} min',
  'unit.minutesWord': 'min',
  'kpi.counters': 'Open counters',
  'kpi.label': 'Key figures',
  'kpi.noCalls': 'No call yet today',
  'kpi.serviceLevel': 'Service level today',
  'kpi.waiting': 'Waiting',
  'kpi.withinTargets': 'called within target',
  'queues.bulletLabel': 'Longest wait {wait} min, target {target} min',
  'spark.label': '{name}, last {n} minutes: from {from} to {to}',
};
