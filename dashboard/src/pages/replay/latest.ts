import { shallowRef, type Ref } from 'vue';

/** What somebody asks for again and again, of which only the last matters. */
export interface Latest<V> {
  /** What was asked for last and is not there yet; nothing while nothing is under way. */
  readonly wanted: Readonly<Ref<V | undefined>>;
  /** Asks for a value at once, or as soon as the one under way is done. */
  ask(value: V): void;
}

/**
 * Acts on one value at a time. Of those asked for meanwhile the last is acted on next and the others never, so that
 * keys held down neither pile up nor lose where they came to rest.
 */
export function useLatest<V>(act: (value: V) => Promise<unknown>): Latest<V> {
  const wanted = shallowRef<V>();
  let busy = false;

  async function work(): Promise<void> {
    busy = true;
    try {
      for (let asked: V | undefined; asked !== wanted.value; ) {
        asked = wanted.value;
        await act(asked as V);
      }
    } finally {
      busy = false;
      wanted.value = undefined;
    }
  }

  return {
    wanted,
    ask(value) {
      wanted.value = value;
      if (!busy) {
        void work();
      }
    },
  };
}
