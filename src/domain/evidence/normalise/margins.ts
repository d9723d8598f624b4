import { isPrinted } from './printed.ts';
import { indentOf, isBlank, type SourceLine } from './source-line.ts';

const NUMBER = /^[ \t]*(\d{1,6})(?:([:|.)\u2502-])|(?=[ \t]|$))/;
const FRAME_ONLY = /^[\s\u2500-\u257f]*[\u2500-\u257f][\u2500-\u257f\s]*$/;
const EDGE = /[\u2502\u2503\u2551]/;
const FRAME_TITLE = /^\s*[\u2500-\u257f][\s\u2500-\u257f]*([A-Z][A-Za-z]{1,40}\([a-z0-9./-]{1,300}\))(?:\[\d+\])?[\s\u2500-\u257f]*$/;
const SHORTEST_RUN = 4;

/** Is told the line of each repair. */
export type NoteLine = (line: number) => void;

/** Takes away `> ` marks at the start of lines, as mail and Markdown put them, however often nested. */
export function stripQuotes(lines: readonly SourceLine[], note: NoteLine): SourceLine[] {
  return lines.map((line) => {
    let text = line.text;
    while (text.startsWith('>')) text = text.slice(text.startsWith('> ') ? 2 : 1);
    if (text === line.text) return line;
    note(line.n);
    return { ...line, text };
  });
}

const BULLET = /^ {0,3}[-*+\u2022\u00b7\u25cf] (?=\S)/;

/** Takes away the bullets of a list whose items are the lines of an output. */
export function stripBullets(lines: readonly SourceLine[], note: NoteLine): SourceLine[] {
  let inList = false;
  return lines.map((line) => {
    const bullet = BULLET.exec(line.text);
    const rest = bullet ? line.text.slice(bullet[0].length) : '';
    inList = bullet !== null && (inList || isPrinted(rest));
    if (!inList) return line;
    note(line.n);
    return { ...line, text: rest };
  });
}

/** Takes away the frames that terminal interfaces draw; a line that is only a frame becomes a fence. */
export function stripFrames(lines: readonly SourceLine[], note: NoteLine): SourceLine[] {
  return lines.map((line) => {
    if (!/[\u2500-\u257f]/.test(line.text)) return line;
    const title = FRAME_TITLE.exec(line.text)?.[1];
    if (title) return { n: line.n, text: title, role: 'title' };
    if (FRAME_ONLY.test(line.text)) return /[^\s\u2502\u2503\u2551]/.test(line.text) ? { n: line.n, text: '', role: 'fence' } : { n: line.n, text: '' };
    const text = cutEdges(line.text);
    if (text !== line.text) note(line.n);
    return { ...line, text };
  });
}

/** Takes away one upright stroke at each end. */
function cutEdges(text: string): string {
  const start = text.trimStart();
  const inner = EDGE.test(start.charAt(0)) ? start.slice(start.charAt(1) === ' ' ? 2 : 1) : text;
  const end = inner.trimEnd();
  return EDGE.test(end.slice(-1)) ? end.slice(0, -1).trimEnd() : inner;
}

function numberOf(text: string): { value: number; rest: string; mark: boolean } | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  return { value: Number(match[1]), rest: text.slice(match[0].length), mark: match[2] !== undefined };
}

/** Blanks that every line of a numbered run has between the number and its text. */
function commonGap(rests: readonly string[]): number {
  let gap = Infinity;
  for (const rest of rests) if (!isBlank(rest)) gap = Math.min(gap, indentOf(rest));
  return gap === Infinity ? 0 : gap;
}

/** Takes away line numbers that an editor or `grep -n` put in front: runs of lines whose numbers count up by one. */
export function stripLineNumbers(lines: readonly SourceLine[], note: NoteLine): SourceLine[] {
  const out = lines.slice();
  for (let start = 0; start < lines.length; ) {
    const first = numberOf(lines[start]?.text ?? '');
    if (!first) {
      start++;
      continue;
    }
    const rests = [first.rest];
    for (let next = start + 1; next < lines.length; next++) {
      const numbered = numberOf(lines[next]?.text ?? '');
      if (!numbered || numbered.value !== first.value + rests.length) break;
      rests.push(numbered.rest);
    }
    if (rests.length >= SHORTEST_RUN) {
      const tabbed = rests.every((rest) => rest === '' || rest.startsWith('\t'));
      const gap = tabbed ? 1 : commonGap(rests);
      rests.forEach((rest, offset) => {
        const line = lines[start + offset];
        if (line) note(line.n);
        if (line) out[start + offset] = { ...line, text: isBlank(rest) ? '' : rest.slice(gap) };
      });
    }
    start += rests.length;
  }
  return out;
}

const CODE_INDENT = 2;
/** How a command at a prompt begins; without one, a line of a script may look the same. */
const PROMPTED = /^(?:[$#%\u276f\u279c] |\[[^\]]{1,80}\] ?[#$] ?|[\w.-]{1,60}@[\w.-]{1,60}:)/;

/**
 * Takes away the margin of code that is set in by blanks, as Markdown has it: from a prompt with its command behind an
 * empty line, as far as lines are set in as deep.
 */
export function stripCodeIndent(lines: readonly SourceLine[], commandOf: (text: string) => string | undefined): readonly SourceLine[] {
  let out: SourceLine[] | undefined;
  let isBehindBlank = true;
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    const depth = isBehindBlank ? indentOf(text) : 0;
    isBehindBlank = isBlank(text);
    if (depth < CODE_INDENT || !PROMPTED.test(text.slice(depth)) || !commandOf(text.slice(depth))) continue;
    out ??= lines.slice();
    for (; at < lines.length; at++) {
      const line = lines[at];
      if (line === undefined || (!isBlank(line.text) && indentOf(line.text) < depth)) break;
      out[at] = { ...line, text: line.text.slice(depth) };
    }
    isBehindBlank = false;
  }
  return out ?? lines;
}
