import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';

/** Every page but the start page; each has its own HTML entry and is found below its own name. */
const PAGES = ['hall', 'region', 'clerk', 'kiosk', 'display', 'ticket', 'replay'];

/** While developing: `/hall/H001` is answered with `hall.html`, as the server does. */
const addresses: Plugin = {
  name: 'addresses',
  configureServer(server) {
    server.middlewares.use((incoming, _response, next) => {
      const request = incoming as { url?: string };
      const page = PAGES.find((name) => request.url?.startsWith(`/${name}/`));
      if (page !== undefined) {
        request.url = `/${page}.html`;
      }
      next();
    });
  },
};

/** The pages: one HTML entry each, written to where the jar takes its resources from. */
export default defineConfig({
  plugins: [vue(), addresses],
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
      // The ticket shares nothing with the others, so that it need not carry what they use: see vite.ticket.config.ts.
      input: Object.fromEntries([
        ['index', 'index.html'],
        ...PAGES.filter((page) => page !== 'ticket').map((page) => [page, `${page}.html`]),
      ]),
      output: {
        codeSplitting: {
          // What the staff's pages stand in, with what it needs itself, is smaller as one file than as many.
          groups: [
            {
              name: 'frame',
              test: /src\/(page\/(LivePage|TopicBanner|serviceNames)|ui\/(PageHeader|BulletBar))/,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': 'http://127.0.0.1:8080',
      '/live': { target: 'ws://127.0.0.1:8080', ws: true },
    },
  },
});
