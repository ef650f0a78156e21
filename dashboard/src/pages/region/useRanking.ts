import { computed, onScopeDispose, ref, watch } from 'vue';
import type { RegionView } from './regionView';
import { rankedHalls, rankedIds } from './rankedHalls';

/**
 * The ranking as a page shows it: taken anew once a second, but not while somebody points at it, has the keyboard in
 * it or has paused it, so that no row jumps from under a hand. Values go on changing.
 */
export function useRanking(view: RegionView, rows: number) {
  const paused = ref(false);
  const pointedAt = ref(false);
  const focused = ref(false);
  const held = computed(() => paused.value || pointedAt.value || focused.value);
  const order = ref<readonly string[]>([]);

  watch(
    view.figures,
    ({ document }) => {
      if (!held.value) {
        order.value = rankedIds(document);
      }
    },
    { immediate: true },
  );

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Pause') {
      paused.value = !paused.value;
    }
  }
  addEventListener('keydown', onKey);
  onScopeDispose(() => removeEventListener('keydown', onKey));

  return {
    paused,
    pointedAt,
    focused,
    held,
    halls: computed(() => {
      const { document, now } = view.figures.value;
      return rankedHalls(order.value.slice(0, rows), document, now);
    }),
  };
}
