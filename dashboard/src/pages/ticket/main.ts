import { mountPage } from '../../page/mount';
import TicketPage from './TicketPage.vue';

mountPage(TicketPage);
