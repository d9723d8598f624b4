import { startsOutput } from './printed.ts';
import { indentOf, isBlank, type SourceLine } from './source-line.ts';

/** A time of day, perhaps with its date, as CI logs and terminals put it in front of every line. */
const TIME = /^\[?(?:\d{4}[-/]\d\d[-/]\d\d[T ])?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\]?(?=[ \t]|$)/;
const SHORTEST_RUN = 4;
/** A word of an application's log; kubectl sets the value of this key apart by several blanks. */
const LOGGED = /^Name: \S/;

/** What stands behind the time of a line; undefined where it starts with none. */
function behindTime(text: string): string | undefined {
  const first = text.charCodeAt(0);
  if (first !== 91 && !(first >= 48 && first <= 57)) return undefined;
  const time = TIME.exec(text);
  return time ? text.slice(time[0].length) : undefined;
}

/** Takes away the time in front of every line of an output. Lines of a log keep theirs: it says that they are a log. */
export function stripLineTimes(lines: readonly SourceLine[]): readonly SourceLine[] {
  let out: SourceLine[] | undefined;
  for (let at = 0; at < lines.length; at++) {
    const first = behindTime(lines[at]?.text ?? '')?.trimStart() ?? '';
    if (!startsOutput(first) || LOGGED.test(first)) continue;
    const rests: string[] = [];
    for (let next = at; next < lines.length; next++) {
      const rest = behindTime(lines[next]?.text ?? '');
      if (rest === undefined) break;
      rests.push(rest);
    }
    const gap = rests.reduce((least, rest) => (isBlank(rest) ? least : Math.min(least, indentOf(rest))), Infinity);
    if (rests.length >= SHORTEST_RUN) {
      out ??= lines.slice();
      for (const [offset, rest] of rests.entries()) {
        const line = lines[at + offset];
        if (line) out[at + offset] = { ...line, text: isBlank(rest) ? '' : rest.slice(gap) };
      }
    }
    at += rests.length - 1;
  }
  return out ?? lines;
}
