import { addressParts, mountPage } from '../../page/mount';
import HallPage from './HallPage.vue';

/** The page lives at `/hall/{id}`. */
const [hallId] = addressParts();
if (hallId === undefined) {
  location.replace('/');
} else {
  mountPage(HallPage, { hallId });
}
