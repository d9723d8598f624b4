import { kindOfKeys, TOP_KEYS } from '../describe/kinds.ts';
import { startsDescribe } from '../describe/object-start.ts';
import { indentOf, isBlank, keyOf, type SourceLine } from '../normalise/source-line.ts';

/** How far a cut describe is looked through for the keys that tell its kind. */
const WINDOW = 40;
/** Within a run of keys of which the first told nothing, only every so many are tried again. */
const STRIDE = 16;

function isKeyAt(line: SourceLine | undefined, indent: number): boolean {
  const key = line && !line.role && indentOf(line.text) === indent ? keyOf(line) : undefined;
  return key !== undefined && TOP_KEYS.has(key.key) && key.key !== 'Events';
}

/**
 * Whether the rest of an object whose head was cut starts here: a key that kubectl prints at the left edge, followed by
 * enough others to tell the kind.
 */
export function startsCutDescribe(lines: readonly SourceLine[], at: number): boolean {
  const line = lines[at];
  const first = line && !line.role ? keyOf(line) : undefined;
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
    const key = keyOf(other);
    if (!key) break;
    if (TOP_KEYS.has(key.key)) keys.add(key.key);
  }
  return keys;
}
