import { languageTag } from '../i18n';
import { readProblem } from '../live/command';
import { sentenceOf } from './refusal';

/** What a page was told, or the sentence that says why it was told nothing. */
export type QueryAnswer<T> = { readonly ok: true; readonly body: T } | { readonly ok: false; readonly detail: string };

const ANSWER_WITHIN_MILLIS = 15_000;

/** Asks `/api/v1/{path}`. Never throws: what went wrong is part of the answer. */
export async function query<T>(
  path: string,
  send: (url: string, request: RequestInit) => Promise<Response> = (...request) => fetch(...request),
): Promise<QueryAnswer<T>> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), ANSWER_WITHIN_MILLIS);
  try {
    const response = await send(`/api/v1/${path}`, {
      headers: { 'Accept': 'application/json', 'Accept-Language': languageTag() },
      signal: abort.signal,
    });
    const body = (await response.json()) as Record<string, unknown>;
    return response.ok
      ? { ok: true, body: body as T }
      : { ok: false, detail: await sentenceOf(readProblem(response.status, body)) };
  } catch (broken) {
    return { ok: false, detail: broken instanceof Error ? broken.message : String(broken) };
  } finally {
    clearTimeout(timer);
  }
}
