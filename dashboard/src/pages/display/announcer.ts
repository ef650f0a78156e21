import { computed, ref, shallowRef, type Ref } from 'vue';
import type { Link } from '../../page/link';
import { recall, remember } from '../../ui/memory';
import { CallQueue } from './callQueue';
import type { AnnouncementTerms, Call } from './displayRows';
import { clipsOf, sentenceOf } from './phrase';
import type { Settings } from './settings';
import { silenceAt, type Silence } from './silence';
import { pause, read, Voice } from './voice';

/** A call stays in the middle at least so long, spoken or not. */
const SHOWN_MILLIS = 4_000;
const LOG_MOST = 30;

/** What the announcer has to know of the hall. */
export interface Heard {
  readonly link: Link;
  readonly calls: Readonly<Ref<readonly Call[]>>;
  readonly terms: Readonly<Ref<AnnouncementTerms | undefined>>;
  /** The time of day in the hall, such as `12:30`. */
  readonly localTime: Readonly<Ref<string>>;
}

/**
 * Presents the calls of a display one after another: in the middle of the screen, with a flash, and by voice unless
 * something silences it. What it presented last it remembers over a reload.
 */
export function useAnnouncer(heard: Heard, settings: Settings) {
  const memory = `yitaiqing.display.${settings.hall}.${settings.zone}`;
  const queue = new CallQueue(rememberedNumber(recall(memory)));
  const voice = new Voice();
  const presenting = shallowRef<Call>();
  const waiting = ref<readonly number[]>([]);
  /** The numbers of the calls presented and of those spoken, each time of each, for whoever tests a display. */
  const presented = ref<readonly number[]>([]);
  const spoken = ref<readonly number[]>([]);
  const muted = ref(settings.muted);
  const locked = ref(true);
  let busy = false;

  const volumePercent = computed(() => settings.volumePercent ?? heard.terms.value?.volumePercent ?? 100);
  const silence = computed<Silence>(
    () =>
      silenceAt(heard.localTime.value, muted.value, volumePercent.value, heard.terms.value?.quiet ?? []) ??
      (locked.value ? 'locked' : undefined),
  );

  /** How long ago a call was in real time, whatever the speed of the hall's clock. */
  function ageMillis(call: Call): number {
    return (heard.link.client.clock.now() - call.atMillis) / heard.link.client.clock.speed;
  }

  async function speak(call: Call): Promise<void> {
    const volume = volumePercent.value / 100;
    const clips = settings.languages.flatMap((each) => clipsOf(call, each));
    const missing = await voice.load(clips);
    if (missing.length === 0) {
      await voice.play(clips, volume);
      return;
    }
    await voice.play([], volume);
    for (const language of settings.languages) {
      await read({ language, text: sentenceOf(call, language) }, volume);
    }
  }

  async function present(call: Call): Promise<void> {
    presenting.value = call;
    presented.value = [...presented.value, call.number].slice(-LOG_MOST);
    remember(memory, String(queue.presentedNumber));
    const shown = pause(SHOWN_MILLIS);
    if (silence.value === undefined) {
      spoken.value = [...spoken.value, call.number].slice(-LOG_MOST);
      await speak(call);
    }
    await shown;
  }

  async function step(): Promise<void> {
    const terms = heard.terms.value;
    if (busy || terms === undefined) {
      return;
    }
    const next = queue.next(Date.now(), ageMillis);
    waiting.value = queue.waiting();
    if (next === undefined) {
      presenting.value = undefined;
      return;
    }
    busy = true;
    try {
      await present(next);
    } finally {
      queue.presented(next, Date.now(), { times: terms.times, gapMillis: terms.gapSeconds * 1_000 });
      busy = false;
    }
  }

  async function unlock(): Promise<void> {
    await voice.open();
    locked.value = voice.locked;
  }

  heard.link.onTick(() => {
    locked.value = voice.locked;
    void step();
  });
  void unlock();

  return {
    presenting,
    waiting,
    presented,
    spoken,
    muted,
    silence,
    volumePercent,
    unlock,
    /** Takes in the calls as the document has them now. */
    hear() {
      queue.hear(heard.calls.value, ageMillis);
      remember(memory, String(queue.presentedNumber));
      waiting.value = queue.waiting();
      void step();
    },
  };
}

function rememberedNumber(text: string | null): number | undefined {
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}

export type Announcer = ReturnType<typeof useAnnouncer>;
