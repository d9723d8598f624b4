import type { Flow } from '../content-types.ts';
import { plainText } from '../text.ts';
import { escapeLabel } from './escape-label.ts';
import { toGraph } from './diagram-graph.ts';
import type { DiagramEdge, DiagramNode } from './diagram-graph.ts';

/** Mermaid text of a flow, and the names that its nodes (by node id) and edges (by `edgeId`) have in it. */
export interface MermaidText {
  readonly text: string;
  readonly ids: ReadonlyMap<string, string>;
  readonly edges: ReadonlyMap<string, string>;
}

/** Names an edge by where it starts and the option that takes it, as an answer in a link does. */
export function edgeId(node: string, option: string): string {
  return `${node}.${option}`;
}

/**
 * Writes a flow in one language as Mermaid flowchart text. Names are synthetic, labels quoted and escaped, the answer
 * stands on every edge, `unsure` labels the dashed way of those who cannot find out. No styling: that is CSS.
 */
export function toMermaid(flow: Flow, words: { readonly unsure: string }): MermaidText {
  const graph = toGraph(flow);
  const ids = new Map(graph.nodes.map((node) => [node.id, node.key]));
  const lines = [
    'flowchart TD',
    `  accTitle: ${escapeLabel(plainText(flow.title)) || flow.id}`,
    `  accDescr: ${escapeLabel(plainText(flow.summary)) || flow.id}`,
    ...graph.nodes.map((node) => `  ${nodeText(node)}`),
    ...graph.edges.map((edge) => `  ${edgeText(edge, ids, words.unsure)}`),
  ];
  const edges = new Map(graph.edges.map((edge) => [edgeId(edge.from, edge.option), edge.key]));
  return { text: `${lines.join('\n')}\n`, ids, edges };
}

function nodeText(node: DiagramNode): string {
  const label = `"${escapeLabel(node.short) || escapeLabel(node.id)}"`;
  switch (node.kind) {
    case 'question':
      return `${node.key}(${label})`;
    case 'outcome':
      return `${node.key}([${label}])`;
    case 'handoff':
      return `${node.key}[[${label}]]`;
  }
}

function edgeText(edge: DiagramEdge, ids: ReadonlyMap<string, string>, unsure: string): string {
  const arrow = edge.label === undefined ? '-.->' : '-->';
  const label = escapeLabel(edge.label ?? unsure);
  return `${ids.get(edge.from)} ${edge.key}@${arrow}${label ? `|"${label}"|` : ''} ${ids.get(edge.to)}`;
}
