import { isBlank, type SourceLine } from '../normalise/source-line.ts';

const NARROWEST = 60;

/**
 * Joins lines that were broken at a fixed width, also inside a word: every broken line is as long as the longest line, and
 * goes on at the left edge. Undefined when nothing looks broken.
 */
export function unwrapLines(lines: readonly SourceLine[]): { lines: SourceLine[]; first: number } | undefined {
  const width = lines.reduce((longest, line) => Math.max(longest, line.text.length), 0);
  if (width < NARROWEST) return undefined;
  const out: SourceLine[] = [];
  let first: number | undefined;
  let full = false;
  for (const line of lines) {
    const last = out.at(-1);
    if (last && full && !isBlank(line.text) && !line.role) {
      out[out.length - 1] = { ...last, text: last.text + line.text };
      first ??= line.n;
    } else out.push(line);
    full = line.text.length === width;
  }
  return first === undefined ? undefined : { lines: out, first };
}
