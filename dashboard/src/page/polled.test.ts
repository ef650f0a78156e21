import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, type EffectScope } from 'vue';
import { usePolled } from './polled';

describe('a poll', () => {
  let scope: EffectScope;
  let answer: () => Promise<Response>;
  const asked: string[] = [];

  function start(everyMillis = 2_000, wanted = () => true) {
    return scope.run(() =>
      usePolled<{ n: number }>({ url: '/x', everyMillis: () => everyMillis, wanted }, (url) => {
        asked.push(url);
        return answer();
      }),
    )!;
  }

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('addEventListener', vi.fn());
    vi.stubGlobal('removeEventListener', vi.fn());
    scope = effectScope();
    asked.length = 0;
    answer = () => Promise.resolve(new Response('{"n":1}'));
  });

  afterEach(() => {
    scope.stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('asks at once, and again at its interval', async () => {
    const polled = start();
    await vi.advanceTimersByTimeAsync(10);
    expect(polled.data.value).toEqual({ n: 1 });
    expect(polled.state.value).toBe('live');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(asked).toHaveLength(2);
  });

  it('grows old without answers, keeps what it showed, and comes back', async () => {
    const polled = start();
    await vi.advanceTimersByTimeAsync(10);
    answer = () => Promise.reject(new TypeError('no link'));
    await vi.advanceTimersByTimeAsync(11_000);
    expect(polled.state.value).toBe('stale');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(polled.state.value).toBe('lost');
    expect(polled.data.value).toEqual({ n: 1 });
    answer = () => Promise.resolve(new Response('{"n":2}'));
    await vi.advanceTimersByTimeAsync(2_500);
    expect(polled.state.value).toBe('live');
    expect(polled.data.value).toEqual({ n: 2 });
  });

  it('counts the age from the question, not from the answer', async () => {
    let resolve: (response: Response) => void = () => {};
    answer = () => new Promise((settle) => (resolve = settle));
    const polled = start(60_000);
    await vi.advanceTimersByTimeAsync(6_000);
    resolve(new Response('{"n":1}'));
    await vi.advanceTimersByTimeAsync(1);
    expect(polled.ageMillis.value).toBeGreaterThanOrEqual(6_000);
  });

  it('knows what is not there from what cannot be asked', async () => {
    answer = () => Promise.resolve(new Response('{}', { status: 404 }));
    const polled = start();
    await vi.advanceTimersByTimeAsync(10);
    expect(polled.missing.value).toBe(true);
    answer = () => Promise.resolve(new Response('{}', { status: 503 }));
    await vi.advanceTimersByTimeAsync(2_500);
    expect(polled.missing.value).toBe(false);
  });

  it('stays quiet while it is not wanted, and when its page is gone', async () => {
    start(1_000, () => false);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveLength(0);
    start(1_000);
    await vi.advanceTimersByTimeAsync(100);
    scope.stop();
    const before = asked.length;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveLength(before);
  });
});
