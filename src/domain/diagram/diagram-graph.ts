import type { AnyNode, Flow } from '../content-types.ts';
import { UNSURE } from '../flow/graph.ts';
import { plainText } from '../text.ts';
import type { Text } from '../text.ts';

/** A node of the drawn graph; `key` is its name in the picture. */
export interface DiagramNode {
  readonly key: string;
  readonly id: string;
  readonly kind: AnyNode['kind'];
  readonly short: string;
  readonly title: string;
}

/** An arrow of the drawn graph, between node ids; `label` is undefined on the way for those who are unsure. */
export interface DiagramEdge {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly option: string;
  readonly label: string | undefined;
}

/** What diagram, outline and marks have in common: nodes in breadth-first order from the start, edges by node. */
export interface DiagramGraph {
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

/**
 * Reads the graph out of a flow. The unsure way is an edge of its own only where no option leads to the same node.
 * Nodes out of reach and ways to nodes that do not exist are left out: the content lint reports both.
 */
export function toGraph(flow: Flow): DiagramGraph {
  const order = Object.hasOwn(flow.nodes, flow.start) ? [flow.start] : [];
  const seen = new Set(order);
  const nodes: DiagramNode[] = [];
  const edges: DiagramEdge[] = [];
  for (const id of order) {
    const node = flow.nodes[id];
    if (!node) continue;
    nodes.push({ key: `n${nodes.length}`, id, kind: node.kind, short: oneLine(node.short), title: oneLine(node.title) });
    for (const way of waysOut(node)) {
      if (!Object.hasOwn(flow.nodes, way.to)) continue;
      edges.push({ key: `e${edges.length}`, from: id, ...way });
      if (seen.has(way.to)) continue;
      seen.add(way.to);
      order.push(way.to);
    }
  }
  return { nodes, edges };
}

/** The edges that leave each node, in the order of its options. */
export function edgesByNode(graph: DiagramGraph): ReadonlyMap<string, readonly DiagramEdge[]> {
  const out = new Map<string, DiagramEdge[]>(graph.nodes.map((node) => [node.id, []]));
  for (const edge of graph.edges) out.get(edge.from)?.push(edge);
  return out;
}

type Way = Omit<DiagramEdge, 'key' | 'from'>;

function waysOut(node: AnyNode): Way[] {
  if (node.kind !== 'question') return [];
  const ways: Way[] = node.options.map((option) => ({
    to: option.next,
    option: option.id,
    label: oneLine(option.label),
  }));
  if (!ways.some((way) => way.to === node.unsure)) ways.push({ to: node.unsure, option: UNSURE, label: undefined });
  return ways;
}

function oneLine(text: Text): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}
