import { edgesOf, getNode, type FlowGraph } from './graph.ts';

/** One edge of a path. */
export interface PathEdge {
  readonly node: string;
  readonly option: string;
}

/**
 * The cheapest path from one node to another, or undefined when there is none. `costOf` weighs an edge (0 or more);
 * equal costs prefer the edge listed first. Flows have at most a few dozen nodes, so a plain relaxation will do.
 */
export function cheapestPath(
  flow: FlowGraph,
  from: string,
  to: string,
  costOf: (node: string, option: string) => number,
): PathEdge[] | undefined {
  const best = new Map<string, { cost: number; via?: PathEdge }>([[from, { cost: 0 }]]);
  const queue = [from];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const node = getNode(flow, id);
    const cost = best.get(id)?.cost ?? 0;
    for (const edge of node ? edgesOf(node) : []) {
      const total = cost + costOf(id, edge.option);
      const known = best.get(edge.next);
      if (known && known.cost <= total) continue;
      best.set(edge.next, { cost: total, via: { node: id, option: edge.option } });
      queue.push(edge.next);
    }
  }
  return best.has(to) ? traceBack(best, to) : undefined;
}

function traceBack(best: ReadonlyMap<string, { via?: PathEdge }>, to: string): PathEdge[] {
  const path: PathEdge[] = [];
  for (let via = best.get(to)?.via; via; via = best.get(via.node)?.via) path.unshift(via);
  return path;
}

/** Fewest and most questions between a node and an end, itself included; an outcome has 0 to 0. */
export function stepsLeft(flow: FlowGraph, from: string): { least: number; most: number } {
  const known = new Map<string, { least: number; most: number }>();
  const visit = (id: string): { least: number; most: number } => {
    const done = known.get(id);
    if (done) return done;
    const node = getNode(flow, id);
    known.set(id, { least: 0, most: 0 });
    const ahead = node ? edgesOf(node).map((edge) => visit(edge.next)) : [];
    const result =
      ahead.length === 0
        ? { least: 0, most: 0 }
        : { least: 1 + Math.min(...ahead.map((one) => one.least)), most: 1 + Math.max(...ahead.map((one) => one.most)) };
    known.set(id, result);
    return result;
  };
  return visit(from);
}
