import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './run.mjs';

/**
 * Serves the built site on loopback the way a static host does: no fallback page, any origin may read.
 * Resolves to `{ url, close }`. With `firstFree` the next free port is taken when `port` is in use.
 */
export async function serveDist({ port, base = '/', firstFree = false }) {
  if (!existsSync(path.join(ROOT, 'dist/index.html'))) throw new Error('dist/ is missing: run `npm run build` first.');
  const { preview } = await import('vite');
  const server = await preview({
    configFile: false,
    root: ROOT,
    base,
    appType: 'mpa',
    logLevel: 'error',
    preview: { host: '127.0.0.1', port, strictPort: !firstFree, cors: { origin: '*' } },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The server has no address.');
  return { url, close: () => server.close() };
}

/** Keeps serving until Ctrl+C or a polite kill, then ends the process with 0. */
export function closeOnSignal(server) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void server.close().finally(() => process.exit(0)));
  }
}
