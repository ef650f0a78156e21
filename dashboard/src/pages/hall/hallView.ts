import { computed, onScopeDispose, reactive, ref, shallowRef, type InjectionKey } from 'vue';
import { languageTag } from '../../i18n';
import { timeOfDay } from '../../ui/time';
import { newLiveClient } from '../../live/browser';
import type { LiveDocument } from '../../live/frames';
import { linkState } from '../../live/linkAge';
import { mergePatch, replaceDocument } from '../../live/merge';
import { byRisk, queuesOf, totalsOf } from './figures';
import { History, type Series } from './history';
import type { HallCollections } from './rows';

const MAX_HZ = 4;
const TICK_MILLIS = 500;

/**
 * A hall as its page sees it: the followed document, how fresh it is, and the hall's time. While the link is not
 * live, `now` stands still at what was last heard, so waits on a frozen page do not grow as if they were known.
 */
export function useHall(hallId: string) {
  const document = reactive<LiveDocument>({});
  const stream = ref<string>();
  const position = ref(-1);
  const refusedBecause = ref<string>();
  const ageMillis = ref(0);
  /** How long ago the server last held the hall against its journal; before it said so, how long we have waited. */
  const confirmedMillis = ref(0);
  let readySinceMillis: number | undefined;
  const tries = ref(0);
  const endedBecause = ref<string>();
  const connected = ref(false);
  const clockNow = ref(Date.now());
  const speed = ref(1);
  const offsetMinutes = ref<number>();
  const series = shallowRef<Series>();
  const history = new History();

  const client = newLiveClient(languageTag(), refresh);
  const followed = client.follow(
    { topic: `hall/${hallId}`, maxHz: MAX_HZ, credit: 2 * MAX_HZ },
    {
      snapshot(next, frame) {
        replaceDocument(document, next);
        stream.value = frame.stream;
        position.value = frame.position;
        refusedBecause.value = undefined;
      },
      patch(patch, frame) {
        mergePatch(document, patch);
        position.value = frame.position;
      },
      refused(reason) {
        refusedBecause.value = reason;
      },
    },
  );

  function refresh(): void {
    connected.value = client.state === 'live';
    ageMillis.value = client.age.millis();
    if (position.value >= 0) {
      readySinceMillis ??= performance.now();
    }
    confirmedMillis.value =
      followed.confirmedAt === undefined
        ? performance.now() - (readySinceMillis ?? performance.now())
        : client.age.sinceMillis(followed.confirmedAt);
    tries.value = client.tries;
    endedBecause.value = client.endedBecause;
    clockNow.value = client.clock.now();
    speed.value = client.clock.speed;
    offsetMinutes.value = client.clock.offsetMinutes;
  }

  const ready = computed(() => position.value >= 0);
  const link = computed(() => linkState(connected.value, ageMillis.value, confirmedMillis.value));
  const sourceAgeMillis = computed(() => (link.value === 'unconfirmed' ? confirmedMillis.value : ageMillis.value));
  const live = computed(() => ready.value && link.value === 'live');
  const now = computed(() => (live.value ? clockNow.value : clockNow.value - sourceAgeMillis.value * speed.value));

  const rows = <C extends keyof HallCollections>(collection: C) =>
    computed(() => (document[collection] ?? {}) as unknown as HallCollections[C]);
  const halls = rows('hall');
  const hall = computed(() => halls.value[hallId]);
  const services = rows('services');
  const counters = rows('counters');
  const clerks = rows('clerks');
  const queues = computed(() => queuesOf(services.value, counters.value, clerks.value, now.value));
  const visits = rows('visits');
  const totals = computed(() => totalsOf(queues.value, counters.value, visits.value));

  const ticking = setInterval(() => {
    refresh();
    if (live.value) {
      history.take(stream.value, now.value, totals.value);
      series.value = history.series();
    }
  }, TICK_MILLIS);
  client.start();
  onScopeDispose(() => {
    clearInterval(ticking);
    client.close();
  });

  return {
    hallId,
    ready,
    live,
    link,
    ageMillis: sourceAgeMillis,
    tries,
    endedBecause,
    refusedBecause,
    position,
    now,
    clockNow,
    speed,
    hall,
    services,
    counters,
    clerks,
    visits,
    calls: rows('calls'),
    alerts: rows('alerts'),
    care: rows('care'),
    overtakes: rows('overtakes'),
    queues,
    totals,
    series,
    risks: () => byRisk(queues.value),
    time: (millis: number, seconds = true) =>
      timeOfDay(millis, { zone: hall.value?.zone, offsetMinutes: offsetMinutes.value }, seconds),
  };
}

export type HallView = ReturnType<typeof useHall>;
export const HALL_VIEW: InjectionKey<HallView> = Symbol('the hall on this page');
