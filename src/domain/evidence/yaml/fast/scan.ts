import type { SourceLine } from '../../normalise/source-line.ts';
import { newLineList, type LineList } from '../line-list.ts';
import type { Key } from './keys.ts';

/**
 * Where the fast reader stands in a document. It knows the YAML that `kubectl` and people write; at the first thing it
 * is not sure of it gives up, and the document is read by the library.
 */
export interface Scan {
  readonly source: readonly SourceLine[];
  /** Index of the line that is read. */
  at: number;
  text: string;
  /** Blanks in front of the line; -1 behind the last line, which ends every loop. */
  indent: number;
  /** Where in the line reading goes on, for what stands inside a line. */
  column: number;
  /** Empty lines that were passed over on the way to this line. */
  blanks: number;
  /** Whether comment lines were passed over on the way to this line. */
  commented: boolean;
  /** The document holds something that the fast reader leaves to the library. */
  odd: boolean;
  readonly list: LineList;
  readonly plainKeys: Map<string, Key | undefined>;
  readonly quotedKeys: Map<string, Key | undefined>;
}

/** Deeper than any Kubernetes object, and shallow enough for the stack. */
export const DEEPEST_FAST = 100;

/** Keys that were found good in a document; those beside it mostly have the same. */
export type KnownKeys = Pick<Scan, 'plainKeys' | 'quotedKeys'>;

export function newKeys(): KnownKeys {
  return { plainKeys: new Map(), quotedKeys: new Map() };
}

export function newScan(source: readonly SourceLine[], { plainKeys, quotedKeys }: KnownKeys): Scan {
  return { source, at: -1, text: '', indent: -1, column: 0, blanks: 0, commented: false, odd: false, list: newLineList(), plainKeys, quotedKeys };
}

/** Leaves the document to the library. */
export function giveUp(scan: Scan): undefined {
  scan.odd = true;
  leave(scan);
}

function leave(scan: Scan): void {
  scan.at = scan.source.length;
  scan.text = '';
  scan.indent = -1;
  scan.column = 0;
}

/** Goes on to the next line that holds more than blanks or a comment. */
export function advance(scan: Scan): void {
  scan.blanks = 0;
  scan.commented = false;
  for (;;) {
    const line = scan.source[++scan.at];
    if (!line) return leave(scan);
    const { text } = line;
    const indent = blanksAt(text, 0);
    if (indent === text.length) scan.blanks++;
    else if (text.charCodeAt(indent) === 35) scan.commented = true;
    else {
      scan.text = text;
      scan.indent = indent;
      scan.column = indent;
      return;
    }
  }
}

/** The first place at or after `from` that is no blank. */
export function blanksAt(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) === 32) at++;
  return at;
}

/** Whether nothing but a comment stands at `from`, which is a place after blanks. */
export function restIsEmpty(text: string, from: number): boolean {
  return from >= text.length || (text.charCodeAt(from) === 35 && (from === 0 || text.charCodeAt(from - 1) === 32));
}

/** Leaves a line behind a value; anything but a comment there is odd. */
export function endLine(scan: Scan): void {
  if (restIsEmpty(scan.text, blanksAt(scan.text, scan.column))) advance(scan);
  else giveUp(scan);
}

/** Number of the current line in the input. */
export function lineNumber(scan: Scan): number {
  return scan.source[scan.at]?.n ?? 1;
}
