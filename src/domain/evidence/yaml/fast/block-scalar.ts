import { advance, blanksAt, giveUp, restIsEmpty, type Scan } from './scan.ts';

interface Header {
  readonly folded: boolean;
  /** `-` drops the line break at the end, `+` keeps all of them, nothing keeps one. */
  readonly chomp: '' | '-' | '+';
  /** Blanks in front of each line, counted from the parent; 0 when the first line tells. */
  readonly indent: number;
}

/** Reads `|`, `>` and the signs behind them. */
function readHeader(text: string, column: number): Header | undefined {
  let chomp: Header['chomp'] = '';
  let indent = 0;
  let at = column + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code === 43 || code === 45) && chomp === '') chomp = code === 43 ? '+' : '-';
    else if (code > 48 && code < 58 && indent === 0) indent = code - 48;
    else break;
  }
  return restIsEmpty(text, blanksAt(text, at)) ? { folded: text.charCodeAt(column) === 62, chomp, indent } : undefined;
}

interface Body {
  /** Lines without their indentation, those at the end that are empty left out. */
  readonly lines: string[];
  /** Empty lines at the end. */
  readonly empty: number;
  /** Index of the first line behind it. */
  readonly end: number;
}

/** Takes the lines of a block scalar; undefined when blanks or tabs at their edges leave doubt where it ends. */
function takeBody(scan: Scan, indent: number, header: Header): Body | undefined {
  const lines: string[] = [];
  const mayStartBlank = header.indent > 0 && !header.folded;
  let empty: string[] = [];
  let at = scan.at + 1;
  for (; at < scan.source.length; at++) {
    const text = scan.source[at]?.text ?? '';
    const blanks = blanksAt(text, 0);
    if (blanks === text.length) {
      if (blanks > indent && lines.length === 0 && !mayStartBlank) return undefined;
      empty.push(text.slice(indent));
      continue;
    }
    if (text.charCodeAt(blanks) === 9) return undefined;
    if (blanks < indent) break;
    if (empty.length > 0) {
      for (const line of empty) lines.push(line);
      empty = [];
    }
    lines.push(text.slice(indent));
  }
  return empty.some((line) => line !== '') ? undefined : { lines, empty: empty.length, end: at };
}

/** Indentation of the first line that is not empty; 0 when there is none. */
function firstIndent(scan: Scan): number {
  for (let at = scan.at + 1; at < scan.source.length; at++) {
    const text = scan.source[at]?.text ?? '';
    const blanks = blanksAt(text, 0);
    if (blanks < text.length) return blanks;
  }
  return 0;
}

/** Folds single line breaks into blanks, but not around lines that are indented further. */
function foldBody(lines: readonly string[]): string {
  let value = '';
  let gap = '';
  let deeperBefore = false;
  for (const line of lines) {
    if (line === '') {
      if (gap === '\n') value += '\n';
      else gap = '\n';
      continue;
    }
    const deeper = line.startsWith(' ');
    if (deeper) {
      if (gap === ' ') gap = '\n';
      else if (!deeperBefore && gap === '\n') gap = '\n\n';
    }
    value += gap + line;
    gap = deeper ? '\n' : ' ';
    deeperBefore = deeper;
  }
  return value;
}

/** Reads the block scalar whose sign stands at the current column. */
export function readBlockScalar(scan: Scan, parent: number): unknown {
  const header = readHeader(scan.text, scan.column);
  if (!header) return giveUp(scan);
  const indent = header.indent > 0 ? parent + header.indent : Math.max(firstIndent(scan), parent + 1);
  const body = takeBody(scan, indent, header);
  if (!body || (body.lines.length === 0 && (body.empty > 0 || header.chomp === '+'))) return giveUp(scan);
  const isEnd = body.end >= scan.source.length;
  scan.at = body.end - 1;
  advance(scan);
  if (body.lines.length === 0) return '';
  const leading = header.folded ? body.lines.findIndex((line) => line !== '') : 0;
  const text = header.folded ? '\n'.repeat(leading) + foldBody(body.lines.slice(leading)) : body.lines.join('\n');
  if (header.chomp === '-') return text;
  return text + '\n'.repeat(header.chomp === '+' ? Math.max(1, isEnd ? body.empty : body.empty + 1) : 1);
}
