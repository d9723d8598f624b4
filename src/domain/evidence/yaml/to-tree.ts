import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { pointerTo } from '../field-state.ts';
import type { SourceLine } from '../normalise/source-line.ts';
import type { Pointer } from '../types.ts';
import { addLine, newLineList, stepOf, type LineList } from './line-list.ts';
import type { YamlTree } from './yaml-tree.ts';

export interface YamlFault {
  /** Index of its line in what was parsed. */
  readonly at: number;
  readonly code: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

export interface ParsedYaml {
  readonly tree?: YamlTree;
  readonly faults: readonly YamlFault[];
  /** Line of a key that stands twice in one mapping. */
  readonly duplicate?: number;
}

const DEEPEST = 120;
const ALIAS_BUDGET = 20_000;

/** Parses one document with the library, which knows all of YAML. The lines carry their own numbers, so that positions come back as those of the input. */
export function parseYaml(lines: readonly SourceLine[]): ParsedYaml {
  const counter = new LineCounter();
  let document: Document.Parsed;
  try {
    document = parseDocument(lines.map((line) => line.text).join('\n'), { lineCounter: counter, prettyErrors: false, uniqueKeys: false, logLevel: 'silent', strict: false });
  } catch (error) {
    return { faults: [{ code: 'TOO_DEEP', message: error instanceof Error ? error.message : 'unreadable', at: 0, line: lines[0]?.n ?? 1, column: 1 }] };
  }
  const lineAt = (offset: number): { at: number; line: number; column: number } => {
    const { line, col } = counter.linePos(offset);
    return { at: line - 1, line: lines[line - 1]?.n ?? lines.at(-1)?.n ?? 1, column: col };
  };
  const faults = document.errors.map((error) => ({ code: error.code as string, message: error.message.split('\n')[0] ?? '', ...lineAt(error.pos[0]) }));
  if (faults.length > 0) return { faults };
  const walk: Walk = { list: newLineList(), unknown: new Set(), document, budget: ALIAS_BUDGET, inAlias: 0, lineOf: (node) => (node.range ? lineAt(node.range[0]).line : 1) };
  const value = toValue(walk, document.contents, { pointer: '', steps: 0 }, 0);
  return { tree: { value, list: walk.list, unknown: walk.unknown, open: new Set() }, faults, ...(walk.duplicate === undefined ? {} : { duplicate: walk.duplicate }) };
}

interface Walk {
  readonly list: LineList;
  readonly unknown: Set<Pointer>;
  readonly document: Document.Parsed;
  readonly lineOf: (node: Node) => number;
  budget: number;
  inAlias: number;
  /** Line of the first key that stands twice in its mapping. (The library's own check is quadratic.) */
  duplicate?: number;
}

const TRUE = /^(?:y|Y|yes|Yes|YES|on|On|ON)$/;
const FALSE = /^(?:n|N|no|No|NO|off|Off|OFF)$/;

/** Plain `yes`, `on`, `no`, `off` are booleans to kubectl, which reads YAML 1.1. */
function scalarValue(value: unknown, type: string | undefined): unknown {
  if (type !== 'PLAIN' || typeof value !== 'string') return typeof value === 'bigint' ? Number(value) : value;
  return TRUE.test(value) ? true : FALSE.test(value) ? false : value;
}

interface Place {
  readonly pointer: Pointer;
  readonly steps: number;
}

function below(place: Place, step: string | number): Place {
  return { pointer: pointerTo(place.pointer, step), steps: place.steps + 1 };
}

function toValue(walk: Walk, node: unknown, place: Place, depth: number): unknown {
  if (depth > DEEPEST || (walk.inAlias > 0 && --walk.budget < 0)) return void walk.unknown.add(place.pointer);
  if (isAlias(node)) {
    walk.inAlias++;
    const value = toValue(walk, node.resolve(walk.document), place, depth + 1);
    walk.inAlias--;
    return value;
  }
  if (isScalar(node)) return scalarValue(node.value, node.type);
  if (isSeq(node)) {
    return node.items.map((item, index) => {
      const at = below(place, index);
      setLine(walk, String(index), at, item);
      return toValue(walk, item, at, depth + 1);
    });
  }
  return isMap(node) ? mapValue(walk, node.items, place, depth) : null;
}

function setLine(walk: Walk, key: string, place: Place, node: unknown): void {
  const real = isAlias(node) || isScalar(node) || isMap(node) || isSeq(node) ? node : undefined;
  if (real) addLine(walk.list, stepOf(key), place.steps, walk.lineOf(real));
}

function mapValue(walk: Walk, items: readonly { key: unknown; value: unknown }[], place: Place, depth: number): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  const define = (key: string, value: unknown): void => void Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  const seen = new Set<unknown>();
  for (const pair of items) {
    if (!isScalar(pair.key)) {
      walk.unknown.add(place.pointer);
      continue;
    }
    if (seen.has(pair.key.value)) walk.duplicate ??= walk.lineOf(pair.key);
    seen.add(pair.key.value);
    const key = String(pair.key.source ?? pair.key.value);
    const at = below(place, key);
    setLine(walk, key, at, pair.key);
    const value = toValue(walk, pair.value, at, depth + 1);
    if (key !== '<<' || typeof value !== 'object' || value === null) define(key, value);
    else for (const [merged, inner] of Object.entries(value)) if (!Object.hasOwn(object, merged)) define(merged, inner);
  }
  return object;
}
