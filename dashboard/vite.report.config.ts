import { defineConfig } from 'vite';

/** The script and the style a simulation report carries inside itself: no module, no import, no request. */
export default defineConfig({
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'target/classes/webroot/report',
    emptyOutDir: true,
    target: 'chrome87',
    lib: {
      entry: 'src/report/report.ts',
      formats: ['iife'],
      name: 'YitaiqingReport',
      fileName: () => 'report.js',
      cssFileName: 'report',
    },
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      output: {
        // The script travels alone inside a report, so it names its licences itself.
        postBanner: '/*! Contains Apache ECharts 6 (Apache-2.0), zrender (BSD-3-Clause) and tslib (0BSD). */',
      },
    },
  },
});
