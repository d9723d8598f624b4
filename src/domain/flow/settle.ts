import type { Settlement } from '../rules/types.ts';
import type { Answer } from './answer.ts';
import type { FlowGraph } from './graph.ts';
import { cheapestPath } from './path.ts';
import { walkFlow } from './walk.ts';

/**
 * Goes on from where the answers lead, through every question that evidence settles and nobody answered yet. Answers
 * already given are never replaced.
 */
export function advance(flow: FlowGraph, answers: readonly Answer[], settlement: Settlement, entry?: string): Answer[] {
  const all = [...answers];
  for (;;) {
    const { end } = walkFlow(flow, all, undefined, entry);
    const settled = Object.hasOwn(settlement, end) ? settlement[end] : undefined;
    if (settled?.kind !== 'answer' || all.some((one) => one.flow === flow.id && one.node === end)) return all;
    all.push({ flow: flow.id, node: end, option: settled.option, by: 'evidence' });
  }
}

/**
 * The answers that evidence gives on the way to a node that a finding leads to. Questions on that way which evidence
 * does not settle stay unanswered: the walk shows them as assumed.
 */
export function answersTowards(flow: FlowGraph, target: string, settlement: Settlement): Answer[] {
  const settledOption = (node: string) => {
    const settled = Object.hasOwn(settlement, node) ? settlement[node] : undefined;
    return settled?.kind === 'answer' ? settled.option : undefined;
  };
  const costOf = (node: string, option: string) => {
    const settled = settledOption(node);
    if (settled === undefined) return 1;
    return settled === option ? 0 : 4;
  };
  return (cheapestPath(flow, flow.start, target, costOf) ?? [])
    .filter(({ node, option }) => settledOption(node) === option)
    .map(({ node, option }) => ({ flow: flow.id, node, option, by: 'evidence' as const }));
}
