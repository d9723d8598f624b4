import type { WalkAddress } from '../flow/address.ts';
import { enterFlow } from '../flow/case-walk.ts';
import type { FlowGraph } from '../flow/graph.ts';
import type { Walk } from '../flow/walk.ts';
import type { Settlement } from '../rules/types.ts';

/**
 * Where a walk goes on when newer evidence answers one of its questions differently: the first such answer and all that
 * follow it in this flow are given up, and the evidence answers what it can from there. Undefined where it changes nothing.
 */
export function reconsider(graph: FlowGraph, address: WalkAddress, walk: Walk, settlement: Settlement): WalkAddress | undefined {
  const at = walk.steps.findIndex(({ node, option }) => {
    const settled = Object.hasOwn(settlement, node) ? settlement[node] : undefined;
    return settled?.kind === 'answer' && settled.option !== option;
  });
  const turning = walk.steps[at];
  if (turning === undefined) return undefined;
  const given = new Set(walk.steps.slice(at).map(({ node }) => node));
  const answers = address.answers.filter((answer) => answer.flow !== graph.id || !given.has(answer.node));
  return enterFlow(graph, { ...address, node: turning.node, answers }, settlement);
}
