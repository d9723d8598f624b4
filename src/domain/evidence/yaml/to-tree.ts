import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { pointerTo } from '../field-state.ts';
import type { SourceLine } from '../normalise/source-line.ts';
import type { Pointer } from '../types.ts';

/** A parsed document as plain values, with the line of every value. */
export interface YamlTree {
  readonly value: unknown;
  readonly lines: Map<Pointer, number>;
  /** Values that could not be read: templates, keys that are no text, more aliases than any person writes. */
  readonly unknown: Set<Pointer>;
}

export interface YamlFault {
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

/** Parses one document. The lines carry their own numbers, so that positions come back as those of the input. */
export function parseYaml(lines: readonly SourceLine[]): ParsedYaml {
  const counter = new LineCounter();
  let document: Document.Parsed;
  try {
    document = parseDocument(lines.map((line) => line.text).join('\n'), { lineCounter: counter, prettyErrors: false, uniqueKeys: true, logLevel: 'silent', strict: false });
  } catch (error) {
    return { faults: [{ code: 'TOO_DEEP', message: error instanceof Error ? error.message : 'unreadable', line: lines[0]?.n ?? 1, column: 1 }] };
  }
  const lineAt = (offset: number): { line: number; column: number } => {
    const { line, col } = counter.linePos(offset);
    return { line: lines[line - 1]?.n ?? lines.at(-1)?.n ?? 1, column: col };
  };
  const errors = document.errors.map((error) => ({ code: error.code as string, message: error.message.split('\n')[0] ?? '', ...lineAt(error.pos[0]) }));
  const twice = errors.find((error) => error.code === 'DUPLICATE_KEY');
  const faults = errors.filter((error) => error.code !== 'DUPLICATE_KEY');
  if (faults.length > 0) return { faults };
  const tree: YamlTree = { value: undefined, lines: new Map(), unknown: new Set() };
  const walk: Walk = { tree, document, budget: ALIAS_BUDGET, inAlias: 0, lineOf: (node) => (node.range ? lineAt(node.range[0]).line : 1) };
  const value = toValue(walk, document.contents, '', 0);
  return { tree: { ...tree, value }, faults, ...(twice ? { duplicate: twice.line } : {}) };
}

interface Walk {
  readonly tree: YamlTree;
  readonly document: Document.Parsed;
  readonly lineOf: (node: Node) => number;
  budget: number;
  inAlias: number;
}

const TRUE = /^(?:y|Y|yes|Yes|YES|on|On|ON)$/;
const FALSE = /^(?:n|N|no|No|NO|off|Off|OFF)$/;

/** Plain `yes`, `on`, `no`, `off` are booleans to kubectl, which reads YAML 1.1. */
function scalarValue(value: unknown, type: string | undefined): unknown {
  if (type !== 'PLAIN' || typeof value !== 'string') return typeof value === 'bigint' ? Number(value) : value;
  return TRUE.test(value) ? true : FALSE.test(value) ? false : value;
}

function toValue(walk: Walk, node: unknown, pointer: Pointer, depth: number): unknown {
  if (depth > DEEPEST || (walk.inAlias > 0 && --walk.budget < 0)) return void walk.tree.unknown.add(pointer);
  if (isAlias(node)) {
    walk.inAlias++;
    const value = toValue(walk, node.resolve(walk.document), pointer, depth + 1);
    walk.inAlias--;
    return value;
  }
  if (isScalar(node)) return scalarValue(node.value, node.type);
  if (isSeq(node)) {
    return node.items.map((item, index) => {
      const at = pointerTo(pointer, index);
      setLine(walk, at, item);
      return toValue(walk, item, at, depth + 1);
    });
  }
  return isMap(node) ? mapValue(walk, node.items, pointer, depth) : null;
}

function setLine(walk: Walk, pointer: Pointer, node: unknown): void {
  const real = isAlias(node) || isScalar(node) || isMap(node) || isSeq(node) ? node : undefined;
  if (real) walk.tree.lines.set(pointer, walk.lineOf(real));
}

function mapValue(walk: Walk, items: readonly { key: unknown; value: unknown }[], pointer: Pointer, depth: number): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  const define = (key: string, value: unknown): void => void Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  for (const pair of items) {
    if (!isScalar(pair.key)) {
      walk.tree.unknown.add(pointer);
      continue;
    }
    const key = String(pair.key.source ?? pair.key.value);
    const at = pointerTo(pointer, key);
    setLine(walk, at, pair.key);
    const value = toValue(walk, pair.value, at, depth + 1);
    if (key !== '<<' || typeof value !== 'object' || value === null) define(key, value);
    else for (const [merged, inner] of Object.entries(value)) if (!Object.hasOwn(object, merged)) define(merged, inner);
  }
  return object;
}
