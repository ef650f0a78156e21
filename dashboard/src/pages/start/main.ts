import { createApp } from 'vue';
import { startLanguage } from '../../i18n';
import '../../ui/page.css';
import { startTheme } from '../../ui/theme';
import StartPage from './StartPage.vue';

startLanguage();
startTheme();
createApp(StartPage).mount('#app');
