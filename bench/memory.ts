import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadForNode } from '#content/build/load-for-node.ts';
import { createReader } from '#domain/engine/reader.ts';
import { ROOT } from '../scripts/lib/run.mjs';
import { describeText } from './describe-text.ts';
import { formatTable } from './table.ts';

const SIZES = { '1 MB': 1_000_000, '10 MB': 10_000_000 } as const;
const PASTES = 50;

/** Bytes in use once everything that can go is gone. */
function usedNow(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

const inMb = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** What a reading holds on to, as a multiple of the text, and what is left after many pastes. */
export function benchMemory(): string {
  const reader = createReader(loadForNode(path.join(ROOT, 'content')).logic());
  let run = 0;
  const read = (size: number): unknown => reader.read([{ name: 'paste', text: `${describeText(size)}\n# ${(run += 1)}\n` }], undefined);
  read(100_000);
  const rows = Object.entries(SIZES).map(([label, size]) => {
    read(1_000);
    const before = usedNow();
    const reading = read(size);
    const held = usedNow() - before;
    if (reading === undefined) throw new Error('Nothing was read.');
    return [`${label}, one reading held`, inMb(held), `${(held / size).toFixed(1)}x the text`];
  });
  read(1_000);
  const before = usedNow();
  for (let paste = 0; paste < PASTES; paste += 1) read(100_000);
  read(1_000);
  const grown = usedNow() - before;
  return formatTable(['memory', 'in use', 'beside'], [...rows, [`left after ${PASTES} pastes of 100 KB`, inMb(grown), `${(grown / (PASTES * 100_000)).toFixed(2)}x what was pasted`]]);
}
