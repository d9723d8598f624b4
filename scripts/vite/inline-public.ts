import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Puts the script and the icon that index.html fetches from public/ into the page itself: the single file has nothing beside it. */
export function inlinePublic(folder: string): Plugin {
  const read = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');
  return {
    name: 'inline-public',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html
          .replace(/<script src="\.?\/boot\.js"><\/script>/, () => `<script>${read('boot.js')}</script>`)
          .replace('href="./favicon.svg"', () => `href="data:image/svg+xml,${encodeURIComponent(read('favicon.svg'))}"`),
    },
  };
}
