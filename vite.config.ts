import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { bootParts } from './scripts/vite/boot-parts.ts';
import { flowchartsOnly, isMermaidPart } from './scripts/vite/flowcharts-only.ts';
import { leanRouter } from './scripts/vite/lean-router.ts';
import { partsOfPages } from './scripts/vite/parts-of-pages.ts';
import { wenzhenContent } from './src/content/build/vite-plugin.ts';

/** What only packs need: most sites have none, so it is kept for offline use where it was used. */
const PACK_PARTS = '{open-pack,pack-base,pack-door,pack-flows,pack-list,pack-schema,preview-page}';

/** Where the content is that pages fetch piece by piece. */
const CONTENT = 'assets/content';

/**
 * The offline copy of the site: everything but Mermaid, which only unfinished flows need, and the checks of packs. Of the
 * content it has one compact copy, from which every page is made that cannot fetch its own piece (src/content/whole).
 * The page registers it itself, and never in a frame (src/platform/offline.ts).
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
    globIgnores: [`**/${PACK_PARTS}-*.js`, `${CONTENT}/**`, '**/mermaid-*.js', '**/draw-in-page-*.js', 'embed.js', 'f/**', 'en/**', 'g/**', 'h/**', 'x/**'],
    navigateFallback: null,
    cleanupOutdatedCaches: true,
    maximumFileSizeToCacheInBytes: 4_000_000,
    runtimeCaching: [
      { urlPattern: /\/assets\/(?:open-pack|pack-base|pack-door|pack-flows|pack-list|pack-schema|preview-page)-[\w-]+\.js$/, handler: 'CacheFirst', options: { cacheName: 'wenzhen-pack-checks', expiration: { maxEntries: 12 } } },
      { urlPattern: /\.json$/, handler: 'NetworkFirst', options: { cacheName: 'wenzhen-packs', networkTimeoutSeconds: 4 } },
    ],
  },
});

/** `virtual:wenzhen/words/zh` makes a file named `content/words-zh-<hash>.js`: requests tell what they fetch. */
function chunkFileNames(chunk: { readonly name: string; readonly facadeModuleId?: string | null }): string {
  const virtual = /virtual:wenzhen\/(.+)$/.exec(chunk.facadeModuleId ?? '')?.[1];
  if (virtual === undefined || virtual === 'pack-base') return `assets/${virtual ?? '[name]'}-[hash].js`;
  return `${CONTENT}/${virtual.replaceAll('/', '-')}-[hash].js`;
}

const flowParts = partsOfPages('/src/app/flow-page.tsx');
const caseParts = partsOfPages('/src/features/case/case-bar.tsx', '/src/features/case/case-panel.tsx');
/** What a finding is shown with; where a case needs it too, it must not bring all of the case along. */
const findingParts = partsOfPages('/src/app/finding-page.tsx');

/** What is fetched together is one file: Mermaid, what every page begins with, what a flow is walked with, what a case is kept with. */
const GROUPS = [
  { name: 'mermaid', test: isMermaidPart, priority: 3 },
  { name: 'start', tags: ['$initial' as const], test: (id: string) => !id.endsWith('/src/app/main.tsx') && !id.endsWith('.html'), priority: 2 },
  { name: 'flow', test: flowParts.has, priority: 1 },
  { name: 'case', test: (id: string) => caseParts.has(id) && !findingParts.has(id), priority: 0 },
];

export default defineConfig({
  base: './',
  plugins: [react(), leanRouter(), wenzhenContent({ flows: { folder: CONTENT } }), flowchartsOnly(), flowParts.plugin, caseParts.plugin, findingParts.plugin, bootParts('/src/app/flow-page.tsx', CONTENT), offline],
  build: {
    target: 'es2022',
    manifest: true,
    // Browsers of the target know it.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 2048,
    // Mermaid's parts are large and fetched on demand; scripts/size-gate.mjs watches what a page loads.
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: { output: { chunkFileNames, codeSplitting: { includeDependenciesRecursively: false, groups: GROUPS } } },
  },
  // No module: from disk and in a sandboxed frame, which have no origin, browsers refuse to fetch one from a blob.
  worker: { format: 'iife', plugins: () => [wenzhenContent()] },
  test: {
    environment: 'node',
    // For a machine that has other work; what may not take long is measured by the bench.
    testTimeout: 60_000,
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
  },
});
