import { valueAt } from '../../field-state.ts';
import type { Pointer } from '../../types.ts';
import type { LineList } from '../line-list.ts';
import type { YamlTree } from '../yaml-tree.ts';

/**
 * Marks what lines that were left out may have held. How deep they were meant to stand is in doubt, so everything on the
 * way to the last value above them may go on.
 */
export function markLost(tree: YamlTree, lost: readonly number[]): YamlTree {
  const open = new Set<Pointer>();
  for (const line of lost) {
    for (const pointer of wayTo(tree.list, line)) {
      const holder = valueAt(tree.value, pointer);
      if (typeof holder === 'object' && holder !== null) open.add(pointer);
    }
  }
  return { ...tree, open };
}

/** The pointers from the root to the last value that starts above a line. */
function wayTo({ steps, depths, lines }: LineList, line: number): Pointer[] {
  const behind = lines.findIndex((own) => own >= line);
  const way: string[] = [];
  for (let at = (behind < 0 ? lines.length : behind) - 1, depth = depths[at] ?? 0; at >= 0 && depth > 0; at--) {
    if (depths[at] !== depth) continue;
    way.unshift(steps[at] ?? '');
    depth--;
  }
  return ['', ...way.map((_, index) => way.slice(0, index + 1).join(''))];
}
