import { mountPage } from '../../page/mount';
import RegionPage from './RegionPage.vue';

mountPage(RegionPage);
