import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { flowchartsOnly, isMermaidPart } from './scripts/vite/flowcharts-only.ts';
import { wenzhenContent } from './src/content/build/vite-plugin.ts';

/** What only packs need: most sites have none, so it is kept for offline use where it was used. */
const PACK_PARTS = '{open-pack,pack-base,pack-door,pack-flows,pack-list,pack-schema,preview-page}';

/**
 * The offline copy of the site: everything but Mermaid, which only unfinished flows need, and the checks of packs. The
 * page registers it itself, and never in a frame (src/platform/offline.ts).
 */
const offline = VitePWA({
  injectRegister: null,
  registerType: 'prompt',
  manifest: {
    name: '问诊 Wenzhen',
    short_name: 'Wenzhen',
    start_url: './',
    display: 'standalone',
    background_color: '#f6f5f1',
    theme_color: '#0a6b68',
    icons: [{ src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  },
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg}'],
    globIgnores: [`**/${PACK_PARTS}-*.js`, '**/mermaid-*.js', '**/draw-in-page-*.js', 'embed.js', 'f/**', 'en/**', 'g/**', 'h/**', 'x/**'],
    navigateFallback: null,
    cleanupOutdatedCaches: true,
    maximumFileSizeToCacheInBytes: 4_000_000,
    runtimeCaching: [
      { urlPattern: /\/assets\/(?:open-pack|pack-base|pack-door|pack-flows|pack-list|pack-schema|preview-page)-[\w-]+\.js$/, handler: 'CacheFirst', options: { cacheName: 'wenzhen-pack-checks', expiration: { maxEntries: 12 } } },
      { urlPattern: /\.json$/, handler: 'NetworkFirst', options: { cacheName: 'wenzhen-packs', networkTimeoutSeconds: 4 } },
    ],
  },
});

/** `virtual:wenzhen/flow/ack-x/zh` makes a file named `flow-ack-x-zh-<hash>.js`: requests tell what they fetch. */
function chunkFileNames(chunk: { readonly name: string; readonly facadeModuleId?: string | null }): string {
  const virtual = /virtual:wenzhen\/(.+)$/.exec(chunk.facadeModuleId ?? '')?.[1];
  return `assets/${virtual?.replaceAll('/', '-') ?? '[name]'}-[hash].js`;
}

export default defineConfig({
  base: './',
  plugins: [react(), wenzhenContent(), flowchartsOnly(), offline],
  build: {
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 2048,
    // Mermaid's parts are large and fetched on demand; scripts/size-gate.mjs watches what a page loads.
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: { output: { chunkFileNames, codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'mermaid', test: isMermaidPart }] } } },
  },
  // No module: from disk and in a sandboxed frame, which have no origin, browsers refuse to fetch one from a blob.
  worker: { format: 'iife', plugins: () => [wenzhenContent()] },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
  },
});
