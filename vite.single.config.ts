import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { inlinePublic } from './scripts/vite/inline-public.ts';
import { leanRouter } from './scripts/vite/lean-router.ts';
import { withoutMermaid } from './scripts/vite/without-mermaid.ts';
import { wenzhenContent } from './src/content/build/vite-plugin.ts';

/** The whole application in one file that opens from disk: `npm run build:single` writes `dist-single/wenzhen.html`. */
export default defineConfig({
  base: './',
  publicDir: false,
  define: { 'import.meta.env.VITE_SINGLE': '"1"' },
  plugins: [react(), leanRouter(), wenzhenContent({ flows: 'whole' }), withoutMermaid(), inlinePublic('public'), viteSingleFile({ removeViteModuleLoader: true })],
  build: { target: 'es2022', outDir: 'dist-single', emptyOutDir: true },
  worker: { format: 'iife', plugins: () => [wenzhenContent()] },
});
