import { describe, expect, it } from 'vitest';
import { useLatest } from './latest';

/** A slow action whose end the test decides. */
function slow() {
  const begun: number[] = [];
  let end: () => void = () => undefined;
  const act = (value: number) => {
    begun.push(value);
    return new Promise<void>((resolve) => (end = resolve));
  };
  const done = async () => {
    end();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { begun, act, done };
}

describe('the latest of what is asked for', () => {
  it('is acted on at once where nothing is under way', async () => {
    const { begun, act, done } = slow();
    const { ask, wanted } = useLatest(act);
    ask(1);
    expect(begun).toEqual([1]);
    expect(wanted.value).toBe(1);
    await done();
    expect(wanted.value).toBeUndefined();
  });

  it('waits for the one under way, and those between are left out', async () => {
    const { begun, act, done } = slow();
    const { ask, wanted } = useLatest(act);
    ask(1);
    ask(2);
    ask(3);
    expect(begun).toEqual([1]);
    expect(wanted.value).toBe(3);
    await done();
    expect(begun).toEqual([1, 3]);
    await done();
    expect(wanted.value).toBeUndefined();
    ask(1);
    expect(begun).toEqual([1, 3, 1]);
  });

  it('is not acted on twice where it is the one under way', async () => {
    const { begun, act, done } = slow();
    const { ask } = useLatest(act);
    ask(1);
    ask(2);
    ask(1);
    await done();
    expect(begun).toEqual([1]);
  });
});
