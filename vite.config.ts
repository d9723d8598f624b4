import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { wenzhenContent } from './src/content/build/vite-plugin.ts';

/** `virtual:wenzhen/flow/ack-x/zh` makes a file named `flow-ack-x-zh-<hash>.js`: requests tell what they fetch. */
function chunkFileNames(chunk: { readonly name: string; readonly facadeModuleId?: string | null }): string {
  const virtual = /virtual:wenzhen\/(.+)$/.exec(chunk.facadeModuleId ?? '')?.[1];
  return `assets/${virtual?.replaceAll('/', '-') ?? '[name]'}-[hash].js`;
}

export default defineConfig({
  base: './',
  plugins: [react(), wenzhenContent()],
  build: {
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 2048,
    // Mermaid's parts are large and fetched on demand; scripts/size-gate.mjs watches what a page loads.
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: { output: { chunkFileNames } },
  },
  worker: { format: 'es', plugins: () => [wenzhenContent()] },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
  },
});
