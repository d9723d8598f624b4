import type { ContentFault } from '../fault.ts';
import type { Content } from '../read-content.ts';
import { lintConditions } from './conditions.ts';
import { lintEventRows } from './event-rows.ts';
import { lintFixtureVerdicts } from './fixture-verdicts.ts';

/** Conditions, event patterns and fixtures, judged by the engine itself. Rules that do not compile judge no fixture. */
export function lintEngine(content: Content): ContentFault[] {
  const conditions = lintConditions(content);
  const broken = new Set(conditions.map(({ file }) => file));
  return [...conditions, ...lintEventRows(content), ...lintFixtureVerdicts(content, broken)];
}
