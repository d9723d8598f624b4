import { isConsoleHeader } from '../tables/console-header.ts';
import { isHeaderCell } from '../tables/tab-cells.ts';
import type { SourceLine } from './source-line.ts';

const PIPE = '|';
/** The rule below a header: `|---|:--:|` in Markdown, `+-----+-----+` where a database or a script draws. */
const RULE = /^\s{0,3}[|+:-][\s|+:-]{2,4000}$/;
/** What Markdown puts around the text of a cell. */
const DRESS = /^(?:`([^`]{1,2000})`|\*\*([^*]{1,2000})\*\*)$/;
/** Stands for a stroke that belongs to a cell. */
const KEPT = '\u0001';

function isRule(text: string): boolean {
  return RULE.test(text) && text.includes('--') && /[|+]/.test(text);
}

/** Cells of a row between upright strokes; those at its ends are its edges. */
function pipeCells(text: string): string[] {
  const cells = text.trim().replaceAll(`\\${PIPE}`, KEPT).replace(/^\|/, '').replace(/\|$/, '').split(PIPE);
  return cells.map((cell) => {
    const bare = cell.trim().replaceAll(KEPT, PIPE);
    const dressed = DRESS.exec(bare);
    return dressed?.[1] ?? dressed?.[2] ?? bare;
  });
}

/** Whether cells are the header of a table that kubectl or a console printed: any other table is text. */
function isHeader(cells: readonly string[]): boolean {
  return (cells.length > 1 && (cells.includes('NAME') || cells.includes('LAST SEEN')) && cells.every(isHeaderCell)) || isConsoleHeader(cells.join('\t'));
}

function isHeadAt(lines: readonly SourceLine[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  return text.includes(PIPE) && isRule(lines[at + 1]?.text ?? '') && isHeader(pipeCells(text));
}

/** The index behind the last row of a table. */
function endOfTable(lines: readonly SourceLine[], from: number): number {
  let at = from;
  while (lines[at]?.text.includes(PIPE) || isRule(lines[at]?.text ?? '')) at++;
  return at;
}

/** Makes tables whose cells stand between tabs of those that are drawn with upright strokes; their rules are left out. */
export function openPipeTables(lines: readonly SourceLine[]): readonly SourceLine[] {
  const heads: number[] = [];
  for (let at = 0; at < lines.length; at++) if (isHeadAt(lines, at)) heads.push(at);
  if (heads.length === 0) return lines;
  const out: SourceLine[] = [];
  let done = 0;
  for (const head of heads) {
    if (head < done) continue;
    const above = isRule(lines[head - 1]?.text ?? '') ? head - 1 : head;
    const end = endOfTable(lines, head);
    for (const line of lines.slice(done, Math.max(done, above))) out.push(line);
    for (const { n, text } of lines.slice(head, end)) if (!isRule(text)) out.push({ n, text: pipeCells(text).join('\t') });
    done = end;
  }
  return [...out, ...lines.slice(done)];
}
