import { parseKeyLine, type KeyLine } from './key-line.ts';

/** One line of an input after repair, with its 1-based number in the input as given. */
export interface SourceLine {
  readonly n: number;
  readonly text: string;
  /** `command`: a shell prompt; `text` is then the command alone. `fence`: a Markdown fence or a frame, nothing inside.
   * `title`: what a frame calls its content (`Services(default)`). */
  readonly role?: 'command' | 'fence' | 'title';
  /** The host in the prompt of a command. */
  readonly host?: string;
}

/** A line as it was given. Several steps ask for its key: it is looked for once. */
class GivenLine implements SourceLine {
  readonly n: number;
  readonly text: string;
  #key: KeyLine | null | undefined;

  constructor(n: number, text: string) {
    this.n = n;
    this.text = text;
  }

  static keyOf(line: SourceLine): KeyLine | undefined {
    if (!(#key in line)) return parseKeyLine(line.text);
    if (line.#key === undefined) line.#key = parseKeyLine(line.text) ?? null;
    return line.#key ?? undefined;
  }
}

/** The key that a line starts with, and its value; undefined when it is not a key line. */
export const keyOf: (line: SourceLine) => KeyLine | undefined = GivenLine.keyOf;

const BREAK = /\r\n|\r|\n/;

/**
 * Splits a text into lines. Line feeds count; where a text has none, lone carriage returns do. A carriage return inside
 * a line starts a new piece with the same number.
 */
export function splitLines(text: string): SourceLine[] {
  if (!text.includes('\r')) return text.split('\n').map((line, index) => new GivenLine(index + 1, line));
  if (!text.includes('\n')) return text.split('\r').map((line, index) => new GivenLine(index + 1, line));
  const lines: SourceLine[] = [];
  let n = 0;
  for (const physical of text.split('\n')) {
    n++;
    const line = physical.replace(/\r+$/, '');
    for (const piece of line.includes('\r') ? line.split(BREAK) : [line]) lines.push(new GivenLine(n, piece));
  }
  return lines;
}

/** Number of leading blanks. */
export function indentOf(text: string): number {
  let at = 0;
  while (text.charCodeAt(at) === 32) at++;
  return at;
}

/** True when the line holds nothing but blanks and tabs. */
export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}
