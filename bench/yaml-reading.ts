import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../scripts/lib/run.mjs';
import { measureInterleaved, medianOf } from './measure.ts';
import { formatMs, formatTable } from './table.ts';
import { yamlList } from './yaml-list.ts';
import { YAML_READERS, type YamlReader } from './yaml-readers.ts';

/** Label -> size in characters, and rounds: small texts need more of them for a steady median. */
const SIZES = { '10 KB': [10_000, 41], '100 KB': [100_000, 21], '1 MB': [1_000_000, 7] } as const;
const COLD: readonly YamlReader[] = ['json', 'fast', 'pointers', 'library', 'evidence'];
const COLD_ROUNDS = 7;
const READERS = Object.keys(YAML_READERS) as YamlReader[];

function firstRun(reader: YamlReader, size: number): number {
  const script = path.join(ROOT, 'bench/yaml-cold.ts');
  return Number(execFileSync(process.execPath, ['--import', 'tsx', script, reader, String(size)], { cwd: ROOT, encoding: 'utf8' }));
}

/** Medians of the first run in fresh processes, the readers in turn. */
function measureCold(size: number): Record<string, number> {
  const times: Record<string, number[]> = Object.fromEntries(COLD.map((reader) => [reader, []]));
  for (let round = 0; round < COLD_ROUNDS; round += 1) for (const reader of COLD) times[reader]?.push(firstRun(reader, size));
  return Object.fromEntries(Object.entries(times).map(([reader, all]) => [reader, medianOf(all)]));
}

function measureWarm(text: string, rounds: number): Record<string, number> {
  let run = 0;
  const jsonRun = YAML_READERS.json(text);
  // A new string each time, so that nothing remembered about the last one helps.
  const measures = READERS.map((name) => ({ name, run: () => (name === 'json' ? jsonRun() : YAML_READERS[name](`${text}# ${(run += 1)}\n`)()) }));
  return Object.fromEntries(measureInterleaved(measures, rounds).map(({ name, median }) => [name, median]));
}

/** One row: times of all readers, and how the product stands to the library, to `JSON.parse` and to a scan for newlines. */
function rowOf(label: string, size: number, times: Record<string, number>): string[] {
  const own = times['fast'] ?? 0;
  const ratio = (other: number | undefined, digits: number): string => (other === undefined || own === 0 ? '-' : `${other.toFixed(digits)}x`);
  return [
    label,
    ...READERS.map((reader) => (times[reader] === undefined ? '-' : formatMs(times[reader]))),
    ratio((times['library'] ?? 0) / own, 1),
    ratio(own / (times['json'] ?? own), 1),
    ratio(times['newlines'] === undefined ? undefined : own / times['newlines'], 0),
    `${(size / 1000 / own).toFixed(0)} MB/s`,
  ];
}

/** Time to read what `kubectl get -o yaml` prints, with the line of every field, beside the library and two floors. */
export function benchYamlReading(): string {
  const rows = Object.entries(SIZES).flatMap(([label, [size, rounds]]) => {
    const text = yamlList(size);
    return [rowOf(`${label} fresh process`, text.length, measureCold(size)), rowOf(`${label} warm`, text.length, measureWarm(text, rounds))];
  });
  return formatTable(['YAML list', ...READERS, 'library to fast', 'fast to json', 'to newlines', 'fast'], rows);
}
