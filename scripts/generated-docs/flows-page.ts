import type { FlowDoc, FlowNode } from '#domain/content-types.ts';
import { UNSURE } from '#domain/flow/graph.ts';

/** More ways than this say nothing to a reader: then each end lists the answers that lead straight to it. */
const MOST_WAYS = 300;

interface Edge {
  readonly next: string;
  /** The answers that lead there, as `caller.pod` or `caller.(pod|unsure)`. */
  readonly label: string;
}

/** `docs/generated/flows.md`: for each flow every way to every end, as ids, in the order of the file. */
export function flowsPage(flows: readonly FlowDoc[]): string {
  return [
    '# Every way through every flow',
    '',
    'Written by `npm run docs`; do not edit. A way is a chain of answers `question.answer`, and `(one|other)` stands for answers that lead',
    `to the same node. A flow with more than ${MOST_WAYS} ways lists for each end the answers that lead straight to it.`,
    '',
    '| flow | questions | ends | ways |',
    '|---|---|---|---|',
    ...flows.map((flow) => `| [${flow.id}](#${flow.id}) | ${count(flow, 'question')} | ${count(flow, 'outcome') + count(flow, 'handoff')} | ${waysFrom(flow)} |`),
    ...flows.flatMap(flowSection),
    '',
  ].join('\n');
}

function flowSection(flow: FlowDoc): string[] {
  const ends = Object.entries(flow.nodes).filter(([, node]) => node.kind !== 'question');
  const ways = waysFrom(flow) > MOST_WAYS ? straightAnswers(flow) : allWays(flow);
  return ['', `## ${flow.id}`, '', flow.title.en, ...ends.flatMap(([id, node]) => ['', `### ${endTitle(id, node)}`, ...(ways.get(id) ?? []).map((way) => `- ${way}`)])];
}

function endTitle(id: string, node: FlowNode): string {
  return node.kind === 'handoff' ? `${id}: on to ${node.to.flow}${node.to.node === undefined ? '' : `/${node.to.node}`}` : `${id}: ${node.title.en}`;
}

function count(flow: FlowDoc, kind: FlowNode['kind']): number {
  return Object.values(flow.nodes).filter((node) => node.kind === kind).length;
}

/** The edges of a node, answers with the same target in one. */
function edgesOf(flow: FlowDoc, id: string): Edge[] {
  const node = flow.nodes[id];
  if (node?.kind !== 'question') return [];
  const targets = new Map<string, string[]>();
  for (const { id: option, next } of [...node.options, { id: UNSURE, next: node.unsure }]) targets.set(next, [...(targets.get(next) ?? []), option]);
  return [...targets].map(([next, options]) => ({ next, label: `${id}.${options.length === 1 ? options.join('') : `(${options.join('|')})`}` }));
}

function waysFrom(flow: FlowDoc, from = flow.start, known = new Map<string, number>()): number {
  const cached = known.get(from);
  if (cached !== undefined) return cached;
  const edges = edgesOf(flow, from);
  const ways = edges.length === 0 ? 1 : edges.reduce((sum, { next }) => sum + waysFrom(flow, next, known), 0);
  known.set(from, ways);
  return ways;
}

/** End -> the chains of answers that lead to it. */
function allWays(flow: FlowDoc): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, string[]>();
  const visit = (id: string, chain: readonly string[]): void => {
    const edges = edgesOf(flow, id);
    if (edges.length === 0) ways.set(id, [...(ways.get(id) ?? []), chain.length === 0 ? 'at once' : chain.join(' › ')]);
    for (const { next, label } of edges) visit(next, [...chain, label]);
  };
  visit(flow.start, []);
  return ways;
}

/** End -> the answers that lead to it from the question before. */
function straightAnswers(flow: FlowDoc): ReadonlyMap<string, readonly string[]> {
  const answers = new Map<string, string[]>();
  for (const id of Object.keys(flow.nodes)) {
    for (const { next, label } of edgesOf(flow, id)) answers.set(next, [...(answers.get(next) ?? []), label]);
  }
  return answers;
}
