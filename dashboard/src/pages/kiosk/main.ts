import { mountPage } from '../../page/mount';
import KioskPage from './KioskPage.vue';

mountPage(KioskPage);
