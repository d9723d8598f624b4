import { UNSURE } from '../flow/graph.ts';
import type { Walk } from '../flow/walk.ts';
import { findingKey } from '../rules/dismissal.ts';
import type { Finding, LeadsTo } from '../rules/types.ts';

/** Where to go on when an outcome did not help. */
export type NextBranch =
  | { readonly kind: 'question'; readonly flow: string; readonly node: string; readonly why: 'unsure' | 'assumed' }
  | { readonly kind: 'finding'; readonly finding: Finding; readonly to: LeadsTo };

/**
 * The nearest question on the way that nobody really answered, going back through the flows before; else the first
 * finding that leads somewhere the reader has not been. Undefined: nothing is left to try.
 *
 * @param walks the flows of the case in order, the one at hand last
 * @param been places (`<flow>/<node>`) that did not help
 */
export function nextBranch(walks: readonly Walk[], findings: readonly Finding[], dismissed: ReadonlySet<string>, been: ReadonlySet<string>): NextBranch | undefined {
  for (const walk of walks.toReversed()) {
    const open = walk.steps.findLast((step) => step.option === UNSURE || step.by === 'assumed');
    if (open) return { kind: 'question', flow: walk.flow, node: open.node, why: open.option === UNSURE ? 'unsure' : 'assumed' };
  }
  for (const finding of findings) {
    const to = finding.leadsTo;
    if (finding.state !== 'active' || to === undefined || dismissed.has(findingKey(finding))) continue;
    const known = to.node === undefined ? walks.some((walk) => walk.flow === to.flow) : been.has(`${to.flow}/${to.node}`);
    if (!known) return { kind: 'finding', finding, to };
  }
  return undefined;
}
