import { fillCommand } from './commands.ts';
import { pushTo } from './push-to.ts';
import type { Finding, NextCommand } from './types.ts';

const STATES: readonly Finding['state'][] = ['active', 'healed', 'benign'];
const SEVERITIES: readonly Finding['severity'][] = ['error', 'warning', 'info'];
const CERTAINTIES: readonly Finding['certainty'][] = ['certain', 'likely', 'possible'];

type Ranked = Pick<Finding, 'state' | 'severity' | 'certainty'> & { readonly isUnexplained?: boolean };

/** How far down a finding stands: state, severity, whether it names its cause, certainty. */
export function weightOf({ state, severity, certainty, isUnexplained }: Ranked): number {
  return STATES.indexOf(state) * 1000 + SEVERITIES.indexOf(severity) * 100 + (isUnexplained === true ? 10 : 0) + CERTAINTIES.indexOf(certainty);
}

/**
 * Active before healed before benign; then the worst first; then what names its cause before what only says that
 * something failed; then the surest. The order is stable.
 */
export function rankFindings<T extends Ranked>(findings: readonly T[]): T[] {
  const byWeight = new Map<number, T[]>();
  for (const finding of findings) pushTo(byWeight, weightOf(finding), finding);
  return [...byWeight].sort(([a], [b]) => a - b).flatMap(([, same]) => same);
}

/** What is open, and the commands that would settle it. */
export interface OpenQuestion {
  /** Rule id, or `flow/question`. */
  readonly id: string;
  readonly probes: readonly string[];
}

/** Commands by how many different rules or questions each settles, names already filled in. */
export function rankCommands(open: readonly OpenQuestion[]): NextCommand[] {
  const settles = new Map<string, Set<string>>();
  for (const { id, probes } of open) {
    for (const probe of probes) {
      const ids = settles.get(probe);
      if (ids === undefined) settles.set(probe, new Set([id]));
      else ids.add(id);
    }
  }
  const unfilled = (command: string): number => (fillCommand(command, {}).missing.length > 0 || /<\w+>/.test(command) ? 1 : 0);
  return [...settles]
    .map(([command, ids]) => ({ command, settles: [...ids], unfilled: unfilled(command) }))
    .sort((a, b) => b.settles.length - a.settles.length || a.unfilled - b.unfilled)
    .map(({ command, settles: ids }) => ({ command, settles: ids }));
}
