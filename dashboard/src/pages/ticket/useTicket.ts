import { computed, ref, watch } from 'vue';
import { useLink } from '../../page/link';
import { usePolled } from '../../page/polled';
import { useTopic } from '../../page/topic';
import type { TicketView } from './ticketView';

const POLL_MILLIS = 5_000;
const POLL_SOON_MILLIS = 700;
/** A page that just opened gives the socket this long before it asks in the plainer way. */
const SOCKET_FIRST_MILLIS = 1_500;

/**
 * A customer's own visit: told over the live socket, and asked for every few seconds where no socket gets through.
 * Whichever was heard last counts.
 */
export function useTicket(token: string) {
  const openedAtMillis = Date.now();
  const link = useLink();
  const topicHeardAtMillis = ref(0);
  /** Set while a command is under way, whose effect is seen by asking. */
  const hurried = ref(false);
  const topic = useTopic(link, {
    topic: `ticket/${token}`,
    maxHz: 0.5,
    listener: { changed: () => (topicHeardAtMillis.value = Date.now()) },
  });
  const polled = usePolled<TicketView>({
    url: `/api/v1/visits/${encodeURIComponent(token)}`,
    everyMillis: () => (hurried.value ? POLL_SOON_MILLIS : POLL_MILLIS),
    wanted: () => hurried.value || (!topic.live.value && Date.now() - openedAtMillis > SOCKET_FIRST_MILLIS),
  });

  const told = topic.rows<TicketView>('ticket');
  const view = computed(() =>
    polled.data.value !== undefined && (polled.heardAtMillis.value ?? 0) >= topicHeardAtMillis.value
      ? polled.data.value
      : told.value.own,
  );
  const live = computed(() => topic.live.value || polled.live.value);
  const state = computed(() => {
    if (topic.live.value || polled.state.value === 'connecting') {
      return topic.shownState.value;
    }
    return polled.ageMillis.value <= topic.ageMillis.value || !topic.ready.value ? polled.state.value : topic.state.value;
  });
  const ageMillis = computed(() =>
    topic.live.value ? topic.ageMillis.value : Math.min(polled.ageMillis.value, topic.ready.value ? topic.ageMillis.value : Infinity),
  );
  const now = computed(() => {
    const at = topic.live.value || topic.ready.value ? undefined : polled.data.value?.at;
    return at === undefined ? topic.now.value : Date.parse(at) + polled.ageMillis.value;
  });

  /** The hall's position as far as it was asked for; a topic counts for itself. */
  const position = ref(-1);
  watch(polled.data, (data) => (position.value = data?.position ?? position.value));

  return {
    view,
    live,
    state,
    ageMillis,
    now,
    position,
    hurried,
    tries: computed(() => Math.max(link.tries.value, polled.tries.value)),
    /** Nobody has this ticket, or no more. */
    gone: computed(() => topic.refusedBecause.value === 'UNKNOWN_TOPIC' || polled.missing.value),
    time: link.time,
    start: () => link.start(),
  };
}
