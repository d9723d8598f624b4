import path from 'node:path';
import type { OutputBundle, OutputChunk } from 'rolldown';
import type { Plugin } from 'vite';

const BOOT = '<script src="./boot.js"></script>';

function chunksOf(bundle: OutputBundle): OutputChunk[] {
  return Object.values(bundle).filter((one) => one.type === 'chunk');
}

/** The files of a chunk and of all that it imports statically. */
function withImports(bundle: OutputBundle, chunk: OutputChunk, seen = new Set<string>()): Set<string> {
  if (seen.has(chunk.fileName)) return seen;
  seen.add(chunk.fileName);
  for (const sheet of chunk.viteMetadata?.importedCss ?? []) seen.add(sheet);
  for (const name of chunk.imports) {
    const next = bundle[name];
    if (next?.type === 'chunk') withImports(bundle, next, seen);
  }
  return seen;
}

/**
 * Tells `public/boot.js` in `index.html` what a link into a flow needs, so that the browser fetches it along with the
 * app and not behind it: the files of the page, and the folder and names of the flows.
 *
 * @param page how the id of the page's module ends
 * @param flows where the build puts its flows: `<flows>/<version>/<flow>.<language>.js`
 */
export function bootParts(page: string, flows: string): Plugin {
  return {
    name: 'boot-parts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (bundle === undefined) return html;
        const chunks = chunksOf(bundle);
        const entry = chunks.find(({ isEntry }) => isEntry);
        const shown = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(page));
        const files = Object.keys(bundle).filter((name) => path.posix.dirname(path.posix.dirname(name)) === flows);
        const [first] = files;
        if (!entry || !shown || first === undefined || !html.includes(BOOT)) throw new Error(`index.html, ${page} or the flows are not where boot-parts looks for them.`);
        const early = withImports(bundle, entry);
        const parts = [...withImports(bundle, shown)].filter((name) => !early.has(name));
        const ids = new Set(files.map((name) => path.posix.basename(name).split('.')[0]));
        return html.replace(BOOT, () => `<script src="./boot.js" data-parts="${parts.join(' ')}" data-folder="${path.posix.dirname(first)}" data-flows="${[...ids].join(' ')}"></script>`);
      },
    },
  };
}
