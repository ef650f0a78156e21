import { onMounted, onScopeDispose, ref } from 'vue';

/** How long a wall shows one page of its ranking. */
export const PAGE_MILLIS = 20_000;

const SHIFT_MILLIS = 60_000;
/** A ring of places around the middle, so that no pixel shows the same edge all day. */
const SHIFTS: readonly (readonly [number, number])[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
  [1, -1],
];
const SHIFT_PIXELS = 4;

/** Where the picture stands in this minute, in CSS pixels from its middle. */
export function shiftOf(minute: number): readonly [number, number] {
  const [x, y] = SHIFTS[minute % SHIFTS.length]!;
  return [x * SHIFT_PIXELS, y * SHIFT_PIXELS];
}

/** What a wall does by itself: it turns its pages and moves a little against burn-in. */
export function useWall() {
  const turn = ref(0);
  const minute = ref(0);
  const turning = setInterval(() => (turn.value += 1), PAGE_MILLIS);
  const shifting = setInterval(() => (minute.value += 1), SHIFT_MILLIS);
  onMounted(() => {
    document.documentElement.dataset.theme = 'wall';
    document.documentElement.classList.add('wall');
  });
  onScopeDispose(() => {
    clearInterval(turning);
    clearInterval(shifting);
  });
  return { turn, minute };
}
