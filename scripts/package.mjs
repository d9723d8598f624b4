import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { ROOT, run } from './lib/run.mjs';

// Everything to take to a machine without a network: the site as a zip, the single file, and their checksums.
const OUT = path.join(ROOT, 'release');
const DIST = path.join(ROOT, 'dist');

for (const script of ['build', 'build:single']) {
  const { code, text } = await run('npm', ['run', '-s', script]);
  if (code !== 0) {
    console.error(text);
    process.exit(1);
  }
}
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const files = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.parentPath.includes(`${path.sep}.vite`));
const entries = files.map((entry) => path.join(entry.parentPath, entry.name)).toSorted().map((file) => [`wenzhen/${path.relative(DIST, file).split(path.sep).join('/')}`, readFileSync(file)]);
// One fixed date, so that the same content makes the same bytes.
const results = [
  { name: 'wenzhen.zip', bytes: zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date('2020-01-01T00:00:00Z') }) },
  { name: 'wenzhen.html', bytes: readFileSync(path.join(ROOT, 'dist-single/wenzhen.html')) },
];
for (const { name, bytes } of results) writeFileSync(path.join(OUT, name), bytes);
const sums = results.map(({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}`);
writeFileSync(path.join(OUT, 'SHA256SUMS'), `${sums.join('\n')}\n`);
console.log(sums.join('\n'));
