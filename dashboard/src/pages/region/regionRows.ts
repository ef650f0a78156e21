/** The rows of a region's document, as the server sends them. Instants are RFC 3339 strings. */

/** A region's totals; a silent hall is counted as silent and as nothing else. */
export interface RegionRow {
  readonly name: string;
  readonly nameEn?: string;
  readonly kind: string;
  readonly parent?: string;
  readonly halls: number;
  readonly silent: number;
  readonly open: number;
  readonly waiting: number;
  readonly late: number;
  readonly watch: number;
  readonly warning: number;
  readonly critical: number;
  readonly within: number;
  readonly counted: number;
  readonly counters: number;
  readonly countersOpen: number;
  readonly serving: number;
}

/** A hall as its region sees it. */
export interface RegionHallRow {
  readonly name: string;
  readonly nameEn?: string;
  readonly region: string;
  readonly open: boolean;
  readonly waiting: number;
  readonly service?: string;
  readonly oldestAt?: string;
  readonly targetSeconds?: number;
  readonly within: number;
  readonly counted: number;
  readonly counters: number;
  readonly countersOpen: number;
  readonly serving: number;
  readonly alerts: number;
  readonly band?: 'warning' | 'critical';
  readonly policy: string;
  readonly silent?: boolean;
  readonly confirmedAt?: string;
}

/** One minute of a region's last hour. */
export interface TrendRow {
  readonly waiting: number;
  readonly late: number;
  readonly watch: number;
  readonly within: number;
  readonly counted: number;
  readonly countersOpen: number;
  readonly silent: number;
}

export interface RegionalAlertRow {
  readonly cause: string;
  readonly region: string;
  readonly since: string;
  readonly raisedAt: string;
  readonly halls: readonly string[];
  readonly of: number;
}

type Rows<R> = Readonly<Record<string, R>>;

/** The collections of a region's document; one is missing until the first snapshot. */
export interface RegionCollections {
  readonly regions?: Rows<RegionRow>;
  readonly halls?: Rows<RegionHallRow>;
  readonly ranking?: Rows<{ readonly hall: string }>;
  readonly alerts?: Rows<RegionalAlertRow>;
  readonly trend?: Rows<TrendRow>;
}

/** The share of today's calls within their target; `undefined` before the first. */
export function serviceLevelOf(row: { readonly within: number; readonly counted: number }): number | undefined {
  return row.counted > 0 ? row.within / row.counted : undefined;
}

/** A share as whole percent, cut and not rounded; a dash where there is none. */
export function percentText(share: number | undefined, decimals = 0): string {
  const scale = 10 ** decimals;
  return share === undefined ? '–' : (Math.floor(share * 100 * scale) / scale).toFixed(decimals);
}

const COUNT = new Intl.NumberFormat('en-US');

/** A count with its thousands apart. */
export const countText = (count: number): string => COUNT.format(count);
