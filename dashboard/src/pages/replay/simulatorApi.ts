import { languageTag } from '../../i18n';
import { postCommand, type CommandAnswer } from '../../live/command';

const PATH = '/api/v1/simulator';
const WITHIN_MILLIS = 20_000;

/** What the server did not give, with its sentence. */
export class NotAnswered extends Error {
  constructor(
    readonly status: number,
    detail: string,
  ) {
    super(detail);
  }
}

/** Reads something of this server; throws {@link NotAnswered} with the server's sentence, or without a status. */
export async function read<T>(url: string): Promise<T> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), WITHIN_MILLIS);
  try {
    const response = await fetch(url, { headers: { 'Accept-Language': languageTag() }, signal: abort.signal });
    const body = (await response.json()) as { detail?: string };
    if (!response.ok) {
      throw new NotAnswered(response.status, body.detail ?? `HTTP ${response.status}`);
    }
    return body as T;
  } catch (failure) {
    if (failure instanceof NotAnswered) {
      throw failure;
    }
    throw new NotAnswered(0, failure instanceof Error ? failure.message : '');
  } finally {
    clearTimeout(timer);
  }
}

/** Reads something of the simulator. */
export const readSimulator = <T>(path: string): Promise<T> => read<T>(`${PATH}/${path}`);

/** Asks the simulator to do something. */
export const ask = (path: string, body: Readonly<Record<string, unknown>> = {}): Promise<CommandAnswer> =>
  postCommand(`${PATH}/${path}`, body, languageTag());
