import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

export interface HostedSite {
  /** Where `index.html` lies, with a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site on loopback as `docs/hosting.md` asks of hosts: texts compressed (Brotli, once for
 * each file, so the first visit does not count), names with a hash kept for ever. HTTP/1.1, so six requests at a time: hosts with HTTP/2 are faster.
 */
export async function hostSite(dist: string): Promise<HostedSite> {
  if (!existsSync(path.join(dist, 'index.html'))) throw new Error(`${dist} holds no built site: run \`npm run build\` first.`);
  const compressed = new Map<string, Buffer>();
  const bodyOf = (name: string): Buffer | undefined => {
    const file = path.join(dist, name);
    if (!file.startsWith(dist) || !existsSync(file)) return undefined;
    const body = compressed.get(name) ?? brotliCompressSync(readFileSync(file));
    compressed.set(name, body);
    return body;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const body = bodyOf(name);
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES[path.extname(name)] ?? 'text/plain',
      'Content-Encoding': 'br',
      'Cache-Control': name.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
