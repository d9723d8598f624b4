import { isAlias, isMap, isScalar, isSeq, parseDocument, stringify, visit, type Node, type Pair, type YAMLMap } from 'yaml';
import { pointerSteps } from '../evidence/field-state.ts';
import { applyEdits, sameJson } from './apply-edits.ts';
import { flowYaml, type Json } from './flow-yaml.ts';
import type { Edit } from './read-change.ts';

/** kubectl speaks YAML 1.1, where `on` is a boolean and `0x10` a number: what it would take for another is quoted. */
const AS_KUBECTL = { version: '1.1', lineWidth: 0 } as const;

type Entry = Pair<Node, Node | null>;

const keyOf = (entry: Entry): string => (isScalar(entry.key) ? String(entry.key.value) : '');
const startOf = (node: Node): number => node.range?.[0] ?? 0;
const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
const afterLine = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
};

/** Where the text of a node ends, comments and blank lines behind it left out. */
function endOf(node: Node | null, otherwise: number): number {
  if (node === null) return otherwise;
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    const last: unknown = node.items.at(-1);
    if (isSeq(node)) return last === undefined ? startOf(node) : endOf(last as Node, startOf(node));
    const entry = last as Entry | undefined;
    return entry === undefined ? startOf(node) : endOf(entry.value, entry.key.range?.[1] ?? 0);
  }
  return node.range?.[1] ?? otherwise;
}

const entriesOf = (map: YAMLMap): Entry[] => map.items as Entry[];

/** The start of the line behind an entry of a block map. */
function afterEntry(text: string, entry: Entry): number {
  const end = endOf(entry.value, entry.key.range?.[1] ?? 0);
  return end > 0 && text[end - 1] === '\n' ? end : afterLine(text, end);
}

function nest(steps: readonly string[], value: Json): Json {
  return steps.reduceRight<Json>((inner, step) => ({ [step]: inner }), value);
}

/** Lines of `key: value`, each behind so many blanks. */
function blockLines(key: string, value: Json, column: number, newline: string): string {
  const margin = ' '.repeat(column);
  return stringify({ [key]: value }, AS_KUBECTL).trimEnd().split('\n').map((line) => margin + line + newline).join('');
}

function scalarText(value: Json, old: Node): string | undefined {
  if (typeof value === 'object' && value !== null) return undefined;
  const style = isScalar(old) && typeof value === 'string' ? old.type : undefined;
  if (style === 'BLOCK_FOLDED' || style === 'BLOCK_LITERAL') return undefined;
  const text = stringify(value, { ...AS_KUBECTL, ...(style === 'QUOTE_DOUBLE' || style === 'QUOTE_SINGLE' ? { defaultStringType: style } : {}) }).trimEnd();
  return text.includes('\n') ? undefined : text;
}

const splice = (text: string, from: number, to: number, by: string): string => text.slice(0, from) + by + text.slice(to);

function addTo(text: string, map: YAMLMap, steps: readonly string[], value: Json, newline: string): string | undefined {
  const [key = '', ...rest] = steps;
  const entries = entriesOf(map);
  const last = entries.at(-1);
  if (map.flow === true) {
    const inner = flowYaml({ [key]: nest(rest, value) }).slice(1, -1);
    if (last === undefined) return splice(text, startOf(map), map.range?.[1] ?? 0, `{ ${inner} }`);
    const end = endOf(last.value, last.key.range?.[1] ?? 0);
    return splice(text, end, end, `, ${inner}`);
  }
  const [first] = entries;
  if (first === undefined || last === undefined) return undefined;
  const column = startOf(first.key) - lineStart(text, startOf(first.key));
  const at = afterEntry(text, last);
  const lead = at > 0 && text[at - 1] !== '\n' ? newline : '';
  return splice(text, at, at, lead + blockLines(key, nest(rest, value), column, newline));
}

function replaceValue(text: string, map: YAMLMap, entry: Entry, value: Json, newline: string): string | undefined {
  const old = entry.value;
  const plain = old !== null && isScalar(old) ? scalarText(value, old) : undefined;
  if (plain !== undefined && old?.range) {
    const lead = text[old.range[0] - 1] === ':' ? ' ' : '';
    return splice(text, old.range[0], old.range[1], lead + plain);
  }
  if (map.flow === true || (old !== null && (isMap(old) || isSeq(old)) && old.flow === true)) {
    return old?.range ? splice(text, old.range[0], old.range[1], flowYaml(value)) : undefined;
  }
  const start = startOf(entry.key);
  const lines = blockLines(keyOf(entry), value, start - lineStart(text, start), newline);
  return splice(text, start, afterEntry(text, entry), lines.trimStart());
}

function removeEntry(text: string, map: YAMLMap, entry: Entry): string | undefined {
  const entries = entriesOf(map);
  const at = entries.indexOf(entry);
  const start = startOf(entry.key);
  const next = entries[at + 1];
  if (map.flow === true) {
    if (next) return splice(text, start, startOf(next.key), '');
    const before = entries[at - 1];
    const from = before ? endOf(before.value, before.key.range?.[1] ?? 0) : start;
    return splice(text, from, endOf(entry.value, entry.key.range?.[1] ?? 0), '');
  }
  const from = lineStart(text, start);
  if (text.slice(from, start).trim() === '') return splice(text, from, afterEntry(text, entry), '');
  // The first key of an item stands behind its dash.
  return next ? splice(text, start, startOf(next.key), '') : undefined;
}

/** The maps from the root to the field, each with the entry that leads on; the last entry is missing where the field is. */
interface Way {
  readonly map: YAMLMap;
  readonly entry: Entry | undefined;
  /** Steps that are not there yet, the first of them a key of `map`. */
  readonly missing: readonly string[];
}

function wayTo(root: Node, steps: readonly string[]): Way[] | undefined {
  const way: Way[] = [];
  let node: Node | null = root;
  for (const [index, step] of steps.entries()) {
    if (node !== null && isSeq(node)) {
      node = (node.items[Number(step)] as Node | undefined) ?? null;
      if (node === null) return undefined;
      continue;
    }
    if (node === null || !isMap(node)) return undefined;
    const map: YAMLMap = node;
    const entry = entriesOf(map).find((one) => keyOf(one) === step);
    way.push({ map, entry, missing: steps.slice(index) });
    if (entry === undefined) return way;
    const isEmpty: boolean = entry.value === null || (isScalar(entry.value) && entry.value.value === null);
    if (isEmpty && index < steps.length - 1) return way;
    node = entry.value;
  }
  return way;
}

function editOnce(text: string, edit: Edit, newline: string): string | undefined {
  const document = parseDocument(text, { version: '1.1' });
  const root = document.contents;
  if (root === null || !isMap(root)) return undefined;
  const way = wayTo(root, pointerSteps(edit.pointer));
  const last = way?.at(-1);
  if (way === undefined || last === undefined) return undefined;
  if (edit.value !== undefined) {
    if (last.entry === undefined) return addTo(text, last.map, last.missing, edit.value, newline);
    return replaceValue(text, last.map, last.entry, nest(last.missing.slice(1), edit.value), newline);
  }
  if (last.entry === undefined || last.missing.length > 1) return text;
  // A map that would be left empty goes as well, but never the metadata or the spec itself.
  const emptied = way.length > 2 && entriesOf(last.map).length === 1 ? way.at(-2) : undefined;
  const { map, entry } = emptied ?? last;
  return entry && removeEntry(text, map, entry);
}

/** Anchors, aliases and merge keys make one line count in several places. */
function isPlain(text: string): boolean {
  const document = parseDocument(text, { version: '1.1' });
  let plain = document.errors.length === 0;
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node) || ('anchor' in node && node.anchor !== undefined)) plain = false;
    },
  });
  return plain;
}

/**
 * Changes fields in the text of one object, and nothing else: every line that the change does not touch stays as it is,
 * with its comments, order and quotes. The result is read again and compared with what was wanted; undefined where that
 * is not exactly so, or where the text is no plain YAML map.
 */
export function editYaml(text: string, edits: readonly Edit[]): string | undefined {
  if (!isPlain(text)) return undefined;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  let out: string | undefined = text;
  for (const edit of edits) out = out === undefined ? undefined : editOnce(out, edit, newline);
  if (out === undefined) return undefined;
  const read = (one: string): unknown => parseDocument(one, { version: '1.1' }).toJS();
  return isPlain(out) && sameJson(read(out), applyEdits(read(text), edits)) ? out : undefined;
}
