import type { SourceLine } from '../normalise/source-line.ts';

/** That many broken strings are no slip of a hand; a parser that recovers from each would need minutes. */
const TOO_MANY = 40;
const QUOTE = 34;
const BACKSLASH = 92;

/** Whether a character may follow a string: `,`, `:`, `]`, `}` or a blank. */
function mayFollow(code: number): boolean {
  return code === 44 || code === 58 || code === 93 || code === 125 || code === 32 || code === 9 || Number.isNaN(code);
}

function brokenStringsOf(text: string): number {
  let inString = false;
  let broken = 0;
  for (let at = 0; at < text.length && broken <= TOO_MANY; at++) {
    const code = text.charCodeAt(at);
    if (inString && code === BACKSLASH) at++;
    else if (code === QUOTE) {
      inString = !inString;
      if (!inString && !mayFollow(text.charCodeAt(at + 1))) broken++;
    }
  }
  return broken + (inString ? 1 : 0);
}

/** The line at which a JSON text has shown too many strings that are not closed or run into each other. */
export function findJsonFault(lines: readonly SourceLine[]): number | undefined {
  let broken = 0;
  for (const line of lines) {
    broken += brokenStringsOf(line.text);
    if (broken > TOO_MANY) return line.n;
  }
  return undefined;
}
