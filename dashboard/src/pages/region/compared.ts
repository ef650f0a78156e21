import { computed, ref, type InjectionKey } from 'vue';

/** At most so many halls stand side by side. */
export const COMPARED_MOST = 4;

/** The halls an address asks to compare: each once, and no more than there is room for. */
export function comparedIn(search: string): string[] {
  const asked = new URLSearchParams(search).get('compare') ?? '';
  return [...new Set(asked.split(',').filter((id) => id !== ''))].slice(0, COMPARED_MOST);
}

/** The same address with other halls to compare. */
export function addressWith(address: string, halls: readonly string[]): string {
  const url = new URL(address);
  url.searchParams.delete('compare');
  const rest = url.searchParams.toString();
  // A comma reads better than its code, and is allowed where it stands.
  const compare = halls.length === 0 ? '' : `compare=${halls.map(encodeURIComponent).join(',')}`;
  url.search = [rest, compare].filter((part) => part !== '').join('&');
  return url.href;
}

/** The halls chosen for comparison; the address says which, so that a colleague can be sent the same picture. */
export function useCompared() {
  const halls = ref<readonly string[]>(comparedIn(location.search));
  const full = computed(() => halls.value.length >= COMPARED_MOST);

  function choose(next: readonly string[]): void {
    halls.value = next;
    history.replaceState(null, '', addressWith(location.href, next));
  }

  return {
    halls,
    full,
    has: (hall: string) => halls.value.includes(hall),
    /** Adds it, or takes it out; a fifth one is not added. */
    toggle(hall: string): void {
      if (halls.value.includes(hall)) {
        choose(halls.value.filter((each) => each !== hall));
      } else if (!full.value) {
        choose([...halls.value, hall]);
      }
    },
    clear: () => choose([]),
  };
}

export type Compared = ReturnType<typeof useCompared>;
export const COMPARED: InjectionKey<Compared> = Symbol('the halls to compare');
