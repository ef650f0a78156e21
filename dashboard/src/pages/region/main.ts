import { addressParts, mountPage } from '../../page/mount';
import ChooseRegionPage from './ChooseRegionPage.vue';
import RegionPage from './RegionPage.vue';
import WallPage from './WallPage.vue';

/** The page lives at `/region/{id}`, its wall at `/region/{id}?wall`; without an id one is chosen. */
const [regionId] = addressParts();
if (regionId === undefined) {
  mountPage(ChooseRegionPage);
} else {
  mountPage(new URLSearchParams(location.search).has('wall') ? WallPage : RegionPage, { regionId });
}
