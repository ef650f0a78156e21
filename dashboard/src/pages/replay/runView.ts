import { computed, shallowRef, watch } from 'vue';
import { useLink } from '../../page/link';
import { useTopic } from '../../page/topic';
import { SPARK_SAMPLES } from '../../ui/sparkPath';
import { useHall } from '../hall/hallView';
import type { Curve, RunRow, RunView } from './rows';
import { NotAnswered, readSimulator } from './simulatorApi';
import { dayAt, dayCurves, sampleAt } from './timeline';

const MAX_HZ = 5;

/** A run as its page sees it: the hall at the moment that is shown, and the way through its days. */
export function useRun(begun: RunView) {
  const link = useLink();
  const followed = useTopic(link, { topic: `run/${begun.run}`, maxHz: MAX_HZ });
  const whole = shallowRef<RunView>(begun);
  const unread = shallowRef<string>();

  const rows = followed.rows<RunRow>('run');
  const row = computed<RunRow>(() => rows.value.own ?? begun);
  const watchable = computed(() => !['preparing', 'failed'].includes(row.value.state));
  /** The moment that is shown; the server says it with every frame, so nothing here guesses. */
  const now = computed(() => (row.value.clockAt === undefined ? 0 : Date.parse(row.value.clockAt)));
  const speed = computed(() => row.value.speed ?? 1);
  const source = { link: { ...link, clockNow: now, speed }, topic: { ...followed, now } };
  const hall = useHall(begun.hall, source);

  const days = computed(() =>
    whole.value.curve && whole.value.days ? dayCurves(whole.value.days, whole.value.curve) : [],
  );
  const day = computed(() => dayAt(days.value, now.value));
  const atMillis = computed(() => whole.value.curve?.at.map((at) => Date.parse(at)) ?? []);
  const series = computed(() =>
    whole.value.curve && seriesUpTo(whole.value.curve, sampleAt(atMillis.value, now.value)),
  );

  async function load(): Promise<void> {
    try {
      whole.value = await readSimulator<RunView>(`runs/${begun.run}`);
      unread.value = undefined;
    } catch (failure) {
      unread.value = failure instanceof NotAnswered ? failure.message : String(failure);
    }
  }
  watch(watchable, (can) => can && whole.value.curve === undefined && void load(), { immediate: true });

  return { ...hall, series, row, watchable, run: begun.run, whole, unread, load, days, day, clock: now };
}

export type WatchedRun = ReturnType<typeof useRun>;

/** The last hour of each figure before a sample. */
function seriesUpTo(curve: Curve, last: number) {
  const cut = <V>(values: readonly V[]) => values.slice(Math.max(0, last + 1 - SPARK_SAMPLES), last + 1);
  return {
    waiting: cut(curve.waiting),
    longestMinutes: cut(curve.longestMinutes),
    serviceLevel: cut(curve.serviceLevel),
    openCounters: cut(curve.openCounters),
    lost: cut(curve.lost),
  };
}
