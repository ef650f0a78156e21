import { describe, expect, it } from 'vitest';
import { query } from './query';

const answering = (status: number, body: string) => () => Promise.resolve(new Response(body, { status }));

describe('a question to the server', () => {
  it('gives what was answered', async () => {
    expect(await query('halls', answering(200, '{"halls":[]}'))).toEqual({ ok: true, body: { halls: [] } });
  });

  it('gives the sentence of a problem', async () => {
    const answer = await query('halls/H9', answering(404, '{"detail":"Expected a hall, but got H9."}'));
    expect(answer).toEqual({ ok: false, detail: 'Expected a hall, but got H9.' });
  });

  it('says what went wrong where nothing readable came', async () => {
    expect((await query('halls', answering(200, '<html>'))).ok).toBe(false);
    expect(await query('halls', () => Promise.reject(new Error('refused')))).toEqual({ ok: false, detail: 'refused' });
  });
});
