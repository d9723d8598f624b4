import type { SourceLine } from '../normalise/source-line.ts';

/**
 * Closes a JSON text that was cut: an unfinished last line is dropped, then the brackets that are still open are closed.
 * Undefined when nothing whole is left.
 */
export function closeCutJson(lines: readonly SourceLine[]): SourceLine[] | undefined {
  for (let end = lines.length; end > Math.max(0, lines.length - 3); end--) {
    const kept = lines.slice(0, end);
    const open = openBrackets(kept);
    const last = kept.at(-1);
    if (!open || !last) continue;
    const text = last.text.replace(/,\s*$/, '');
    if (/:\s*$/.test(text)) continue;
    return [...kept.slice(0, -1), { ...last, text: text + open }];
  }
  return undefined;
}

/** Closers for the brackets that are open at the end; undefined inside a string or when there are none. */
function openBrackets(lines: readonly SourceLine[]): string | undefined {
  const stack: string[] = [];
  for (const { text } of lines) {
    let inString = false;
    for (let at = 0; at < text.length; at++) {
      const char = text[at];
      if (inString) {
        if (char === '\\') at++;
        else if (char === '"') inString = false;
      } else if (char === '"') inString = true;
      else if (char === '{') stack.push('}');
      else if (char === '[') stack.push(']');
      else if (char === '}' || char === ']') stack.pop();
    }
    if (inString) return undefined;
  }
  return stack.length === 0 ? undefined : stack.reverse().join('');
}
