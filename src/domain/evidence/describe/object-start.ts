import { indentOf, isBlank, keyOf, type SourceLine } from '../normalise/source-line.ts';

const SECOND_KEYS: ReadonlySet<string> = new Set(['Namespace', 'Labels', 'Roles', 'Annotations', 'CreationTimestamp', 'Selector', 'Priority']);
const NAME = /^ *Name:(?:\s|$)/;

function nextReal(lines: readonly SourceLine[], from: number): SourceLine | undefined {
  for (let at = from; at < Math.min(lines.length, from + 4); at++) {
    const line = lines[at];
    if (line && line.role) return undefined;
    if (line && !isBlank(line.text)) return line;
  }
  return undefined;
}

/** Whether an object starts here: `Name:` and, at the same indentation, a key that comes second. */
export function startsDescribe(lines: readonly SourceLine[], at: number): boolean {
  const line = lines[at];
  if (!line || line.role || !NAME.test(line.text)) return false;
  const next = nextReal(lines, at + 1);
  const key = next && keyOf(next);
  return key !== undefined && SECOND_KEYS.has(key.key) && indentOf(next?.text ?? '') === indentOf(line.text);
}
