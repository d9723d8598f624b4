import { blanksAt, giveUp, type Scan } from './scan.ts';
import { unescapeDouble, unfoldSingle } from './unescape.ts';

/** The place of the quote that closes a string whose content starts at `from`, or -1 when the line has none. */
function closingQuote(text: string, from: number, quote: string): number {
  for (let end = text.indexOf(quote, from); end >= 0; end = text.indexOf(quote, end + 1)) {
    if (quote === "'") {
      if (end + 1 >= text.length || text.charCodeAt(end + 1) !== 39) return end;
      end++;
    } else {
      let slashes = 0;
      while (end - slashes > from && text.charCodeAt(end - slashes - 1) === 92) slashes++;
      if (slashes % 2 === 0) return end;
    }
  }
  return -1;
}

/**
 * Reads a quoted scalar at the current column and stops behind it. Lines that are indented deeper than `parent` may
 * continue it; with a `parent` of -1 it must end on its line.
 */
export function readQuoted(scan: Scan, parent: number): string | undefined {
  const { text } = scan;
  const from = scan.column + 1;
  const quote = text.charCodeAt(scan.column) === 34 ? '"' : "'";
  const end = closingQuote(text, from, quote);
  if (end >= 0) {
    scan.column = end + 1;
    const source = text.slice(from, end);
    return source.includes(quote === '"' ? '\\' : "'") ? decode(scan, source, quote) : source;
  }
  if (parent < 0) return giveUp(scan);
  const source = restOfQuoted(scan, parent, quote, text.slice(from));
  return source === undefined ? undefined : decode(scan, source, quote);
}

function decode(scan: Scan, source: string, quote: string): string | undefined {
  return (quote === '"' ? unescapeDouble(source) : unfoldSingle(source)) ?? giveUp(scan);
}

/** Gathers the lines of a quoted scalar up to its closing quote. */
function restOfQuoted(scan: Scan, parent: number, quote: string, first: string): string | undefined {
  const parts = [first];
  for (let at = scan.at + 1; at < scan.source.length; at++) {
    const text = scan.source[at]?.text ?? '';
    const indent = blanksAt(text, 0);
    if (indent < text.length && (indent <= parent || text.charCodeAt(indent) === 9)) break;
    const end = closingQuote(text, indent, quote);
    if (end >= 0) {
      parts.push(text.slice(0, end));
      scan.at = at;
      scan.text = text;
      scan.column = end + 1;
      return parts.join('\n');
    }
    parts.push(text);
  }
  return giveUp(scan);
}
