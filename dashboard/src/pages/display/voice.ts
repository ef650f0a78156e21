import type { Language } from '../../i18n';

const CHIME_HERTZ = [659, 523] as const;
const CHIME_TONE_SECONDS = 0.45;
const READING_MOST_MILLIS = 12_000;

/** One text to be read by a voice of the machine where clips are missing. */
export interface Sentence {
  readonly language: Language;
  readonly text: string;
}

/**
 * The loudspeaker of a display: a chime made of two tones, and clips that are joined without a gap.
 *
 * Clips are fetched once, the first time they are needed, so a link that is cut later does not make it silent.
 */
export class Voice {
  private context: AudioContext | undefined;
  private readonly clips = new Map<string, AudioBuffer>();

  /** Whether the browser waits for somebody to press something before it lets a page be heard. */
  get locked(): boolean {
    return this.context?.state !== 'running';
  }

  /** Opens the loudspeaker; a browser that forbids it leaves it locked, until it is tried from a pressed key. */
  async open(): Promise<void> {
    this.context ??= new AudioContext();
    if (this.context.state === 'suspended') {
      // Without a gesture this promise may stay open for ever, so nobody waits for it.
      void this.context.resume().catch(() => undefined);
      await pause(100);
    }
  }

  /** Fetches clips; the names of those that could not be had. */
  async load(names: readonly string[]): Promise<readonly string[]> {
    const missing = [...new Set(names)].filter((name) => !this.clips.has(name));
    const loaded = await Promise.all(missing.map((name) => this.fetch(name)));
    return missing.filter((_, each) => !loaded[each]);
  }

  /** The chime, then the clips one after another; ends when the last one has. */
  async play(names: readonly string[], volume: number): Promise<void> {
    const context = this.context;
    if (context === undefined || context.state !== 'running') {
      return;
    }
    const loudness = context.createGain();
    loudness.gain.value = volume;
    loudness.connect(context.destination);
    const start = context.currentTime + 0.05;
    let at = start + chime(context, loudness, start);
    for (const name of names) {
      const clip = this.clips.get(name);
      if (clip !== undefined) {
        const source = context.createBufferSource();
        source.buffer = clip;
        source.connect(loudness);
        source.start(at);
        at += clip.duration;
      }
    }
    // Not the clip's own end: it is not told where the machine has no loudspeaker.
    await pause((at - context.currentTime) * 1_000);
    loudness.disconnect();
  }

  private async fetch(name: string): Promise<boolean> {
    try {
      const answer = await fetch(`/voice/${name}.mp3`);
      if (!answer.ok || this.context === undefined) {
        return false;
      }
      this.clips.set(name, await this.context.decodeAudioData(await answer.arrayBuffer()));
      return true;
    } catch (broken) {
      console.warn(`The clip ${name} cannot be played:`, broken);
      return false;
    }
  }
}

/** Two falling tones that fade; how long they take. */
function chime(context: AudioContext, to: AudioNode, start: number): number {
  CHIME_HERTZ.forEach((hertz, tone) => {
    const begin = start + tone * CHIME_TONE_SECONDS;
    const swell = context.createGain();
    swell.gain.setValueAtTime(0.0001, begin);
    swell.gain.exponentialRampToValueAtTime(0.35, begin + 0.02);
    swell.gain.exponentialRampToValueAtTime(0.0001, begin + 2 * CHIME_TONE_SECONDS);
    swell.connect(to);
    const source = context.createOscillator();
    source.frequency.value = hertz;
    source.connect(swell);
    source.start(begin);
    source.stop(begin + 2 * CHIME_TONE_SECONDS);
  });
  return (CHIME_HERTZ.length + 0.6) * CHIME_TONE_SECONDS;
}

/** Reads a sentence by a voice that is on this machine; false where there is none of its language. */
export async function read(sentence: Sentence, volume: number): Promise<boolean> {
  const voice = speechSynthesis
    .getVoices()
    .find((each) => each.localService && each.lang.toLowerCase().startsWith(sentence.language));
  if (voice === undefined) {
    return false;
  }
  const utterance = new SpeechSynthesisUtterance(sentence.text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.volume = volume;
  const end = new Promise<void>((resolve) => {
    utterance.onend = () => resolve();
    utterance.onerror = () => resolve();
  });
  speechSynthesis.speak(utterance);
  await Promise.race([end, pause(READING_MOST_MILLIS)]);
  return true;
}

/** Resolves after so many milliseconds. */
export function pause(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, millis)));
}
