import type { Flow } from '../content-types.ts';
import { edgesByNode, toGraph } from './diagram-graph.ts';
import type { DiagramEdge, DiagramNode } from './diagram-graph.ts';

/** A node in the outline, listed once; `number` is its place, such as `3.2`. */
export interface OutlineItem {
  readonly number: string;
  readonly node: string;
  readonly kind: DiagramNode['kind'];
  readonly text: string;
  readonly ways: readonly OutlineWay[];
}

/**
 * A way out of a question. Where its node is listed right here, `items` holds it and what follows it; otherwise `see`
 * is the number under which it stands. `label` is undefined on the way for those who are unsure.
 */
export interface OutlineWay {
  readonly option: string;
  readonly label: string | undefined;
  readonly to: string;
  readonly see: string;
  readonly items: readonly OutlineItem[];
}

/**
 * The graph of a flow as a nested list that can be read aloud: every node and every way exactly once. The longest
 * line of questions is one flat list (1, 2, 3 …) and so is each branch off it (2.1, 2.2 …), so that a long flow does
 * not become a deep one; a way to a node that is listed elsewhere refers to its number.
 */
export function toOutline(flow: Flow): readonly OutlineItem[] {
  const graph = toGraph(flow);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const out = edgesByNode(graph);
  const height = measureHeights(graph.nodes, out);
  const placed = placeNodes(flow.start, out, height);
  const build = (id: string): OutlineItem[] => {
    const node = nodes.get(id);
    if (!node) return [];
    const ways = (out.get(id) ?? []).map((edge) => ({
      option: edge.option,
      label: edge.label,
      to: edge.to,
      see: placed.numbers.get(edge.to) ?? '',
      items: placed.chains.get(edge)?.flatMap(build) ?? [],
    }));
    return [{ number: placed.numbers.get(id) ?? '', node: id, kind: node.kind, text: node.title, ways }];
  };
  return placed.main.flatMap(build);
}

interface Placement {
  readonly main: readonly string[];
  /** The line of nodes that is listed under an edge. */
  readonly chains: ReadonlyMap<DiagramEdge, readonly string[]>;
  readonly numbers: ReadonlyMap<string, string>;
}

type Ways = ReadonlyMap<string, readonly DiagramEdge[]>;

function placeNodes(start: string, out: Ways, height: ReadonlyMap<string, number>): Placement {
  const numbers = new Map<string, string>();
  const chains = new Map<DiagramEdge, readonly string[]>();
  const place = (head: string, prefix: string, offset: number): string[] => {
    const chain: string[] = [];
    for (let id: string | undefined = head; id !== undefined; id = nextInLine(id, out, height, numbers)) {
      chain.push(id);
      numbers.set(id, `${prefix}${offset + chain.length}`);
    }
    for (const id of chain) placeBranches(id);
    return chain;
  };
  const placeBranches = (id: string): void => {
    let listed = 0;
    for (const edge of out.get(id) ?? []) {
      if (numbers.has(edge.to)) continue;
      const chain = place(edge.to, `${numbers.get(id)}.`, listed);
      chains.set(edge, chain);
      listed += chain.length;
    }
  };
  const main = out.has(start) ? place(start, '', 0) : [];
  return { main, chains, numbers };
}

/** The question with the most still to come, an answered way before the unsure one; ends are listed under the question that leads to them. */
function nextInLine(
  id: string,
  out: Ways,
  height: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<string, string>,
): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const { to, label } of out.get(id) ?? []) {
    const rest = height.get(to) ?? 0;
    if (numbers.has(to) || rest < most || (rest === most && (rest === 0 || label === undefined))) continue;
    best = to;
    most = rest;
  }
  return best;
}

/** Longest way to an end, by node. A cycle (which the content lint refuses) counts as an end. */
function measureHeights(nodes: readonly DiagramNode[], out: Ways): ReadonlyMap<string, number> {
  const heights = new Map<string, number>();
  const measure = (id: string): number => {
    const known = heights.get(id);
    if (known !== undefined) return known;
    heights.set(id, 0);
    const height = Math.max(0, ...(out.get(id) ?? []).map((edge) => measure(edge.to) + 1));
    heights.set(id, height);
    return height;
  };
  for (const node of nodes) measure(node.id);
  return heights;
}
