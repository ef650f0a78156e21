/** The answer to a command: done at a position of the hall's stream, or a sentence that says why not. */
export type CommandAnswer =
  | { readonly done: true; readonly position: number | undefined; readonly body: Readonly<Record<string, unknown>> }
  | { readonly done: false; readonly rejection: string; readonly detail: string };

export type Fetch = (url: string, request: RequestInit) => Promise<Response>;

const TRIES = 3;
const TRY_WITHIN_MILLIS = 8_000;
const PAUSE_MILLIS = 700;

/** A key for one intention of one person; a repeat with the same key is answered, not done again. */
export function idempotencyKey(): string {
  if (typeof crypto.randomUUID === 'function') {
    return crypto.randomUUID();
  }
  // Browsers offer randomUUID on https and loopback only; an intranet node may be neither.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * Posts a command. An answer that got lost on its way (no connection, 502-504) is asked for again with the same key;
 * a rejection is final. Never throws: what went wrong is part of the answer. Whoever keeps the key may ask again later.
 */
export async function postCommand(
  url: string,
  body: Readonly<Record<string, unknown>>,
  lang: string,
  send: Fetch = (...request) => fetch(...request),
  pause: (millis: number) => Promise<void> = (millis) => new Promise((resume) => setTimeout(resume, millis)),
  key: string = idempotencyKey(),
): Promise<CommandAnswer> {
  const headers = {
    'Accept-Language': lang,
    'Content-Type': 'application/json',
    'Idempotency-Key': key,
  };
  let answer: CommandAnswer = { done: false, rejection: 'UNREACHABLE', detail: '' };
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    if (attempt > 1) {
      await pause(PAUSE_MILLIS * (attempt - 1));
    }
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), TRY_WITHIN_MILLIS);
    try {
      const response = await send(url, { method: 'POST', headers, body: JSON.stringify(body), signal: abort.signal });
      answer = await readAnswer(response);
      if (answer.done || response.status < 502 || response.status > 504) {
        return answer;
      }
    } catch (broken) {
      answer = { done: false, rejection: 'UNREACHABLE', detail: broken instanceof Error ? broken.message : '' };
    } finally {
      clearTimeout(timer);
    }
  }
  return answer;
}

async function readAnswer(response: Response): Promise<CommandAnswer> {
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (response.ok) {
    return { done: true, position: typeof body.position === 'number' ? body.position : undefined, body };
  }
  return { done: false, ...readProblem(response.status, body) };
}

/** What a problem of RFC 9457 says: the code its type ends with, and its sentence. */
export function readProblem(
  status: number,
  { type, title, detail }: Readonly<Record<string, unknown>>,
): { rejection: string; detail: string } {
  const code = typeof type === 'string' ? type.slice(type.lastIndexOf('/') + 1) : '';
  return {
    rejection: code || `HTTP_${status}`,
    detail: typeof detail === 'string' ? detail : String(title ?? `HTTP ${status}`),
  };
}
