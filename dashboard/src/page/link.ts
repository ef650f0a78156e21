import { onScopeDispose, ref } from 'vue';
import { languageTag } from '../i18n/language';
import { newLiveClient } from '../live/browser';
import { timeOfDay } from '../ui/time';

const TICK_MILLIS = 500;

/** The one socket of a page as its parts see it: how fresh it is, and what time it is where the node is. */
export function useLink() {
  const connected = ref(false);
  const ageMillis = ref(0);
  const tries = ref(0);
  const endedBecause = ref<string>();
  const clockNow = ref(Date.now());
  const speed = ref(1);
  const offsetMinutes = ref<number>();
  const refreshed: (() => void)[] = [];
  const ticked: (() => void)[] = [];

  const client = newLiveClient(languageTag(), refresh);

  function refresh(): void {
    connected.value = client.state === 'live';
    ageMillis.value = client.age.millis();
    tries.value = client.tries;
    endedBecause.value = client.endedBecause;
    clockNow.value = client.clock.now();
    speed.value = client.clock.speed;
    offsetMinutes.value = client.clock.offsetMinutes;
    refreshed.forEach((part) => part());
  }

  const ticking = setInterval(() => {
    refresh();
    ticked.forEach((part) => part());
  }, TICK_MILLIS);
  onScopeDispose(() => {
    clearInterval(ticking);
    client.close();
  });

  return {
    client,
    connected,
    ageMillis,
    tries,
    endedBecause,
    clockNow,
    speed,
    offsetMinutes,
    /** Opens the socket; what is followed before is asked for at once. */
    start: () => client.start(),
    /** Called after whatever was heard, and twice a second. */
    onRefresh: (part: () => void) => void refreshed.push(part),
    /** Called twice a second, whether anything was heard or not. */
    onTick: (part: () => void) => void ticked.push(part),
    /** The time of day of an instant in a zone, or where the node is. */
    time: (millis: number, zone?: string, seconds = true) =>
      timeOfDay(millis, { zone, offsetMinutes: offsetMinutes.value }, seconds),
  };
}

export type Link = ReturnType<typeof useLink>;
