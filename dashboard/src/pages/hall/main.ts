import { createApp } from 'vue';
import { startLanguage } from '../../i18n';
import '../../ui/page.css';
import { startTheme } from '../../ui/theme';
import HallPage from './HallPage.vue';

startLanguage();
startTheme();

/** The page lives at `/hall/{id}`. */
const hallId = decodeURIComponent(/^\/hall\/([^/]+)/.exec(location.pathname)?.[1] ?? '');
if (hallId === '') {
  location.replace('/');
} else {
  createApp(HallPage, { hallId }).mount('#app');
}
