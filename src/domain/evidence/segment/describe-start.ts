import { parseKeyLine } from '../describe/entries.ts';
import { kindOfKeys, TOP_KEYS } from '../describe/kinds.ts';
import { indentOf, isBlank, type SourceLine } from '../normalise/source-line.ts';

const SECOND_KEYS: ReadonlySet<string> = new Set(['Namespace', 'Labels', 'Roles', 'Annotations', 'CreationTimestamp', 'Selector', 'Priority']);
const NAME = /^ *Name:(?:\s|$)/;
/** How far a cut describe is looked through for the keys that tell its kind. */
const WINDOW = 40;
/** Within a run of keys of which the first told nothing, only every so many are tried again. */
const STRIDE = 16;

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
  const key = next && parseKeyLine(next.text);
  return key !== undefined && SECOND_KEYS.has(key.key) && indentOf(next?.text ?? '') === indentOf(line.text);
}

function isKeyAt(line: SourceLine | undefined, indent: number): boolean {
  const key = line && !line.role && indentOf(line.text) === indent ? parseKeyLine(line.text) : undefined;
  return key !== undefined && TOP_KEYS.has(key.key) && key.key !== 'Events';
}

/**
 * Whether the rest of an object whose head was cut starts here: a key that kubectl prints at the left edge, followed by
 * enough others to tell the kind.
 */
export function startsCutDescribe(lines: readonly SourceLine[], at: number): boolean {
  const line = lines[at];
  const first = line && !line.role ? parseKeyLine(line.text) : undefined;
  if (!line || !first || !TOP_KEYS.has(first.key) || first.key === 'Events') return false;
  const indent = indentOf(line.text);
  if (at % STRIDE !== 0 && isKeyAt(lines[at - 1], indent)) return false;
  const keys = keysBelow(lines, at, indent);
  return keys.size >= 2 && kindOfKeys(keys) !== undefined;
}

function keysBelow(lines: readonly SourceLine[], at: number, indent: number): Set<string> {
  const keys = new Set<string>();
  for (let next = at; next < Math.min(lines.length, at + WINDOW); next++) {
    const other = lines[next];
    if (!other || other.role || (next > at && startsDescribe(lines, next))) break;
    if (isBlank(other.text) || indentOf(other.text) !== indent) continue;
    const key = parseKeyLine(other.text);
    if (!key) break;
    if (TOP_KEYS.has(key.key)) keys.add(key.key);
  }
  return keys;
}
