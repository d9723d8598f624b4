import path from 'node:path';
import { loadForNode } from '#content/build/load-for-node.ts';
import { toMarks } from '#domain/diagram/marks.ts';
import { toMermaid } from '#domain/diagram/to-mermaid.ts';
import { createReader } from '#domain/engine/reader.ts';
import { stepsLeft } from '#domain/flow/path.ts';
import { walkFlow } from '#domain/flow/walk.ts';
import { makeFlow, type NodeSketch } from '#testing/make-flow.ts';
import { ROOT } from '../scripts/lib/run.mjs';
import { describeText } from './describe-text.ts';
import { measureInterleaved, type Measure } from './measure.ts';
import { formatMs, formatTable } from './table.ts';

const PASTE = 50_000;
const NODES = 150;
/** One walk takes microseconds. */
const WALKS = 20;

/** A flow of so many nodes: questions in a row, every second one with an end beside it. */
function flowOf(nodes: number): { readonly step: () => unknown } {
  const questions = Math.floor((nodes * 2) / 3);
  const sketch: Record<string, NodeSketch> = { end: 'outcome' };
  for (let index = 0; index < questions; index += 1) {
    const next = index + 1 < questions ? `q${index + 1}` : 'end';
    const aside = index % 2 === 0 ? `o${index}` : 'end';
    sketch[`q${index}`] = { options: { yes: next, no: aside }, unsure: next };
    if (index % 2 === 0) sketch[`o${index}`] = 'outcome';
  }
  const flow = makeFlow('q0', sketch);
  const answers = Array.from({ length: questions }, (_, index) => ({ flow: flow.id, node: `q${index}`, option: 'yes', by: 'user' as const }));
  return {
    step: () => {
      for (let round = 0; round < WALKS; round += 1) {
        const walk = walkFlow(flow, answers);
        toMarks(flow, { path: walk.steps, current: walk.current });
        stepsLeft(flow, 'q0');
        toMermaid(flow, { unsure: 'Not sure' });
      }
      return flow;
    },
  };
}

/** The same work on input twice as large. What grows in proportion takes twice as long; rules are in the table of `rules`. */
export function benchGrowth(): string {
  const reader = createReader(loadForNode(path.join(ROOT, 'content')).logic());
  let run = 0;
  const read = (size: number): Measure => ({
    name: `read a paste of ${size / 1000} KB, with findings`,
    run: () => reader.read([{ name: 'paste', text: `${describeText(size)}\n# ${(run += 1)}\n` }], undefined),
  });
  const step = (nodes: number): Measure => ({ name: `${WALKS} steps in a flow of ${nodes} nodes, all answered`, run: flowOf(nodes).step });
  const measured = measureInterleaved([read(PASTE), read(PASTE * 2), step(NODES), step(NODES * 2)]);
  return formatTable(
    ['twice as much', 'median', 'to the half'],
    measured.map(({ name, median }, index) => [name, formatMs(median), index % 2 === 0 ? '' : `${(median / (measured[index - 1]?.median || 1)).toFixed(2)}x`]),
  );
}
