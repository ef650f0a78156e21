import { computed, ref, type InjectionKey } from 'vue';
import { useLink } from '../../page/link';
import { useServiceNames } from '../../page/serviceNames';
import { useTopic } from '../../page/topic';
import type { AlertRow, OvertakeRow, ServiceRow } from '../../page/hallRows';
import { ownVisits, papersHere, parkedVisits, waitingLine, type Place } from './line';
import { t } from './texts';
import { rememberedClerk, rememberClerk } from './identity';
import type { EquipmentRow, OwnClerkRow, OwnCounterRow, OwnHallRow, OwnVisitRow, TermsRow } from './rows';

/** A counter is the one place where a customer watches the screen answer. */
const MAX_HZ = 10;

/** A hall as one of its counters sees it: what is at the counter, and whom it may call. */
export function useClerk(hallId: string, firstCounter: string | undefined) {
  const link = useLink();
  const topic = useTopic(link, { topic: `hall/${hallId}`, maxHz: MAX_HZ });
  const counterId = ref(firstCounter ?? '');
  const me = ref(rememberedClerk(hallId, counterId.value));

  const halls = topic.rows<OwnHallRow>('hall');
  const hall = computed(() => halls.value[hallId]);
  const services = topic.rows<ServiceRow>('services');
  const terms = topic.rows<TermsRow>('terms');
  const counters = topic.rows<OwnCounterRow>('counters');
  const clerks = topic.rows<OwnClerkRow>('clerks');
  const visits = topic.rows<OwnVisitRow>('visits');
  const alerts = topic.rows<AlertRow>('alerts');

  const counter = computed(() => counters.value[counterId.value]);
  const place = computed((): Place | undefined => {
    const clerkId = counter.value?.clerk;
    return counter.value === undefined || counter.value.state === 'closed' || clerkId === undefined
      ? undefined
      : { counterId: counterId.value, counter: counter.value, clerkId, clerk: clerks.value[clerkId] };
  });
  const lists = <R>(list: (at: Place) => readonly R[]) => computed(() => (place.value ? list(place.value) : []));
  link.start();

  return {
    hallId,
    counterId,
    me,
    ready: topic.ready,
    live: topic.live,
    link,
    topic,
    position: topic.position,
    now: topic.now,
    clockNow: link.clockNow,
    hall,
    services,
    ...useServiceNames(services),
    terms,
    counters,
    clerks,
    visits,
    equipment: topic.rows<EquipmentRow>('equipment'),
    overtakes: topic.rows<OvertakeRow>('overtakes'),
    counter,
    place,
    /** Whether the clerk of this page is the one at the counter. */
    seated: computed(() => place.value !== undefined && place.value.clerkId === me.value),
    visitId: computed(() => counter.value?.visit),
    visit: computed(() => visits.value[counter.value?.visit ?? '']),
    waiting: lists((at) => waitingLine(visits.value, at, services.value, topic.now.value, hall.value?.policy)),
    parked: lists((at) => parkedVisits(visits.value, at, services.value, topic.now.value)),
    own: lists((at) => ownVisits(visits.value, at, services.value, topic.now.value)),
    papers: lists((at) => papersHere(visits.value, at.clerkId)),
    /** The call for help this counter has raised, while nobody has ended it. */
    panic: computed(() =>
      Object.values(alerts.value).find((alert) => alert.cause === 'panic' && alert.subject === counterId.value),
    ),
    /** A counter as its number on the wall has it; a plan names it in one language only. */
    counterName: (id = '') => t('counter', { id, name: counters.value[id]?.name ?? id }),
    time: (millis: number, seconds = true) => link.time(millis, hall.value?.zone, seconds),
    /** Takes a counter as this page's own, for this clerk. */
    sit(counterNow: string, clerk: string): void {
      counterId.value = counterNow;
      me.value = clerk;
      rememberClerk(hallId, counterNow, clerk);
    },
  };
}

export type ClerkView = ReturnType<typeof useClerk>;
export const CLERK_VIEW: InjectionKey<ClerkView> = Symbol('the counter on this page');
