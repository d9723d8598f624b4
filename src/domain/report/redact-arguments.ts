import { createCommandReader, isSecretArgument, mayRunProgram } from './redact-command.ts';
import { indentOfLine, type Note } from './redact-words.ts';

/** A word of a command, also where commas and quotes of a list stand between words; `-p'a b'` is one. */
const WORD = /(?<=\s)-\w(?:'[^']{1,400}'|\\{0,3}"[^"\\]{1,400}\\{0,3}")|[^\s"'`,[\](){}<>;|&\\]+|[;|&]+/g;
/** What may stand between an option and its value: blanks, or what separates the items of a list. */
const GAP = /^(?:\\{0,3}["'`]?\s{0,8},\s{0,40}\\{0,3}["'`]?|\s{1,40}\\{0,3}["'`]?|\\{0,3}["'`]\s{1,8}\\{0,3}["'`])$/;

/** The secrets among the arguments of commands that stand on a line: in a message, in a list, in a shell's line. */
export function hideArgumentsInLine(line: string, note: Note): string {
  const reader = createCommandReader();
  let out = '';
  let from = 0;
  let end = 0;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(line); match !== null; match = WORD.exec(line)) {
    if (reader.expects() && !GAP.test(line.slice(end, match.index))) reader.forget();
    end = WORD.lastIndex;
    const offset = reader.next(match[0]);
    if (offset < 0) continue;
    const start = match.index + offset;
    const value = valueAt(line, start);
    if (!isSecretArgument(value)) continue;
    out += line.slice(from, start) + note('credential', value);
    end = from = WORD.lastIndex = start + value.length;
  }
  return out + line.slice(from);
}

/** A value runs to its closing quote, else to the next blank or quote; what only closes the list behind it is no part of it. */
function valueAt(line: string, start: number): string {
  const before = line[start - 1] ?? '';
  if (/["'`]/.test(before)) return upTo(line, start, before).replace(/\\+$/, '');
  const opening = /^\\{0,3}["']/.exec(line.slice(start, start + 4))?.[0];
  if (opening) return opening + upTo(line, start + opening.length, opening) + opening;
  const value = /^[^\s"'`]*/.exec(line.slice(start, start + 4000))?.[0] ?? '';
  const item = before === ',' ? (/^[^,\]]*/.exec(value)?.[0] ?? '') : value;
  return item.replace(/[\])},;:.\\]{1,8}$/, '') || item;
}

function upTo(line: string, start: number, quote: string): string {
  const end = line.indexOf(quote, start);
  return line.slice(start, end < 0 ? line.length : end);
}

const ITEM = /^(\s*(?:-\s)?["']?)([^\s"'].*?)(["']?,?\s*)$/;
/** The first item that matters: an option, or a word alone, which may be the program that takes options. */
const OPTION_ITEM = /^\s*(?:-\s)?["']?-{1,2}\w/;
const WORD_ITEM = /^\s*(?:-\s)?["']?[\w./-]{3,80}["']?,?\s*$/;
/** From a container's `command` to its `args`, which go on with it. */
const TO_ARGS = /^\s*(?:["']?args["']?\s*:\s*\[?|\],?)\s*$/i;
const FIELD = /^\s*[\w ()/.-]{1,80}:(?:\s|$)/;

/** Arguments that stand one on a line: `- --password` with its value as the next item, in YAML, in JSON and in a describe. */
export function hideListedArguments(lines: string[], note: Note): void {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!(OPTION_ITEM.test(line) || (mayRunProgram(line) && WORD_ITEM.test(line))) || FIELD.test(line)) continue;
    at = hideList(lines, at, note);
  }
}

/** Hides in the items from a line on; gives the last line that it took for an item. */
function hideList(lines: string[], from: number, note: Note): number {
  const reader = createCommandReader();
  let indent = indentOfLine(lines[from] ?? '');
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (TO_ARGS.test(line)) {
      reader.forget();
      indent = -1;
      continue;
    }
    const item = FIELD.test(line) ? null : ITEM.exec(line);
    if (!item || (indent >= 0 && indentOfLine(line) !== indent)) break;
    indent = indentOfLine(line);
    const [, head = '', word = '', tail = ''] = item;
    const listed = /["']$|-\s$/.test(head);
    if (/\s/.test(word) && !(listed && reader.expects())) {
      reader.forget();
      if (!listed) break;
      continue;
    }
    const offset = reader.next(word);
    if (offset >= 0) lines[at] = head + word.slice(0, offset) + note('credential', word.slice(offset)) + tail;
  }
  return Math.max(from, at - 1);
}

/** The arguments of a parsed list with the secrets among them hidden; `null` where an item holds none. */
export function hideArguments(items: readonly unknown[], note: Note): (string | null)[] {
  const reader = createCommandReader();
  return items.map((item) => {
    if (typeof item !== 'string' && typeof item !== 'number') return null;
    const word = String(item);
    if (/\s/.test(word) && !reader.expects()) return null;
    const offset = reader.next(word);
    return offset < 0 ? null : word.slice(0, offset) + note('credential', word.slice(offset));
  });
}
