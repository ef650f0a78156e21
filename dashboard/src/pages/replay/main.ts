import { mountPage } from '../../page/mount';
import ReplayPage from './ReplayPage.vue';

mountPage(ReplayPage);
