import { markAbsent, markOpen, markUnknown, put, putUnknown, type Draft } from '../draft.ts';
import { indentOf, type SourceLine } from '../normalise/source-line.ts';
import type { DescribeDocument } from './document.ts';
import { isNone, type Entry } from './entries.ts';
import { copyPairs, entryOf } from './fields.ts';

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';
const ANNOTATION = /^((?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?\/)?[A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?):(?: (.*)|)$/;
/** kubectl cuts a line at 138 bytes and adds three dots; a repaired paste may be a little shorter. */
const CUT_LENGTH = 130;

interface Found {
  readonly key: string;
  readonly line: number;
  readonly values: string[];
}

function isCut(value: string): boolean {
  return value.endsWith('...') && utf8Length(value) >= CUT_LENGTH;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/**
 * Annotations of a section: `key: value` a line; a long or many-lined value stands below its key, two blanks deeper. Where
 * the text ends in the section, a last line that is neither is a key that was cut.
 */
function readAnnotations(lines: readonly SourceLine[], column: number | undefined, ended: boolean): Found[] {
  const found: Found[] = [];
  for (const line of lines) {
    const deeper = column !== undefined && indentOf(line.text) > column;
    const last = found.at(-1);
    const blank = line.text.trim() === '';
    if (blank && column === undefined) continue;
    const match = (deeper || blank) && last ? null : ANNOTATION.exec(line.text.trim());
    if (!ended && line === lines.at(-1) && !match && !deeper && column !== undefined) break;
    if (match?.[1]) found.push({ key: match[1], line: line.n, values: match[2] ? [match[2].trimEnd()] : [] });
    else last?.values.push((column === undefined ? line.text.trim() : line.text.slice(Math.min(column + 2, indentOf(line.text)))).trimEnd());
  }
  return found;
}

/** The column of the annotation keys, told by the line below the first one, since a repaired first line may have moved. */
function keyColumn(entry: Entry): number | undefined {
  const next = entry.rest[0];
  if (!next || indentOf(next.text) === 0) return next ? undefined : entry.column;
  const below = indentOf(next.text);
  return below !== entry.column && entry.value.endsWith(':') ? Math.max(0, below - 2) : below;
}

/** Labels and annotations, as every kind prints them. */
export function copyLabelsAndAnnotations(document: DescribeDocument, draft: Draft): void {
  const { coverage } = document;
  const labels = entryOf(document, 'Labels');
  if (labels) copyPairs(draft, labels, ['metadata', 'labels'], { ended: coverage.ends('Labels') });
  const entry = entryOf(document, 'Annotations');
  if (!entry) return;
  const path = ['metadata', 'annotations'];
  markUnknown(draft, [...path, LAST_APPLIED]);
  const ended = coverage.ends('Annotations');
  if (isNone(entry.value) || (entry.value === '' && entry.rest.length === 0)) {
    if (ended || isNone(entry.value)) markAbsent(draft, path, entry.line);
    return;
  }
  const column = document.collapsed || entry.value === '' ? undefined : keyColumn(entry);
  const first = { n: entry.line, text: ' '.repeat(column ?? 0) + entry.value };
  const found = readAnnotations(entry.value === '' ? entry.rest : [first, ...entry.rest], column, ended);
  put(draft, path, {}, entry.line);
  for (const { key, line, values } of found) {
    if (key === LAST_APPLIED) continue;
    if (values.some(isCut)) {
      putUnknown(draft, [...path, key], line);
      draft.problems.push({ code: 'cut-annotation', line, data: { key } });
    } else if (!ended && key === found.at(-1)?.key) putUnknown(draft, [...path, key], line);
    else put(draft, [...path, key], values.join('\n'), line);
  }
  if (!ended) markOpen(draft, path);
}
