import { benchCodeMirror } from './code-mirror.ts';
import { benchDiagram } from './diagram.ts';
import { benchFirstPaint } from './first-paint.ts';
import { benchGrowth } from './growth.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchMemory } from './memory.ts';
import { benchPasteToPaint } from './paste-to-paint.ts';
import { benchPeers } from './peers.ts';
import { benchRules } from './rules.ts';
import { benchSearch } from './search.ts';
import { benchTextToFindings } from './text-to-findings.ts';
import { benchYamlReading } from './yaml-reading.ts';

/** Name -> a measure that returns its table. `npm run bench -- <name>` runs one. */
const BENCHES: Readonly<Record<string, () => string | Promise<string>>> = {
  'text-to-findings': benchTextToFindings,
  'yaml-reading': benchYamlReading,
  rules: benchRules,
  growth: benchGrowth,
  memory: benchMemory,
  search: benchSearch,
  diagram: benchDiagram,
  'first-paint': benchFirstPaint,
  'paste-to-paint': benchPasteToPaint,
  peers: benchPeers,
  'code-mirror': benchCodeMirror,
  lighthouse: benchLighthouse,
};

/** Run only when they are named: they install what `bench/peers` pins. */
const ON_DEMAND = new Set(['peers', 'code-mirror', 'lighthouse']);

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) throw new Error(`No such measure: ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}`);

for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 ? !wanted.includes(name) : ON_DEMAND.has(name)) continue;
  console.log(`${name} (Node ${process.versions.node}, medians of at least 7 interleaved runs)`);
  console.log(`${await bench()}\n`);
}
