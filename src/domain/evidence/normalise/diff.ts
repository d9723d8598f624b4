import { startsOutput } from './printed.ts';
import { isBlank, type SourceLine } from './source-line.ts';

const HUNK = /^@@ -\d{1,9}(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;
/** What stands above the hunks of a file. */
const FILE = /^(?:diff |index [0-9a-f]|--- |\+\+\+ |(?:new|deleted) file mode |(?:old|new) mode |similarity index |rename (?:from|to) |Index: |={10,}$)/;
/** Lines that `diff` and `git` print around what changed, where the file has as many. */
const CONTEXT = 3;
const SHORTEST_RUN = 4;

const fenceAt = ({ n }: SourceLine): SourceLine => ({ n, text: '', role: 'fence' });

const textAt = (lines: readonly SourceLine[], at: number): string => lines[at]?.text ?? '';

/** Whether a line may stand in a hunk: it is marked, or an editor took the blank off an empty line. */
function isInHunk(lines: readonly SourceLine[], at: number): boolean {
  const line = lines[at];
  if (!line || line.role || !/^(?:[ +\\-]|$)/.test(line.text)) return false;
  return !(line.text.startsWith('--- ') && textAt(lines, at + 1).startsWith('+++ ') && HUNK.test(textAt(lines, at + 2)));
}

/** The index behind a hunk whose head stands at `from`: the numbers in its head are right only where nobody edited it. */
function endOfHunk(lines: readonly SourceLine[], from: number): number {
  const [, before = '1', , after = '1'] = HUNK.exec(textAt(lines, from)) ?? [];
  const left = { old: Number(before), new: Number(after) };
  let at = from + 1;
  for (; isInHunk(lines, at); at++) {
    const text = textAt(lines, at);
    if (left.old <= 0 && left.new <= 0 && isBlank(text)) return at;
    if (!/^[+\\]/.test(text)) left.old--;
    if (!/^[-\\]/.test(text)) left.new--;
  }
  return at;
}

/**
 * Whether a hunk shows its file from the first line to the last. A part would look like an object that lacks the rest, so it
 * is not read.
 */
function isWhole(lines: readonly SourceLine[], from: number, end: number): boolean {
  const start = Number(HUNK.exec(textAt(lines, from))?.[2] ?? 0);
  if (start > 1 || HUNK.test(textAt(lines, end))) return false;
  let context = 0;
  for (let at = end - 1; at > from && context <= CONTEXT; at--) {
    const text = textAt(lines, at);
    if (/^[+-]/.test(text)) break;
    if ((text !== '' || context > 0) && !text.startsWith('\\')) context++;
  }
  return context !== CONTEXT;
}

/** The index behind lines that were all added, where a file without any head begins at `from`; `from` where it does not. */
function endOfAdded(lines: readonly SourceLine[], from: number): number {
  if (!startsOutput(textAt(lines, from).slice(1))) return from;
  let at = from;
  while (at < lines.length && !lines[at]?.role && textAt(lines, at).startsWith('+')) at++;
  return at - from < SHORTEST_RUN ? from : at;
}

/** The new side of lines of a diff, without their marks. */
function newSide(lines: readonly SourceLine[]): SourceLine[] {
  return lines.filter(({ text }) => !/^[-\\]/.test(text)).map((line) => ({ n: line.n, text: line.text.slice(1) }));
}

/**
 * The lines of one stretch of a diff as they are read: the new side between fences. Of a part nothing is left: with both
 * sides in it, it would look like an object that nobody has.
 */
function readStretch(lines: readonly SourceLine[], from: number, end: number): readonly SourceLine[] {
  const [head] = lines.slice(from, from + 1);
  if (!head) return [];
  const isHunk = HUNK.test(head.text);
  if (isHunk && !isWhole(lines, from, end)) return lines.slice(from, end).map(fenceAt);
  return [fenceAt(head), ...newSide(lines.slice(isHunk ? from + 1 : from, end)), fenceAt(lines[end - 1] ?? head)];
}

/** Leaves of a unified diff only what is in force after it: its new side. Heads become fences, so that files stay apart. */
export function takeNewSide(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (!lines.some(({ text }) => HUNK.test(text) || (text.startsWith('+') && startsOutput(text.slice(1))))) return lines;
  const out: SourceLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    const isHunk = HUNK.test(line.text);
    const end = isHunk ? endOfHunk(lines, at) : line.text.startsWith('+') ? endOfAdded(lines, at) : at;
    if (end === at) {
      out.push(line);
      at++;
      continue;
    }
    const stretch = readStretch(lines, at, end);
    for (let above = out.length - 1; stretch[0]?.role && FILE.test(textAt(out, above)); above--) out[above] = fenceAt(out[above] ?? line);
    for (const read of stretch) out.push(read);
    at = end;
  }
  return out;
}
