import { computed, ref, type InjectionKey } from 'vue';
import { useLink } from '../../page/link';
import { useTopic } from '../../page/topic';
import { useAnnouncer } from './announcer';
import {
  callsOf,
  lastCalls,
  servicesOf,
  type CallRow,
  type CounterRow,
  type HallRow,
  type NoticeRow,
  type ServiceRow,
  type ZoneRow,
} from './displayRows';
import type { Settings } from './settings';

const MAX_HZ = 10;
const LAST_CALLS = 4;

/** A call display: the followed zone of a hall, and what is announced of it. */
export function useDisplay(settings: Settings) {
  /** Two languages take more room. */
  const bilingual = settings.languages.length > 1;
  const link = useLink();
  const topic = useTopic(link, {
    topic: `display/${settings.hall}/${settings.zone}`,
    maxHz: MAX_HZ,
    listener: { changed: () => announcer.hear() },
  });
  const halls = topic.rows<HallRow>('hall');
  const hall = computed(() => halls.value[settings.hall]);
  const zones = topic.rows<ZoneRow>('zones');
  const noticeRows = topic.rows<NoticeRow>('notices');
  const serviceRows = topic.rows<ServiceRow>('services');
  const counters = topic.rows<CounterRow>('counters');
  const callRows = topic.rows<CallRow>('calls');
  const calls = computed(() => callsOf(callRows.value));
  const terms = computed(() => hall.value?.announcements);
  const localTime = computed(() => link.time(topic.now.value, hall.value?.zone, false));
  const announcer = useAnnouncer({ link, calls, terms, localTime }, settings);

  const hero = computed(() => announcer.presenting.value ?? calls.value[calls.value.length - 1]);
  const seconds = ref(0);
  link.onTick(() => (seconds.value = Math.floor(Date.now() / 1_000)));
  link.start();

  return {
    settings,
    bilingual,
    link,
    topic,
    announcer,
    hall,
    zone: computed(() => zones.value[settings.zone]),
    notices: computed(() => Object.entries(noticeRows.value).map(([id, row]) => ({ ...row, id }))),
    services: computed(() => servicesOf(serviceRows.value)),
    counters,
    hero,
    last: computed(() => lastCalls(calls.value, hero.value, bilingual ? LAST_CALLS - 1 : LAST_CALLS)),
    localTime,
    time: (millis: number) => link.time(millis, hall.value?.zone, false),
    /** Real seconds, for what takes turns on the screen. */
    seconds,
  };
}

export type DisplayView = ReturnType<typeof useDisplay>;
export const DISPLAY_VIEW: InjectionKey<DisplayView> = Symbol('display view');
