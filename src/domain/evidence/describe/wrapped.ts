import { indentOf, isBlank, keyOf, type SourceLine } from '../normalise/source-line.ts';
import type { Problem } from '../types.ts';
import { TOP_KEYS } from './kinds.ts';

const WRAP = 60;

/**
 * Joins lines that a terminal or mail program broke: text at the left edge that is no key continues the line before it.
 * Broken at a fixed width, the parts are joined as they are; else with a blank. The events section is left as it is.
 */
export function joinWrapped(lines: readonly SourceLine[], problems: Problem[]): readonly SourceLine[] {
  const widest = lines.reduce((width, line) => Math.max(width, line.text.length), 0);
  const indented = lines.some((line) => indentOf(line.text) > 0);
  const out: SourceLine[] = [];
  let inEvents = false;
  let previous = '';
  for (const line of lines) {
    const last = out.at(-1);
    const key = indentOf(line.text) === 0 ? keyOf(line) : undefined;
    const startsEntry = key !== undefined && (TOP_KEYS.has(key.key) || /^[A-Z]/.test(line.text));
    const broken = !inEvents && indented && last && !startsEntry && indentOf(line.text) === 0 && !isBlank(line.text) && !isBlank(last.text) && last.text.length > 20;
    if (broken) {
      const glue = (previous.length === widest && widest >= WRAP) || previous.endsWith(' ') ? '' : ' ';
      out[out.length - 1] = { ...last, text: `${last.text}${glue}${line.text}` };
      if (!problems.some((problem) => problem.code === 'wrapped-line')) problems.push({ code: 'wrapped-line', line: line.n });
    } else out.push(line);
    previous = line.text;
    if (key?.key === 'Events') inEvents = true;
  }
  return out.length === lines.length ? lines : out;
}
