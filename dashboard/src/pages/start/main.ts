import { mountPage } from '../../page/mount';
import StartPage from './StartPage.vue';

mountPage(StartPage);
