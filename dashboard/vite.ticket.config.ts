import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** The phone ticket by itself: one script with nothing in it that only other pages need. */
export default defineConfig({
  plugins: [vue()],
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
  },
  publicDir: false,
  build: {
    outDir: 'target/classes/webroot',
    emptyOutDir: false,
    target: 'chrome87',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: { ticket: 'ticket.html' } },
  },
});
