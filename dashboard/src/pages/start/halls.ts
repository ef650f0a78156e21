import type { RegionEntry } from './surfaces';

/** A hall in the list of halls. */
export interface HallEntry {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly region?: string;
  readonly open?: boolean;
  /** The hall's keeper does not answer; nothing is known of it. */
  readonly silent?: boolean;
  readonly waiting?: number;
}

async function read(path: string): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(`/api/v1/${path}`, { headers: { Accept: 'application/json' } });
  const body = (await response.json().catch(() => ({}))) as Readonly<Record<string, unknown>>;
  if (!response.ok) {
    throw new Error(typeof body.detail === 'string' ? body.detail : `HTTP ${response.status}`);
  }
  return body;
}

async function readList<E>(path: string, name: string): Promise<readonly E[]> {
  const list = (await read(path))[name];
  if (!Array.isArray(list)) {
    throw new Error(`Expected {"${name}":[…]}, but the answer has no such list.`);
  }
  return list as readonly E[];
}

/** Reads the list of halls; throws with the server's own sentence when it has one. */
export const fetchHalls = () => readList<HallEntry>('halls', 'halls');

/** Reads the list of regions. */
export const fetchRegions = () => readList<RegionEntry>('regions', 'regions');

/** The ids of a hall's services. */
export async function fetchServices(hall: string): Promise<readonly string[]> {
  const { document } = (await read(`halls/${encodeURIComponent(hall)}`)) as {
    document?: { services?: Readonly<Record<string, unknown>> };
  };
  return Object.keys(document?.services ?? {});
}
