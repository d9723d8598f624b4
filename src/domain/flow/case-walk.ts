import type { Settlement } from '../rules/types.ts';
import type { WalkAddress } from './address.ts';
import { withAnswer } from './answer.ts';
import { getNode, nextNode, type FlowGraph } from './graph.ts';
import { advance, answersTowards } from './settle.ts';
import { walkFlow, type Walk } from './walk.ts';

/** The walk over the flow of the address, after those over the flows that handed off to it. */
export interface CaseWalk {
  readonly before: readonly Walk[];
  /** Undefined while the graph of the address's flow is not at hand. */
  readonly walk: Walk | undefined;
  /** The node at which a hand-off entered the flow; undefined: its start. */
  readonly entry: string | undefined;
}

/** Flow ids that `walkCase` wants to know for this address, in the order they were walked. */
export function flowsOnTheWay(address: WalkAddress): string[] {
  const inOrder = [...new Set(address.answers.map((answer) => answer.flow))];
  const own = inOrder.indexOf(address.flow);
  return [...(own < 0 ? inOrder : inOrder.slice(0, own)), address.flow];
}

/**
 * Replays the whole address. Flows missing from `graphs` are left out; the rest still works. So are flows that an answer
 * changed since leads past: a hand-off now goes to a flow further on.
 */
export function walkCase(address: WalkAddress, graphs: Readonly<Record<string, FlowGraph>>): CaseWalk {
  const before: Walk[] = [];
  const ids = flowsOnTheWay(address);
  let onward: { readonly flow: string; readonly node?: string } | undefined;
  for (const [index, id] of ids.entries()) {
    const graph = Object.hasOwn(graphs, id) ? graphs[id] : undefined;
    if (!graph || (onward !== undefined && ids.indexOf(onward.flow) > index)) continue;
    const entry = onward?.flow === id ? onward.node : undefined;
    if (id === address.flow) return { before, walk: walkFlow(graph, address.answers, address.node, entry), entry };
    const walk = walkFlow(graph, address.answers, undefined, entry);
    before.push(walk);
    const end = getNode(graph, walk.end);
    onward = end?.kind === 'handoff' ? end.to : undefined;
  }
  return { before, walk: undefined, entry: undefined };
}

/**
 * The address after answering a question: the answer is added or replaced, later ones are kept, questions that
 * evidence settles are answered on the way, and the node is the first one still open.
 */
export function answerQuestion(
  graph: FlowGraph,
  address: WalkAddress,
  choice: { readonly node: string; readonly option: string; readonly by?: 'user' | 'evidence' },
  settlement: Settlement = {},
): WalkAddress {
  const next = nextNode(graph, choice.node, choice.option);
  if (next === undefined) return address;
  const answered = withAnswer(address.answers, { flow: graph.id, node: choice.node, option: choice.option, by: choice.by ?? 'user' });
  const answers = advance(graph, answered, settlement, next);
  return { ...address, flow: graph.id, answers, node: walkFlow(graph, answers, undefined, next).end };
}

/** Where a flow begins for this evidence: every question it settles from the start is answered already. */
export function enterFlow(graph: FlowGraph, address: WalkAddress, settlement: Settlement = {}): WalkAddress {
  const answers = advance(graph, address.answers, settlement, address.node);
  return { ...address, answers, node: walkFlow(graph, answers, undefined, address.node).end };
}

/**
 * Where a finding goes on: at the node it leads to, with every question on the way that evidence settles answered, and
 * past the node itself where evidence settles that too.
 */
export function openNode(graph: FlowGraph, node: string, settlement: Settlement = {}): WalkAddress {
  return enterFlow(graph, { flow: graph.id, node, answers: answersTowards(graph, node, settlement) }, settlement);
}
