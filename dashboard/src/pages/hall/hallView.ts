import { computed, shallowRef, type InjectionKey } from 'vue';
import { useLink, type Link } from '../../page/link';
import { query } from '../../page/query';
import { useServiceNames } from '../../page/serviceNames';
import { useTopic, type TopicView } from '../../page/topic';
import type { DayCurve } from './curve';
import { byRisk, queuesOf, totalsOf } from './figures';
import { History, type Series } from './history';
import type { OrderRows } from './order';
import type { HallCollections } from '../../page/hallRows';

const MAX_HZ = 4;

/** Where a hall's document comes from: the live hall, or another topic with the same collections. */
export interface HallSource {
  readonly link: Link;
  readonly topic: TopicView;
}

function liveHall(hallId: string): HallSource {
  const link = useLink();
  return { link, topic: useTopic(link, { topic: `hall/${hallId}`, maxHz: MAX_HZ }) };
}

/** A hall as its page sees it: the followed document, and the figures it draws from it. */
export function useHall(hallId: string, source?: HallSource) {
  const { link, topic } = source ?? liveHall(hallId);
  const series = shallowRef<Series>();
  const history = new History();

  const rows = <C extends keyof HallCollections>(collection: C) => topic.rows<HallCollections[C][string]>(collection);
  const halls = rows('hall');
  const hall = computed(() => halls.value[hallId]);
  const services = rows('services');
  const counters = rows('counters');
  const clerks = rows('clerks');
  const queues = computed(() => queuesOf(services.value, counters.value, clerks.value, topic.now.value));
  const visits = rows('visits');
  const overtakes = rows('overtakes');
  const totals = computed(() => totalsOf(queues.value, counters.value, visits.value));

  let filled: string | undefined;
  /** A live hall's hour before the page was opened, once for each day; where the server cannot tell it, it is empty. */
  async function fillIn(day: string, stream: string | undefined): Promise<void> {
    const answer = await query<DayCurve>(`halls/${encodeURIComponent(hallId)}/days/${day}/curve`);
    if (answer.ok) {
      history.fillIn(stream, answer.body.samples);
    }
  }

  link.onTick(() => {
    if (topic.live.value) {
      history.take(topic.stream.value, topic.now.value, totals.value);
      series.value = history.series();
      const day = hall.value?.day;
      if (source === undefined && day !== undefined && day !== filled) {
        filled = day;
        void fillIn(day, topic.stream.value);
      }
    }
  });
  link.start();

  return {
    hallId,
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
    counters,
    clerks,
    visits,
    calls: rows('calls'),
    alerts: rows('alerts'),
    care: rows('care'),
    overtakes,
    appointments: rows('appointments'),
    ratings: rows('ratings'),
    queues,
    totals,
    series,
    risks: () => byRisk(queues.value),
    /** The rows that say where a waiting visit stands. */
    orderRows: (): OrderRows => ({
      hall: hall.value,
      services: services.value,
      counters: counters.value,
      clerks: clerks.value,
      visits: visits.value,
      overtakes: overtakes.value,
    }),
    time: (millis: number, seconds = true) => link.time(millis, hall.value?.zone, seconds),
  };
}

export type HallView = ReturnType<typeof useHall>;
export const HALL_VIEW: InjectionKey<HallView> = Symbol('the hall on this page');
