import type { SourceLine } from '../normalise/source-line.ts';

const QUOTE = 34;
const BACKSLASH = 92;

/** Puts blanks in place of the comments that people write into JSON, outside of strings; all else stays at its column. */
export function blankComments(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (!lines.some(({ text }) => text.includes('//') || text.includes('/*'))) return lines;
  const state: CommentState = { inString: false, inComment: false };
  return lines.map((line) => {
    const text = blankLine(line.text, state);
    return text === line.text ? line : { ...line, text };
  });
}

/** What goes on over the end of a line: a comment, or a string that a terminal broke. */
interface CommentState {
  inString: boolean;
  inComment: boolean;
}

function blankLine(text: string, state: CommentState): string {
  let out = '';
  let from = 0;
  let at = 0;
  while (at < text.length) {
    if (state.inComment || (!state.inString && (text.startsWith('/*', at) || text.startsWith('//', at)))) {
      const end = endOfComment(text, at, state);
      out += text.slice(from, at) + ' '.repeat(end - at);
      at = from = end;
      continue;
    }
    const code = text.charCodeAt(at);
    if (code === QUOTE) state.inString = !state.inString;
    at += state.inString && code === BACKSLASH ? 2 : 1;
  }
  return out + text.slice(from);
}

/** The place behind the comment that starts at `at`, or goes on there. */
function endOfComment(text: string, at: number, state: CommentState): number {
  if (!state.inComment && text.startsWith('//', at)) return text.length;
  const end = text.indexOf('*/', state.inComment ? at : at + 2);
  state.inComment = end < 0;
  return end < 0 ? text.length : end + 2;
}
