import type { WalkAddress } from '../flow/address.ts';
import type { Answer } from '../flow/answer.ts';
import { enterFlow } from '../flow/case-walk.ts';
import { UNSURE, type FlowGraph } from '../flow/graph.ts';
import type { Step, Walk } from '../flow/walk.ts';
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

/** What a reading says of the steps behind: the assumed ones that it proves, and how many given answers it contradicts. */
export function judgeSteps(flow: string, steps: readonly Step[], settlement: Settlement): { readonly proven: readonly Answer[]; readonly contradicted: number } {
  const proven: Answer[] = [];
  let contradicted = 0;
  for (const { node, option, by } of steps) {
    const settled = Object.hasOwn(settlement, node) ? settlement[node] : undefined;
    if (settled?.kind !== 'answer') continue;
    if (settled.option !== option) contradicted += by === 'assumed' || option === UNSURE ? 0 : 1;
    else if (by === 'assumed') proven.push({ flow, node, option, by: 'evidence' });
  }
  return { proven, contradicted };
}
