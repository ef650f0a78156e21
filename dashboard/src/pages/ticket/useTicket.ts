import { computed, ref, watch } from 'vue';
import { useEvents } from '../../page/events';
import { usePolled } from '../../page/polled';
import { timeOfDay } from '../../ui/time';
import type { TicketView } from './ticketView';

const POLL_MILLIS = 5_000;
const POLL_SOON_MILLIS = 700;
/** A page that just opened gives the event stream this long before it asks in the plainer way. */
const STREAM_FIRST_MILLIS = 1_500;

/**
 * A customer's own visit: told as Server-Sent Events, and asked for every few seconds where they do not get through.
 * Whichever was heard last counts.
 */
export function useTicket(token: string) {
  const openedAtMillis = Date.now();
  /** Set while a command is under way, whose effect is seen by asking. */
  const hurried = ref(false);
  const events = useEvents(`ticket/${encodeURIComponent(token)}`);
  const polled = usePolled<TicketView>({
    url: `/api/v1/visits/${encodeURIComponent(token)}`,
    everyMillis: () => (hurried.value ? POLL_SOON_MILLIS : POLL_MILLIS),
    wanted: () => hurried.value || (!events.live.value && Date.now() - openedAtMillis > STREAM_FIRST_MILLIS),
  });

  const view = computed(() => {
    const told = events.document.value?.ticket?.own as unknown as TicketView | undefined;
    return polled.data.value !== undefined && (polled.heardAtMillis.value ?? 0) >= events.heardAtMillis.value
      ? polled.data.value
      : told;
  });
  const live = computed(() => events.live.value || polled.live.value);
  const heard = computed(() => events.document.value !== undefined);
  const state = computed(() => {
    if (events.live.value) {
      return events.state.value;
    }
    if (polled.data.value === undefined && !heard.value) {
      return polled.state.value;
    }
    return polled.data.value !== undefined && polled.ageMillis.value <= events.ageMillis.value
      ? polled.state.value
      : events.state.value;
  });
  const ageMillis = computed(() =>
    heard.value
      ? Math.min(events.ageMillis.value, polled.data.value ? polled.ageMillis.value : Infinity)
      : polled.ageMillis.value,
  );
  const now = computed(() => {
    const at = heard.value ? undefined : polled.data.value?.at;
    const told = at === undefined ? events.clockNow.value : Date.parse(at) + polled.ageMillis.value;
    return live.value ? told : told - ageMillis.value;
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
    tries: computed(() => Math.max(events.tries.value, polled.tries.value)),
    /** Nobody has this ticket, or no more. */
    gone: computed(() => events.refusedBecause.value === 'UNKNOWN_TOPIC' || polled.missing.value),
    /** The time of day of an instant where the hall is. */
    clock: (millis: number) => timeOfDay(millis, { zone: undefined, offsetMinutes: events.offsetMinutes.value }, false),
  };
}
