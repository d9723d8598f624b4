/** The place behind the brace that closes the one at `start`; undefined where none does. */
function afterObject(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') {
      at += 1;
      while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    } else if (sign === '{') depth += 1;
    else if (sign === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

/**
 * The text of one JSON object as a document of its own, without the indent of the list that it stands in. Undefined
 * where its first line does not begin with it.
 *
 * @param startLine first line, counting from 1
 * @param endLine last line in which it may end
 */
export function ownJson(text: string, startLine: number, endLine: number): string | undefined {
  const lines = text.split('\n').slice(startLine - 1, endLine);
  const [first = ''] = lines;
  const indent = first.length - first.trimStart().length;
  if (first[indent] !== '{') return undefined;
  const whole = lines.join('\n');
  const end = afterObject(whole, indent);
  if (end === undefined) return undefined;
  const margin = first.slice(0, indent);
  const own = whole.slice(0, end).split('\n');
  return own.every((line) => line.startsWith(margin)) ? own.map((line) => line.slice(indent)).join('\n') : undefined;
}
