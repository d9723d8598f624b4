import { parseAnyKey } from '../normalise/key-line.ts';
import { indentOf, isBlank, keyOf, type SourceLine } from '../normalise/source-line.ts';

/** A `Key:  value` line of a describe with the deeper lines that belong to it. */
export interface Entry {
  readonly key: string;
  readonly value: string;
  readonly line: number;
  /** Column at which the value starts, from 0. */
  readonly column: number;
  readonly rest: readonly SourceLine[];
}

/** Below these stand values of several lines, some of which may be empty. */
const KEEPS_BLANKS: ReadonlySet<string> = new Set(['Annotations', 'Environment', 'Containers', 'Init Containers', 'Pod Template']);

export interface EntryOptions {
  /** Only these keys start an entry, at whatever indentation: for text whose indentation was lost. */
  readonly known?: ReadonlySet<string>;
  /** Keys may start with a small letter (resource names, volumes). */
  readonly any?: boolean;
}

/**
 * Splits lines into entries by the indentation of the first line; deeper lines belong to the entry above. Everything
 * after a top-level `Events:` belongs to it, since messages may hold lines that look like keys.
 */
export function readEntries(lines: readonly SourceLine[], options: EntryOptions = {}): Entry[] {
  const first = lines.find((line) => !isBlank(line.text));
  if (!first) return [];
  const base = options.known ? Infinity : indentOf(first.text);
  let blanks: SourceLine[] = [];
  const entries: { -readonly [Field in keyof Entry]: Field extends 'rest' ? SourceLine[] : Entry[Field] }[] = [];
  for (const line of lines) {
    const last = entries.at(-1);
    if (last?.key === 'Events' && !options.any) {
      last.rest.push(line);
      continue;
    }
    if (isBlank(line.text)) {
      if (last && (options.any || (last.rest.length > 0 && KEEPS_BLANKS.has(last.key)))) blanks.push(line);
      continue;
    }
    const parsed = indentOf(line.text) <= base ? (options.any ? parseAnyKey(line.text) : keyOf(line)) : undefined;
    if (parsed && (!options.known || options.known.has(parsed.key))) {
      entries.push({ key: parsed.key, value: parsed.value, line: line.n, column: parsed.column, rest: [] });
    } else if (last) last.rest.push(...blanks, line);
    blanks = [];
  }
  return entries;
}

/** What kubectl prints for "nothing here". */
export function isNone(value: string): boolean {
  return value === '<none>' || value === '<unset>' || value === '<nil>';
}

/** A value that only says that it could not be had. */
export function isNotTold(value: string): boolean {
  return value === '<unknown>' || value.startsWith('<error');
}
