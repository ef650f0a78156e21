import { languageTag } from '../../i18n';
import { postCommand, readProblem, type CommandAnswer } from '../../live/command';
import { sentenceOf } from '../../page/refusal';

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
    const body = (await response.json()) as Readonly<Record<string, unknown>>;
    if (!response.ok) {
      throw new NotAnswered(response.status, await sentenceOf(readProblem(response.status, body)));
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

/** Asks the simulator to do something; a refusal is told in the page's language. */
export async function ask(path: string, body: Readonly<Record<string, unknown>> = {}): Promise<CommandAnswer> {
  const answer = await postCommand(`${PATH}/${path}`, body, languageTag());
  return answer.done || answer.detail === '' ? answer : { ...answer, detail: await sentenceOf(answer) };
}
