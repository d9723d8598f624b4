import type { AnyNode, Flow } from '#domain/content-types.ts';

/** What a test says of a node: an end, or a question with `option id -> next` and the unsure way. */
export type NodeSketch =
  | 'outcome'
  | 'handoff'
  | { readonly options: Readonly<Record<string, string>>; readonly unsure: string };

/** Builds a flow in one language from a sketch of its graph. `label` makes every text; the default names what it is. */
export function makeFlow(
  start: string,
  sketch: Readonly<Record<string, NodeSketch>>,
  label: (what: string) => string = (what) => what,
): Flow {
  const nodes = Object.entries(sketch).map(([id, node]): [string, AnyNode] => [id, makeNode(id, node, label)]);
  return {
    id: 'sketch',
    product: 'ack',
    version: 1,
    subject: 'Service',
    title: label('sketch title'),
    summary: label('sketch summary'),
    symptoms: [],
    sources: [],
    start,
    nodes: Object.fromEntries(nodes),
  };
}

function makeNode(id: string, sketch: NodeSketch, label: (what: string) => string): AnyNode {
  const common = { title: label(`title of ${id}`), short: label(id), sources: [], reviewed: '2026-11-01' };
  if (sketch === 'outcome') {
    const end = { remedies: [], verify: [], customer: '', internal: '', cause: '' };
    return { kind: 'outcome', ...common, ...end };
  }
  if (sketch === 'handoff') return { kind: 'handoff', ...common, why: '', to: { flow: 'other' } };
  const options = Object.entries(sketch.options).map(([option, next]) => ({ id: option, label: label(option), next }));
  return { kind: 'question', ...common, why: '', probes: [], options, unsure: sketch.unsure };
}
