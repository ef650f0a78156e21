import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

/** Tests run without a browser: the protocol client takes its socket, timers and chance from outside. */
export default defineConfig({
  plugins: [vue()],
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
    // The colours are tested too; other styles are left out.
    css: { include: /tokens\.css/ },
  },
});
