import { mountPage } from '../../page/mount';
import ClerkPage from './ClerkPage.vue';

mountPage(ClerkPage);
