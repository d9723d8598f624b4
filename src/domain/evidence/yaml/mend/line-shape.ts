import { indentOf, isBlank } from '../../normalise/source-line.ts';

/** Whether a line holds more than blanks or a comment. */
export function isReal(text: string): boolean {
  return !isBlank(text) && text.charCodeAt(indentOf(text)) !== 35;
}

/** Whether a tab stands in the indentation: how deep the line is meant to be cannot be told. */
export function isTabbed(text: string): boolean {
  return text.charCodeAt(indentOf(text)) === 9;
}

/** Whether a line begins with the dash of an item. */
export function startsItem(text: string): boolean {
  const at = indentOf(text);
  return text.charCodeAt(at) === 45 && (at + 1 === text.length || text.charCodeAt(at + 1) === 32);
}

/** The column at which the content of a line starts, behind the dashes of its items. */
export function contentColumn(text: string): number {
  let at = indentOf(text);
  while (text.charCodeAt(at) === 45 && text.charCodeAt(at + 1) === 32) {
    at += 2;
    while (text.charCodeAt(at) === 32) at++;
  }
  return at;
}

/** The place behind the colon of a line's key; undefined where the line has no key. */
export function behindKey(text: string): number | undefined {
  let at = contentColumn(text);
  const first = text[at];
  if (first === '"' || first === "'") {
    const end = text.indexOf(first, at + 1);
    if (end < 0) return undefined;
    at = end + 1;
    return text.charCodeAt(at) === 58 ? at + 1 : undefined;
  }
  if (first === '{' || first === '[' || first === '\t') return undefined;
  for (at = text.indexOf(':', at); at >= 0; at = text.indexOf(':', at + 1)) {
    if (at + 1 === text.length || text.charCodeAt(at + 1) <= 32) return at + 1;
  }
  return undefined;
}

/** Whether the value on a line opens a quote or a bracket that the line does not close. */
export function leavesOpen(text: string): boolean {
  const value = text.slice(behindKey(text) ?? contentColumn(text)).trimStart();
  if (/^["']/.test(value)) return endOfString(value, 0) < 0;
  return /^[[{]/.test(value) && bracketsStayOpen(value);
}

function bracketsStayOpen(value: string): boolean {
  let depth = 0;
  for (let at = 0; at < value.length; at++) {
    const char = value[at];
    if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    else if (char === '"') {
      at = endOfString(value, at);
      if (at < 0) return true;
    }
  }
  return depth > 0;
}

/** The place of the quote that closes the string which starts at `from`, or -1. */
function endOfString(text: string, from: number): number {
  const quote = text[from] ?? '';
  for (let at = from + 1; at < text.length; at++) {
    if (quote === '"' && text.charCodeAt(at) === 92) at++;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) return at;
      at++;
    }
  }
  return -1;
}
