import { inject } from 'vue';
import { COMPARED, type Compared } from './compared';
import { REGION_VIEW, type RegionView } from './regionView';

/** The region of the page; every part of it lives inside a page that provides one. */
export const useInjectedRegion = (): RegionView => inject(REGION_VIEW)!;

/** The halls chosen for comparison. */
export const useInjectedCompared = (): Compared => inject(COMPARED)!;
