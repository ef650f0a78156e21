import { nameOf } from '../../i18n';
import { wholeMinutes } from '../../ui/time';
import type { RegionalAlertRow, RegionCollections } from './regionRows';
import { tOr } from './texts';

/** A regional alert in the words of the page. */
export interface RegionalAlertText {
  readonly id: string;
  readonly text: string;
  readonly region: string;
  readonly sinceMillis: number;
  readonly ageMinutes: number;
  readonly halls: readonly { readonly id: string; readonly name: string }[];
}

/** What is told now, what began first on top: the first cause is nearest to the root. */
export function regionalAlerts(document: RegionCollections, now: number): RegionalAlertText[] {
  return Object.entries(document.alerts ?? {})
    .map(([id, alert]) => inWords(id, alert, document, now))
    .sort((a, b) => a.sinceMillis - b.sinceMillis || (a.id < b.id ? -1 : 1));
}

function inWords(id: string, alert: RegionalAlertRow, document: RegionCollections, now: number): RegionalAlertText {
  const region = nameOf(document.regions?.[alert.region], alert.region);
  const sinceMillis = Date.parse(alert.since);
  return {
    id,
    region,
    text: tOr(`alerts.${alert.cause}`, alert.cause)
      .replace('{region}', region)
      .replace('{n}', String(alert.halls.length))
      .replace('{of}', String(alert.of)),
    sinceMillis,
    ageMinutes: wholeMinutes(now - sinceMillis),
    halls: alert.halls.map((hall) => ({ id: hall, name: nameOf(document.halls?.[hall], hall) })),
  };
}
