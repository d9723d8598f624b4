import { pointerTo } from '../field-state.ts';
import type { Pointer } from '../types.ts';
import { findRanges, linesOfRange, packLineList, type LineRange } from './line-list.ts';
import type { ObjectTree, YamlTree } from './yaml-tree.ts';

/** One object of a document: the document itself, or an item of a List. */
export interface YamlItem {
  readonly pointer: Pointer;
  readonly kind: string;
  /** Line of an item of a List. */
  readonly line?: number;
  /** The object alone, its pointers counted from itself. */
  readonly tree: ObjectTree;
}

interface Found {
  readonly pointer: Pointer;
  readonly kind: string;
  readonly value: unknown;
}

const DEEPEST_LIST = 4;

/** The objects of a document, each with its own lines. */
export function collectItems(tree: YamlTree): YamlItem[] {
  const found = findObjects(tree.value, '', 0);
  if (found.length === 0) return [];
  const list = packLineList(tree.list);
  const ranges = findRanges(list, new Set(found.map(({ pointer }) => pointer)));
  const items = found.map(({ pointer, kind, value }): YamlItem => {
    const range = ranges.get(pointer) ?? { list, from: 0, end: 0, depth: 0 };
    const line = pointer === '' ? undefined : list.lines[range.from - 1];
    return { pointer, kind, ...(line === undefined ? {} : { line }), tree: makeTree(value, range) };
  });
  if (tree.unknown.size + tree.open.size > 0) {
    const byPointer = new Map(items.map((item) => [item.pointer, item.tree]));
    for (const pointer of tree.unknown) ownerOf(byPointer, pointer, (owner, rest) => owner.unknown.add(rest));
    for (const pointer of tree.open) ownerOf(byPointer, pointer, (owner, rest) => owner.open.add(rest));
  }
  return items;
}

/** Pointers are put together when somebody asks for one: of a thousand objects, findings quote a few. */
function makeTree(value: unknown, range: LineRange): ObjectTree {
  let lines: Map<Pointer, number> | undefined;
  return {
    value,
    unknown: new Set(),
    open: new Set(),
    get lines() {
      return (lines ??= linesOfRange(range));
    },
  };
}

/** Finds the object that a pointer lies in: lists stand at most a few steps deep, so only short prefixes are tried. */
function ownerOf<Tree>(trees: ReadonlyMap<Pointer, Tree>, pointer: Pointer, use: (tree: Tree, rest: Pointer) => void): void {
  const whole = trees.get('');
  if (whole) return use(whole, pointer);
  let at = 0;
  for (let step = 0; step < DEEPEST_LIST * 3 && at >= 0; step++) {
    at = pointer.indexOf('/', at + 1);
    const prefix = at < 0 ? pointer : pointer.slice(0, at);
    const owner = trees.get(prefix);
    if (owner) return use(owner, pointer.slice(prefix.length));
  }
}

function findObjects(value: unknown, pointer: Pointer, depth: number): Found[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST_LIST) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => findObjects(item, pointerTo(pointer, index), depth + 1));
  const { kind, items } = value as Record<string, unknown>;
  const listKind = typeof kind === 'string' && kind.endsWith('List') ? kind.slice(0, -4) : undefined;
  if (!Array.isArray(items) || (listKind === undefined && kind !== undefined)) return typeof kind === 'string' && kind !== '' ? [{ pointer, kind, value }] : [];
  return items.flatMap((item: unknown, index) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return [];
    const own = (item as Record<string, unknown>)['kind'];
    const at = `${pointer}/items/${index}`;
    if (typeof own === 'string' && own.endsWith('List')) return findObjects(item, at, depth + 1);
    const itemKind = typeof own === 'string' && own !== '' ? own : listKind;
    return itemKind ? [{ pointer: at, kind: itemKind, value: item }] : [];
  });
}
