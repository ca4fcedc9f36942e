import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['zh-CN', 'en-US'] }), enforce: 'pre' }],
  build: { outDir: 'dist', target: 'es2022', chunkSizeWarningLimit: 900 },
  server: { proxy: Object.fromEntries(['/api', '/feeds', '/.well-known', '/q'].map((path) => [path, process.env.ROUNDTABLE_URL ?? 'http://127.0.0.1:8080'])) },
  // Node would take the part of tus-js-client that knows no File
  test: { alias: { 'tus-js-client': 'tus-js-client/lib.esm/browser/index.js' }, environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'], setupFiles: ['src/test-setup.ts'], isolate: false, testTimeout: 30_000 },
});
