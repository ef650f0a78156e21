import { describe, expect, it } from 'vitest';
import { idempotencyKey, postCommand } from './command';

const at = '/api/v1/halls/H001/counters/3/call-next';
const noPause = () => Promise.resolve();

function server(...answers: (Response | Error)[]) {
  const requests: RequestInit[] = [];
  const send = (_url: string, request: RequestInit) => {
    requests.push(request);
    const answer = answers[requests.length - 1]!;
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const keys = () => requests.map((request) => (request.headers as Record<string, string>)['Idempotency-Key']);
  return { send, keys };
}

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

describe('posting a command', () => {
  it('answers with the position it was done at', async () => {
    const { send } = server(json(200, { ticket: 'A017', position: 415 }));
    expect(await postCommand(at, {}, 'en', send, noPause)).toEqual({
      done: true,
      position: 415,
      body: { ticket: 'A017', position: 415 },
    });
  });

  it('tells the sentence of a rejection and does not repeat it', async () => {
    const problem = { type: 'https://example.org/problems/QUEUE_IS_EMPTY', detail: 'Nobody is waiting.' };
    const { send, keys } = server(json(409, problem));
    expect(await postCommand(at, {}, 'en', send, noPause)).toEqual({
      done: false,
      rejection: 'QUEUE_IS_EMPTY',
      detail: 'Nobody is waiting.',
    });
    expect(keys()).toHaveLength(1);
  });

  it('asks again with the same key when the answer got lost', async () => {
    const { send, keys } = server(new TypeError('network'), json(503, {}), json(200, { position: 415 }));
    expect(await postCommand(at, {}, 'en', send, noPause)).toMatchObject({ done: true, position: 415 });
    expect(keys()).toHaveLength(3);
    expect(new Set(keys()).size).toBe(1);
  });

  it('gives up after three tries', async () => {
    const lost = new TypeError('network');
    const { send, keys } = server(lost, lost, lost);
    expect(await postCommand(at, {}, 'en', send, noPause)).toMatchObject({ done: false, rejection: 'UNREACHABLE' });
    expect(keys()).toHaveLength(3);
  });

  it('asks under the key of whoever remembers what they meant', async () => {
    const { send, keys } = server(json(200, { position: 415 }));
    await postCommand(at, {}, 'en', send, noPause, 'meant-before');
    expect(keys()).toEqual(['meant-before']);
  });

  it('uses another key for another intention', () => {
    expect(idempotencyKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(idempotencyKey()).not.toBe(idempotencyKey());
  });
});
