import { pointerTo, valueAt } from '../field-state.ts';
import type { Pointer } from '../types.ts';
import type { YamlTree } from './to-tree.ts';

/** One object of a document: the document itself, or an item of a List. */
export interface YamlItem {
  readonly pointer: Pointer;
  readonly kind: string;
  /** The object alone, its pointers counted from itself. */
  readonly tree: YamlTree;
}

interface Found {
  readonly pointer: Pointer;
  readonly kind: string;
}

const DEEPEST_LIST = 4;

/** The objects of a document, each with its own lines, which are handed out in one pass. */
export function collectItems(tree: YamlTree): YamlItem[] {
  const found = findObjects(tree.value, '', 0);
  if (found.length === 1 && found[0]?.pointer === '') return [{ ...found[0], tree }];
  const trees = new Map(found.map(({ pointer }) => [pointer, { value: valueAt(tree.value, pointer), lines: new Map<Pointer, number>(), unknown: new Set<Pointer>() }]));
  for (const [pointer, line] of tree.lines) ownerOf(trees, pointer, (owner, rest) => owner.lines.set(rest, line));
  for (const pointer of tree.unknown) ownerOf(trees, pointer, (owner, rest) => owner.unknown.add(rest));
  return found.flatMap(({ pointer, kind }) => {
    const own = trees.get(pointer);
    return own ? [{ pointer, kind, tree: own }] : [];
  });
}

/** Finds the object that a pointer lies in: lists stand at most a few steps deep, so only short prefixes are tried. */
function ownerOf<Tree>(trees: ReadonlyMap<Pointer, Tree>, pointer: Pointer, use: (tree: Tree, rest: Pointer) => void): void {
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
  if (!Array.isArray(items) || (listKind === undefined && kind !== undefined)) return typeof kind === 'string' && kind !== '' ? [{ pointer, kind }] : [];
  return items.flatMap((item: unknown, index) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return [];
    const own = (item as Record<string, unknown>)['kind'];
    const at = `${pointer}/items/${index}`;
    if (typeof own === 'string' && own.endsWith('List')) return findObjects(item, at, depth + 1);
    const itemKind = typeof own === 'string' && own !== '' ? own : listKind;
    return itemKind ? [{ pointer: at, kind: itemKind }] : [];
  });
}
