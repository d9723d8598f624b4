import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadForNode } from '#content/build/load-for-node.ts';
import { createReader } from '#domain/engine/reader.ts';
import { ROOT } from '../scripts/lib/run.mjs';
import { medianOf } from './measure.ts';
import { formatMs, formatTable } from './table.ts';
import { yamlList } from './yaml-list.ts';

const FOLDER = path.join(ROOT, 'bench/peers');
const ROUNDS = 7;
/** Label -> characters of YAML as `kubectl get -o yaml` prints it. */
const SIZES = { '10 KB': 10_000, '100 KB': 100_000 } as const;
/** What `@monokle/validation` judges without a network: the others fetch schemas or policies. */
const PLUGINS = { 'yaml-syntax': true, 'resource-links': true, metadata: true, practices: true, 'kubernetes-schema': false, 'open-policy-agent': false, 'pod-security-standards': false };

interface Monokle {
  readonly createDefaultMonokleValidator: () => {
    readonly preload: (config: unknown) => Promise<unknown>;
    readonly validate: (input: { readonly resources: readonly unknown[] }) => Promise<{ readonly runs: readonly { readonly results: readonly unknown[] }[] }>;
  };
}

interface MonokleParser {
  readonly extractK8sResources: (files: readonly { readonly id: string; readonly path: string; readonly content: string }[]) => readonly unknown[];
}

/** Installs what `bench/peers` pins, once, and again when that has changed. It is no part of the product and of its `npm install`. */
export function installPeers(): void {
  const installed = path.join(FOLDER, 'node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(path.join(FOLDER, 'package-lock.json')).mtimeMs) return;
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('The peers could not be installed: see above.');
}

/** A module of the peers, by its file below `bench/peers/node_modules`. */
export async function importPeer<Module>(file: string): Promise<Module> {
  return (await import(pathToFileURL(path.join(FOLDER, 'node_modules', file)).href)) as Module;
}

/** From YAML text to what is wrong in it, beside `@monokle/validation`, both warm. The two do not look for the same things. */
export async function benchPeers(): Promise<string> {
  installPeers();
  const { extractK8sResources } = await importPeer<MonokleParser>('@monokle/parser/lib/index.js');
  const { createDefaultMonokleValidator } = await importPeer<Monokle>('@monokle/validation/lib/node.js');
  const validator = createDefaultMonokleValidator();
  await validator.preload({ plugins: PLUGINS });
  const reader = createReader(loadForNode(path.join(ROOT, 'content')).logic());
  const rows: string[][] = [];
  for (const [label, size] of Object.entries(SIZES)) {
    const times = { own: [] as number[], monokle: [] as number[] };
    let results = 0;
    for (let round = -2; round < ROUNDS; round += 1) {
      const text = `${yamlList(size)}# ${round}\n`;
      let started = performance.now();
      reader.read([{ name: 'paste', text }], undefined);
      if (round >= 0) times.own.push(performance.now() - started);
      started = performance.now();
      const { runs } = await validator.validate({ resources: extractK8sResources([{ id: `${round}`, path: `${round}.yaml`, content: text }]) });
      if (round >= 0) times.monokle.push(performance.now() - started);
      results = runs.reduce((sum, run) => sum + run.results.length, 0);
    }
    const [own, monokle] = [medianOf(times.own), medianOf(times.monokle)];
    rows.push([`YAML ${label}`, formatMs(own), formatMs(monokle), `${(monokle / own).toFixed(1)}x`, String(results)]);
  }
  return formatTable(['text to findings', 'Wenzhen', '@monokle/validation', 'to ours', 'its results'], rows);
}
