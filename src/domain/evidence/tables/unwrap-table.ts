import { isBlank, type SourceLine } from '../normalise/source-line.ts';

const NARROWEST = 60;
const EVENT_START = /^(?:[a-z0-9][\w.-]* +)?(?:(?:\d+[smhdy])+|<unknown>|<invalid>)(?: \(x\d+ over \w+\))? +(?:Normal|Warning) /;

/**
 * Joins the rows of a table that a terminal broke at its width. A broken header shows it: it is as long as the longest line
 * and goes on in capitals. In a table of events only messages are long, and a line that starts no row goes on with one.
 */
export function unwrapTable(lines: readonly SourceLine[]): { lines: readonly SourceLine[]; first?: number } {
  const real = lines.filter((line) => !isBlank(line.text));
  const width = real.reduce((longest, line) => Math.max(longest, line.text.length), 0);
  const how = width < NARROWEST ? undefined : breakOf(real, width);
  return how === undefined ? { lines } : joinRows(real, width, how);
}

/** What was broken: every line from the header on, or the messages of events. */
function breakOf([header, second]: readonly SourceLine[], width: number): 'all' | 'messages' | undefined {
  if (!header || !second) return undefined;
  if (header.text.length === width && /^ *[A-Z][A-Z -]*$/.test(second.text)) return 'all';
  const events = /\bREASON\b/.test(header.text) && /\bMESSAGE\b/.test(header.text) && EVENT_START.test(second.text.trimStart());
  return events ? 'messages' : undefined;
}

function joinRows(lines: readonly SourceLine[], width: number, how: 'all' | 'messages'): { lines: readonly SourceLine[]; first?: number } {
  const out: SourceLine[] = [];
  let first: number | undefined;
  let full = false;
  lines.forEach((line, index) => {
    // A terminal may swallow the blank at which it broke.
    const text = line.text.length === width - 1 ? `${line.text} ` : line.text;
    const last = out.at(-1);
    if (last && full && (how === 'all' || !EVENT_START.test(line.text))) {
      out[out.length - 1] = { ...last, text: last.text + text };
      first ??= line.n;
    } else out.push({ ...line, text });
    full = text.length === width && (how === 'all' || index > 0);
  });
  return first === undefined ? { lines } : { lines: out, first };
}
