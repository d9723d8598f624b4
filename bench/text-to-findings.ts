import path from 'node:path';
import { loadForNode } from '#content/build/load-for-node.ts';
import { readEvidence } from '#domain/evidence/read-evidence.ts';
import { createEngine } from '#domain/rules/engine.ts';
import { ROOT } from '../scripts/lib/run.mjs';
import { describeText } from './describe-text.ts';
import { measureInterleaved } from './measure.ts';
import { formatMs, formatTable } from './table.ts';

/** Label -> size in characters, and rounds: small texts need more of them for a steady median. */
const SIZES = { '10 KB': [10_000, 41], '50 KB': [50_000, 21], '1 MB': [1_000_000, 7] } as const;

/** The least that any reader must do: find the lines. */
function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Time from pasted text to findings in Node, warm, beside a scan for newlines over the same text. */
export function benchTextToFindings(): string {
  const engine = createEngine(loadForNode(path.join(ROOT, 'content')).logic().library);
  let run = 0;
  const rows = Object.entries(SIZES).map(([label, [size, rounds]]) => {
    const text = describeText(size);
    // A new string each time, so that nothing remembered about the last one helps.
    const fresh = (): string => `${text}\n# ${(run += 1)}\n`;
    const [floor, read, whole] = measureInterleaved([
      { name: 'newlines', run: () => countLines(fresh()) },
      { name: 'read', run: () => readEvidence([{ name: '-', text: fresh() }]) },
      { name: 'findings', run: () => engine.diagnose(readEvidence([{ name: '-', text: fresh() }])).findings.length },
    ], rounds);
    if (!floor || !read || !whole) throw new Error('A measure is missing.');
    const ratio = (whole.median / floor.median).toFixed(0);
    return [label, formatMs(floor.median), formatMs(read.median), formatMs(whole.median), `${ratio}x`, `${(whole.spread * 100).toFixed(0)} %`];
  });
  return formatTable(['describe text', 'newlines', 'read', 'findings', 'to newlines', 'spread'], rows);
}
