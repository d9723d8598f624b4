/** The part of a flow that routing needs: any language, or none. */
export interface FlowGraph {
  readonly id: string;
  readonly start: string;
  readonly nodes: Readonly<Record<string, GraphNode>>;
  readonly renamed?: Readonly<Record<string, string>>;
}

export type GraphNode =
  | { readonly kind: 'question'; readonly options: readonly { readonly id: string; readonly next: string }[]; readonly unsure: string }
  | { readonly kind: 'outcome' }
  | { readonly kind: 'handoff'; readonly to: { readonly flow: string; readonly node?: string } };

/** The option id that every question understands: the answer cannot be found out. */
export const UNSURE = 'unsure';

/** One way out of a question. */
export interface Edge {
  readonly option: string;
  readonly next: string;
}

/** Every way out of a node, `unsure` last; outcomes and hand-offs have none. */
export function edgesOf(node: GraphNode): readonly Edge[] {
  if (node.kind !== 'question') return [];
  return [...node.options.map(({ id, next }) => ({ option: id, next })), { option: UNSURE, next: node.unsure }];
}

/** The node an answer leads to, or undefined when the node or the option does not exist. */
export function nextNode(flow: FlowGraph, node: string, option: string): string | undefined {
  const from = getNode(flow, node);
  return from && edgesOf(from).find((edge) => edge.option === option)?.next;
}

/** The node of that id; prototype keys are not nodes. */
export function getNode(flow: FlowGraph, id: string): GraphNode | undefined {
  return Object.hasOwn(flow.nodes, id) ? flow.nodes[id] : undefined;
}

/** The id a node has today: follows renames, and gives undefined when there is no such node any more. */
export function currentId(flow: FlowGraph, id: string): string | undefined {
  if (getNode(flow, id)) return id;
  const renamed = flow.renamed && Object.hasOwn(flow.renamed, id) ? flow.renamed[id] : undefined;
  return renamed !== undefined && getNode(flow, renamed) ? renamed : undefined;
}
