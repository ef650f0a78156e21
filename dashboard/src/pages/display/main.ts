import { mountPage } from '../../page/mount';
import DisplayPage from './DisplayPage.vue';

mountPage(DisplayPage);
