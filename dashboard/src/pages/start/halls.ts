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

/** Reads the list of halls; throws with the server's own sentence when it has one. */
export async function fetchHalls(): Promise<readonly HallEntry[]> {
  const response = await fetch('/api/v1/halls', { headers: { Accept: 'application/json' } });
  const body = (await response.json().catch(() => ({}))) as { halls?: unknown; detail?: unknown };
  if (!response.ok) {
    throw new Error(typeof body.detail === 'string' ? body.detail : `HTTP ${response.status}`);
  }
  if (!Array.isArray(body.halls)) {
    throw new Error('Expected {"halls":[…]}, but the answer has no such list.');
  }
  return body.halls as readonly HallEntry[];
}
