import type { SourceLine } from '../normalise/source-line.ts';

const RULE = /^\s*-{2,} +-[- ]*$/;
const REST = /^-+\s*$/;

/** Whether a line is the end of the rule above it, broken at the width of a terminal: `---` would else begin a document. */
export function isRestOfRule(lines: readonly SourceLine[], at: number): boolean {
  return REST.test(lines[at]?.text ?? '') && RULE.test(lines[at - 1]?.text ?? '');
}
