import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = path.join(ROOT, 'dist');
const BASE = '/wiki/wenzhen/';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

export interface SiteServer {
  /** Where `index.html` lies. */
  readonly url: string;
  /** Paths that were asked for, below the site. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/** The policy that the sample configurations send, as `docs/hosting/nginx.conf` has it. */
export function publishedPolicy(): string {
  const text = readFileSync(path.join(ROOT, 'docs/hosting/nginx.conf'), 'utf8');
  const policy = /Content-Security-Policy "([^"]+)"/.exec(text)?.[1];
  if (policy === undefined) throw new Error('docs/hosting/nginx.conf has no policy');
  return policy;
}

/** Serves the built site on loopback with `files` (path -> text) laid over it, as a wiki team would, and the published policy. */
export async function serveSite(files: Readonly<Record<string, string>>): Promise<SiteServer> {
  const policy = publishedPolicy();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname.startsWith(BASE) ? pathname.slice(BASE.length) || 'index.html' : '';
    asked.push(name);
    const file = path.join(DIST, name);
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Content-Type', TYPES[path.extname(name)] ?? 'application/octet-stream');
    response.setHeader('Cache-Control', 'no-cache');
    const text = Object.hasOwn(files, name) ? files[name] : undefined;
    if (text !== undefined) response.end(text);
    else if (name !== '' && file.startsWith(DIST) && existsSync(file) && statSync(file).isFile()) createReadStream(file).pipe(response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
