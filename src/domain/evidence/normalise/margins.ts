import { indentOf, isBlank, type SourceLine } from './source-line.ts';

const NUMBER = /^[ \t]*(\d{1,6})(?:([:|.)\u2502-])|(?=[ \t]|$))/;
const FRAME_ONLY = /^[\s\u2500-\u257f]*[\u2500-\u257f][\u2500-\u257f\s]*$/;
const FRAME_EDGE = /^\s*[\u2502\u2503\u2551] ?|\s*[\u2502\u2503\u2551]\s*$/g;
const SHORTEST_RUN = 4;

/** Takes away `> ` marks at the start of lines, as mail and Markdown put them, however often nested. */
export function stripQuotes(lines: readonly SourceLine[]): SourceLine[] {
  return lines.map((line) => {
    let text = line.text;
    while (text.startsWith('>')) text = text.slice(text.startsWith('> ') ? 2 : 1);
    return text === line.text ? line : { ...line, text };
  });
}

/** Takes away the frames that terminal interfaces draw; a line that is only a frame becomes a fence. */
export function stripFrames(lines: readonly SourceLine[]): SourceLine[] {
  return lines.map((line) => {
    if (!/[\u2500-\u257f]/.test(line.text)) return line;
    if (FRAME_ONLY.test(line.text)) return /[^\s\u2502\u2503\u2551]/.test(line.text) ? { n: line.n, text: '', role: 'fence' } : { n: line.n, text: '' };
    return { ...line, text: line.text.replace(FRAME_EDGE, '') };
  });
}

function numberOf(text: string): { value: number; rest: string; mark: boolean } | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  return { value: Number(match[1]), rest: text.slice(match[0].length), mark: match[2] !== undefined };
}

/** Blanks that every line of a numbered run has between the number and its text. */
function commonGap(rests: readonly string[]): number {
  let gap = Infinity;
  for (const rest of rests) if (!isBlank(rest)) gap = Math.min(gap, indentOf(rest));
  return gap === Infinity ? 0 : gap;
}

/** Takes away line numbers that an editor or `grep -n` put in front: runs of lines whose numbers count up by one. */
export function stripLineNumbers(lines: readonly SourceLine[]): SourceLine[] {
  const out = lines.slice();
  for (let start = 0; start < lines.length; ) {
    const first = numberOf(lines[start]?.text ?? '');
    if (!first) {
      start++;
      continue;
    }
    const rests = [first.rest];
    for (let next = start + 1; next < lines.length; next++) {
      const numbered = numberOf(lines[next]?.text ?? '');
      if (!numbered || numbered.value !== first.value + rests.length) break;
      rests.push(numbered.rest);
    }
    if (rests.length >= SHORTEST_RUN) {
      const tabbed = rests.every((rest) => rest === '' || rest.startsWith('\t'));
      const gap = tabbed ? 1 : commonGap(rests);
      rests.forEach((rest, offset) => {
        const line = lines[start + offset];
        if (line) out[start + offset] = { ...line, text: isBlank(rest) ? '' : rest.slice(gap) };
      });
    }
    start += rests.length;
  }
  return out;
}
