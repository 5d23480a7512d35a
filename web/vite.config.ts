import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// `npm run dev` beside an engine: set ENGINE to where it listens.
const engine = process.env['ENGINE'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    // A data: URL would need leave in the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  server: { proxy: { '/api': { target: engine, ws: true } } },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
});
