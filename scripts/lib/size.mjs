import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Bytes that parts of the site may cost, compressed by Brotli (`embed` by gzip, as hosts of wikis send it). */
export const BUDGETS = {
  /** JavaScript before the home page answers. */
  home: 91 * 1024,
  /** JavaScript before any other page answers, the home page's included. */
  route: 127 * 1024,
  /** Mermaid, for flows without a drawing: one file. */
  mermaid: 175 * 1024,
  /** Everything that is kept for offline use. */
  offline: 785 * 1024,
  embed: 2 * 1024,
};

/**
 * Texts that survive minification and stand in no other code: messages and type names of the libraries that must only
 * be loaded when they are needed.
 */
export const LAZY_LIBRARIES = {
  Mermaid: ['mermaidAPI', 'No diagram type detected matching given configuration'],
  yaml: ['tag:yaml.org,2002:', 'Unresolved alias'],
  'cel-js': ['google.protobuf.Timestamp', 'google.protobuf.Duration'],
};

function readManifest(dist) {
  const file = path.join(dist, '.vite/manifest.json');
  if (!existsSync(file)) throw new Error(`${file} is missing: vite.config.ts must set build.manifest.`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

function withImports(manifest, start) {
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key].imports ?? []) visit(next);
  };
  visit(start);
  return [...seen].map((key) => manifest[key].file).filter((file) => file.endsWith('.js'));
}

/** Files that a browser loads before the app can start: the entry of index.html and its static imports, all the way. */
export function initialFiles(manifest) {
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry && key.endsWith('index.html'));
  if (entry === undefined) throw new Error('The manifest names no entry index.html.');
  return withImports(manifest, entry);
}

/** What each page of `src/app` loads beyond that, before it can be shown: `[name, files]`. */
export function routeFiles(manifest) {
  const initial = new Set(initialFiles(manifest));
  const pages = Object.keys(manifest).filter((key) => /^src\/app\/[\w-]+-pages?\.tsx$/.test(key) && manifest[key].isDynamicEntry);
  return pages.map((key) => [path.basename(key, '.tsx'), withImports(manifest, key).filter((file) => !initial.has(file))]);
}

const brotliSize = (source) => brotliCompressSync(source).length;
const inKb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
const holds = (source, name) => LAZY_LIBRARIES[name].some((text) => source.includes(text));

/** Every script of the build that is not loaded at first: chunks and workers, which the manifest does not list. */
function otherScripts(dist, initial) {
  return readdirSync(dist, { recursive: true })
    .map((file) => String(file).replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith('.js') && !initial.includes(file));
}

/** What is wrong with where the lazy libraries are. Texts that are found nowhere have changed with their library. */
function lazyFaults(dist, initial) {
  const read = (file) => readFileSync(path.join(dist, file), 'utf8');
  const rest = otherScripts(dist, initial).map(read);
  return Object.keys(LAZY_LIBRARIES).flatMap((name) => {
    const early = initial.filter((file) => holds(read(file), name));
    if (early.length > 0) return [`${name} is part of the first download (${early.join(', ')}): load it by import() or in the worker.`];
    if (rest.some((source) => holds(source, name))) return [];
    return [`No file of the build holds ${name}: the texts in LAZY_LIBRARIES (scripts/lib/size.mjs) no longer tell it.`];
  });
}

/** Sizes that a build of the whole site has beside its pages: `[what, bytes, limit]`; parts that are not there are left out. */
function otherSizes(dist) {
  const files = readdirSync(dist, { recursive: true }).map((file) => String(file).replaceAll(path.sep, '/'));
  const sizeOf = (file) => brotliSize(readFileSync(path.join(dist, file)));
  const mermaid = files.filter((file) => /^assets\/mermaid-[\w-]+\.js$/.test(file));
  const worker = path.join(dist, 'sw.js');
  const kept = existsSync(worker) ? [...readFileSync(worker, 'utf8').matchAll(/url:"([^"]+)"/g)].map(([, file]) => file) : [];
  return [
    ...(mermaid.length > 0 ? [[`Mermaid (${mermaid.length} file)`, mermaid.reduce((sum, file) => sum + sizeOf(file), 0), mermaid.length === 1 ? BUDGETS.mermaid : 0]] : []),
    ...(kept.length > 0 ? [[`offline copy (${kept.length} files)`, kept.reduce((sum, file) => sum + sizeOf(file), 0), BUDGETS.offline]] : []),
    ...(files.includes('embed.js') ? [['embed.js (gzip)', gzipSync(readFileSync(path.join(dist, 'embed.js')), { level: 9 }).length, BUDGETS.embed]] : []),
  ];
}

/** Measures a built site. Returns lines to print and, where a budget is broken, what and why. */
export function checkSize(dist, budgets = BUDGETS) {
  const manifest = readManifest(dist);
  const initial = initialFiles(manifest);
  const sum = (files) => files.reduce((total, file) => total + brotliSize(readFileSync(path.join(dist, file))), 0);
  const total = sum(initial);
  const rows = [
    ['home page', total, budgets.home],
    ...routeFiles(manifest).map(([name, files]) => [name, total + sum(files), budgets.route]),
    ...otherSizes(dist),
  ];
  const faults = [
    ...lazyFaults(dist, initial),
    ...rows.filter(([, size, limit]) => size > limit).map(([name, size, limit]) => `${name}: ${inKb(size)} are more than ${inKb(limit)}.`),
  ];
  const lines = rows.map(([name, size, limit]) => `${inKb(size).padStart(10)}  of ${inKb(limit).padStart(10)}  ${name}`);
  return { total, lines, faults };
}
