import { computed, reactive, ref, shallowRef } from 'vue';
import type { LiveDocument, LivePatch } from '../live/frames';
import { linkState } from '../live/linkAge';
import { mergePatch, replaceDocument } from '../live/merge';
import type { Link } from './link';
import { useSentence, type Refused } from './refusal';

/** What a page may want to know of a topic's frames beside the document they make. */
export interface TopicListener {
  /** The document was replaced as a whole; `patch` is undefined then. */
  changed(patch: LivePatch | undefined): void;
}

export interface TopicTerms {
  readonly topic: string;
  readonly maxHz: number;
  /** Where the rows go: a reactive document by default; a plain one where a canvas draws it. */
  readonly document?: LiveDocument;
  readonly listener?: TopicListener;
}

/**
 * A followed topic: its document, how fresh it is, and the hall's time. While it is not live, `now` stands still at
 * what was last heard, so waits on a frozen page do not grow as if they were known.
 */
export function useTopic(link: Link, terms: TopicTerms) {
  const document = terms.document ?? reactive<LiveDocument>({});
  const stream = ref<string>();
  const position = ref(-1);
  const refused = shallowRef<Refused>();
  const refusedBecause = useSentence(refused);
  /** How long ago the server last held this against its journal; before it said so, how long we have waited. */
  const confirmedMillis = ref(0);
  let readySinceMillis: number | undefined;

  const followed = link.client.follow(
    { topic: terms.topic, maxHz: terms.maxHz, credit: Math.max(2, Math.ceil(2 * terms.maxHz)) },
    {
      snapshot(next, frame) {
        replaceDocument(document, next);
        stream.value = frame.stream;
        position.value = frame.position;
        refused.value = undefined;
        terms.listener?.changed(undefined);
      },
      patch(patch, frame) {
        mergePatch(document, patch);
        position.value = frame.position;
        terms.listener?.changed(patch);
      },
      refused({ reason, detail }) {
        refused.value = { rejection: reason, detail };
      },
    },
  );

  link.onRefresh(() => {
    if (position.value >= 0) {
      readySinceMillis ??= performance.now();
    }
    confirmedMillis.value =
      followed.confirmedAt === undefined
        ? performance.now() - (readySinceMillis ?? performance.now())
        : link.client.age.sinceMillis(followed.confirmedAt);
  });

  const ready = computed(() => position.value >= 0);
  const state = computed(() => linkState(link.connected.value, link.ageMillis.value, confirmedMillis.value));
  const ageMillis = computed(() => (state.value === 'unconfirmed' ? confirmedMillis.value : link.ageMillis.value));
  const live = computed(() => ready.value && state.value === 'live');
  const now = computed(() =>
    live.value ? link.clockNow.value : link.clockNow.value - ageMillis.value * link.speed.value,
  );
  /** What the header says: the link's state once anything was answered, `connecting` until then. */
  const shownState = computed(() =>
    ready.value || refusedBecause.value !== undefined || link.tries.value > 1 ? state.value : 'connecting',
  );

  return {
    document,
    stream,
    position,
    refusedBecause,
    ready,
    live,
    state,
    shownState,
    ageMillis,
    now,
    /** The rows of one collection of the document. */
    rows: <R>(collection: string) =>
      computed(() => (document[collection] ?? {}) as unknown as Readonly<Record<string, R>>),
  };
}

export type TopicView = ReturnType<typeof useTopic>;
