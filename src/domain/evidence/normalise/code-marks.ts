import { startsOutput } from './printed.ts';
import { isBlank, type SourceLine } from './source-line.ts';

/** A pair of marks that sets code apart. */
interface Marks {
  /** At the start of a line; what stands behind it is code already. */
  readonly open: RegExp;
  /** At the end of a line, looked for only behind an opening mark. */
  readonly close: RegExp;
  /** Pages are made of these marks too: they count only where an output begins behind them. */
  readonly ofPages?: true;
}

const MARKS: readonly Marks[] = [
  { open: /^ {0,3}\{code(?::[^{}]{0,200})?\}/, close: /\{code\}\s*$/ },
  { open: /^ {0,3}\{noformat(?::[^{}]{0,200})?\}/, close: /\{noformat\}\s*$/ },
  { open: /^ {0,3}\[code(?:=[^[\]]{0,60})?\]/i, close: /\[\/code\]\s*$/i },
  {
    open: /^\s{0,8}(?:<(?:div|figure|td|p|span)\b[^<>]{0,300}>\s{0,8}){0,5}<(?:pre|code)\b[^<>]{0,300}>(?:<(?:code|span)\b[^<>]{0,300}>){0,3}/i,
    close: /(?:<\/(?:span|code|pre|p|td|figure|div)>\s{0,8}){1,9}$/i,
    ofPages: true,
  },
];
const LONGEST_MARK = 1000;
const LONGEST_CLOSE = 120;

function mayOpen(text: string): boolean {
  const first = text.trimStart().charAt(0);
  return first === '{' || first === '[' || first === '<';
}

/** The marks that a line opens with, and how long the opening mark is. */
function openingOf(lines: readonly SourceLine[], at: number): { marks: Marks; length: number } | undefined {
  const text = lines[at]?.text.slice(0, LONGEST_MARK) ?? '';
  if (!mayOpen(text.slice(0, 20))) return undefined;
  for (const marks of MARKS) {
    const length = marks.open.exec(text)?.[0].length ?? 0;
    if (length === 0) continue;
    const rest = text.slice(length);
    return marks.ofPages && !startsOutput(isBlank(rest) ? (lines[at + 1]?.text ?? '') : rest) ? undefined : { marks, length };
  }
  return undefined;
}

/** Where the closing mark of a line starts; undefined where it has none. */
function closingOf(text: string, { close }: Marks): number | undefined {
  const from = Math.max(0, text.length - LONGEST_CLOSE);
  const found = close.exec(text.slice(from));
  return found ? from + found.index : undefined;
}

/**
 * Makes fences of the marks by which Jira, forums and web pages set code apart. Text on the line of a mark is code of its
 * own, beside the fence.
 */
export function fenceMarks(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (!lines.some((line) => mayOpen(line.text.slice(0, 20)))) return lines;
  const out: SourceLine[] = [];
  let inside: Marks | undefined;
  lines.forEach((line, at) => {
    const fence: SourceLine = { n: line.n, text: '', role: 'fence' };
    const opening = inside ? undefined : openingOf(lines, at);
    if (opening) out.push(fence);
    inside ??= opening?.marks;
    const end = inside && closingOf(opening ? line.text.slice(opening.length) : line.text, inside);
    if (!opening && end === undefined) return void out.push(line);
    const text = line.text.slice(opening?.length ?? 0).slice(0, end);
    if (!isBlank(text)) out.push({ n: line.n, text });
    if (end === undefined) return;
    if (!isBlank(text) || !opening) out.push(fence);
    inside = undefined;
  });
  return out;
}
