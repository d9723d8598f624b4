import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of initial JavaScript, compressed by gzip -9, that the first screen may cost. */
export const LIMIT = 110 * 1024;

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

/** Files that a browser loads before the app can start: the entry of index.html and its static imports, all the way. */
export function initialFiles(manifest) {
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry && key.endsWith('index.html'));
  if (entry === undefined) throw new Error('The manifest names no entry index.html.');
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key].imports ?? []) visit(next);
  };
  visit(entry);
  return [...seen].map((key) => manifest[key].file).filter((file) => file.endsWith('.js'));
}

const gzipSize = (source) => gzipSync(source, { level: 9 }).length;
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

/** Measures the first download of a built site. Returns lines to print and, where a limit is broken, what and why. */
export function checkSize(dist, limit = LIMIT) {
  const initial = initialFiles(readManifest(dist));
  const sizes = initial.map((file) => ({ file, size: gzipSize(readFileSync(path.join(dist, file))) }));
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  const faults = lazyFaults(dist, initial);
  if (total > limit) faults.push(`The first download is ${inKb(total)} of JavaScript (gzip -9), more than ${inKb(limit)}.`);
  const lines = [...sizes.map(({ file, size }) => `${inKb(size).padStart(10)}  ${file}`), `${inKb(total).padStart(10)}  of ${inKb(limit)} in all`];
  return { total, lines, faults };
}
