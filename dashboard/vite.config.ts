import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** The pages: one HTML entry each, written to where the jar takes its resources from. */
export default defineConfig({
  plugins: [vue()],
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
  },
  build: {
    outDir: 'target/classes/webroot',
    emptyOutDir: true,
    // Old intranet Chromium shells stay in reach; measured, it costs nothing.
    target: 'chrome87',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    license: { fileName: 'assets/licenses.md' },
    rolldownOptions: {
      input: { index: 'index.html', hall: 'hall.html' },
    },
  },
  server: {
    proxy: {
      '/api': 'http://127.0.0.1:8080',
      '/live': { target: 'ws://127.0.0.1:8080', ws: true },
    },
  },
});
