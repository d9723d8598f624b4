/**
 * The text of one object as a document of its own: the lines of the input, and for an item of a List without the dash
 * and the indent of the list. Undefined where the lines hold more than one such item.
 *
 * @param startLine first line, counting from 1
 * @param endLine last line, included
 */
export function ownYaml(text: string, startLine: number, endLine: number): string | undefined {
  const lines = text.split('\n').slice(startLine - 1, endLine);
  const first = lines.findIndex((line) => /^[^\s#]|^\s+[^\s#]/.test(line));
  const [, indent = '', dash = ''] = /^( *)(- +)?/.exec(lines[first] ?? '') ?? [];
  const width = indent.length + dash.length;
  if (first < 0 || width === 0) return first < 0 ? undefined : lines.join('\n');
  const margin = ' '.repeat(width);
  const out: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === first) out.push(line.slice(width));
    else if (line.trim() === '') out.push(line.trimStart());
    else if (line.startsWith(margin)) out.push(line.slice(width));
    // A comment may stand further left.
    else if (line.trimStart().startsWith('#')) out.push(line.trimStart());
    else if (line.trimStart().startsWith('-')) return undefined;
    // What stands further left belongs to the list: `kind: List` behind its last item.
    else break;
  }
  return out.join('\n');
}
