import { addressParts, mountPage } from '../../page/mount';
import ClerkPage from './ClerkPage.vue';

/** The page lives at `/clerk/{hall}/{counter}`; without a counter one is chosen first. */
const [hallId, counterId] = addressParts();
if (hallId === undefined) {
  location.replace('/');
} else {
  mountPage(ClerkPage, { hallId, counterId });
}
