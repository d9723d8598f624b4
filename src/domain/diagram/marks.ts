import type { Flow } from '../content-types.ts';
import { edgesByNode, toGraph } from './diagram-graph.ts';
import type { DiagramGraph, DiagramEdge } from './diagram-graph.ts';
import { edgeId } from './to-mermaid.ts';

/** One answer on the way; `by` tells an assumed one from a given one, as the steps of a walk do. */
export interface PathStep {
  readonly node: string;
  readonly option: string;
  readonly by?: string;
}

/** Where one stands: the answers so far in order, and the node now shown. */
export interface Position {
  readonly path: readonly PathStep[];
  readonly current: string;
}

/**
 * `open` can still be reached from where one stands, `ruled-out` cannot; `assumed` lies on the way to a node that was
 * opened directly, and nobody answered it.
 */
export type NodeMark = 'current' | 'visited' | 'assumed' | 'ruled-out' | 'open';
export type EdgeMark = 'taken' | 'assumed' | 'ruled-out' | 'open';

/** Marks by node id, and by `edgeId`. */
export interface Marks {
  readonly nodes: ReadonlyMap<string, NodeMark>;
  readonly edges: ReadonlyMap<string, EdgeMark>;
}

/** Says of every node and edge how it stands to the walk. Steps that the flow does not know mark nothing. */
export function toMarks(flow: Flow, position: Position): Marks {
  const graph = toGraph(flow);
  const ahead = reachable(graph, position.current);
  const visited = new Map(position.path.map((step) => [step.node, isAssumed(step) ? 'assumed' : 'visited'] as const));
  const taken = takenEdges(graph, position);
  const nodes = graph.nodes.map(({ id }): [string, NodeMark] => {
    if (id === position.current) return [id, 'current'];
    return [id, visited.get(id) ?? (ahead.has(id) ? 'open' : 'ruled-out')];
  });
  const edges = graph.edges.map((edge): [string, EdgeMark] => {
    const mark = taken.get(edge) ?? (ahead.has(edge.from) ? 'open' : 'ruled-out');
    return [edgeId(edge.from, edge.option), mark];
  });
  return { nodes: new Map(nodes), edges: new Map(edges) };
}

function reachable(graph: DiagramGraph, from: string): ReadonlySet<string> {
  const out = edgesByNode(graph);
  const found = new Set(out.has(from) ? [from] : []);
  for (const id of found) for (const edge of out.get(id) ?? []) found.add(edge.to);
  return found;
}

/** An unsure answer without an edge of its own went the way of the first option that leads to the same node. */
function takenEdges(graph: DiagramGraph, { path, current }: Position): ReadonlyMap<DiagramEdge, EdgeMark> {
  const taken = new Map<DiagramEdge, EdgeMark>();
  path.forEach((step, index) => {
    const next = path[index + 1]?.node ?? current;
    const ways = graph.edges.filter((edge) => edge.from === step.node && edge.to === next);
    const way = ways.find((edge) => edge.option === step.option) ?? ways[0];
    if (way) taken.set(way, isAssumed(step) ? 'assumed' : 'taken');
  });
  return taken;
}

function isAssumed(step: PathStep): boolean {
  return step.by === 'assumed';
}
