import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { LANGS, type Lang } from '#domain/text.ts';
import { ROOT } from '../lib/run.mjs';

const OUT = path.join(ROOT, 'node_modules/.cache/wenzhen-prerender');

/**
 * Puts the home page into `index.html` in both languages; `boot.js` shows the right one at once, and the app takes its
 * place without moving anything. The same configuration builds both, so that class names agree.
 */
export async function prerenderHome(dist: string, configFile: string): Promise<void> {
  await build({ root: ROOT, configFile, logLevel: 'error', publicDir: false, build: { ssr: 'src/app/prerender.tsx', outDir: OUT, emptyOutDir: true, manifest: false } });
  const { prerenderHome: render } = (await import(pathToFileURL(path.join(OUT, 'prerender.js')).href)) as { prerenderHome: (lang: Lang) => string };
  const file = path.join(dist, 'index.html');
  const html = readFileSync(file, 'utf8');
  const first = LANGS.map((lang) => `<div class="first" data-lang="${lang}" lang="${lang === 'zh' ? 'zh-CN' : 'en'}">${render(lang)}</div>`).join('');
  if (!html.includes('<div id="root"></div>')) throw new Error('index.html has no empty root to fill.');
  writeFileSync(file, html.replace('<div id="root"></div>', () => `<div id="root">${first}</div>`));
}
