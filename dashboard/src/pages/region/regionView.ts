import { computed, shallowRef, type InjectionKey } from 'vue';
import type { LivePatch } from '../../live/frames';
import { useLink } from '../../page/link';
import { useTopic } from '../../page/topic';
import { Crowd } from './crowd';
import type { RegionCollections, RegionHallRow } from './regionRows';

const MAX_HZ = 2;
const FIGURES_MILLIS = 1_000;

/** What the page reads once a second, while the map redraws with every frame. */
export interface Figures {
  readonly now: number;
  readonly document: RegionCollections;
  /** How many halls have each look. */
  readonly looks: readonly number[];
}

/**
 * A region as its page sees it. Thousands of rows change twice a second, so the document is a plain one: the map
 * reads the crowd, and everything else reads `figures`, which are taken anew once a second.
 */
export function useRegion(regionId: string) {
  const link = useLink();
  const document: RegionCollections = {};
  const crowd = new Crowd(regionId);
  const figures = shallowRef<Figures>({ now: 0, document, looks: [] });
  const redraws: (() => void)[] = [];
  let takenAtMillis = Number.NEGATIVE_INFINITY;

  const topic = useTopic(link, {
    topic: `region/${regionId}`,
    maxHz: MAX_HZ,
    document: document as Record<string, never>,
    listener: { changed },
  });

  function changed(patch: LivePatch | undefined): void {
    const halls = patch?.halls as Readonly<Record<string, RegionHallRow | null>> | undefined;
    if (patch === undefined || (halls !== undefined && !crowd.change(halls))) {
      crowd.replace(document);
      take();
    }
    redraws.forEach((redraw) => redraw());
  }

  function take(): void {
    takenAtMillis = performance.now();
    const now = topic.now.value;
    figures.value = { now, document, looks: crowd.counts(now) };
  }

  link.onTick(() => {
    if (topic.ready.value && performance.now() - takenAtMillis > FIGURES_MILLIS - 100) {
      take();
      redraws.forEach((redraw) => redraw());
    }
  });
  link.start();

  return {
    regionId,
    crowd,
    figures,
    link,
    topic,
    /** The hall's time right now; frozen while the page is not live. */
    now: () => topic.now.value,
    region: computed(() => figures.value.document.regions?.[regionId]),
    hall: (id: string) => document.halls?.[id],
    /** Called after each frame and once a second. */
    onRedraw: (redraw: () => void) => void redraws.push(redraw),
  };
}

export type RegionView = ReturnType<typeof useRegion>;
export const REGION_VIEW: InjectionKey<RegionView> = Symbol('the region on this page');
