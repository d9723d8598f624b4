import { pointerSteps, pointerTo } from '../evidence/field-state.ts';
import type { Pointer } from '../evidence/types.ts';

/** A pointer taken apart once: all rules look at the same few places of every resource. */
export interface Path {
  readonly pointer: Pointer;
  readonly steps: readonly string[];
  readonly parent: Path | null;
  /** Whether it lies in the status, which only a cluster fills in. */
  readonly inStatus: boolean;
  readonly children: Map<string, Path>;
}

/** Paths with the indexes of a hostile list must not pile up; those in use live on in the views that hold them. */
const MOST_PATHS = 5000;

function makePath(parent: Path | null, pointer: Pointer, steps: readonly string[]): Path {
  return { pointer, steps, parent, inStatus: steps[0] === 'status', children: new Map() };
}

let root = makePath(null, '', []);
const byPointer = new Map<Pointer, Path>();
let made = 0;

/** The root of every object. */
export function rootPath(): Path {
  return root;
}

/** The path one step further down. */
export function childPath(path: Path, step: string): Path {
  let child = path.children.get(step);
  if (child === undefined) {
    made += 1;
    child = makePath(path, pointerTo(path.pointer, step), [...path.steps, step]);
    path.children.set(step, child);
  }
  return child;
}

/** The path of a pointer. */
export function pathOf(pointer: Pointer): Path {
  let path = byPointer.get(pointer);
  if (path === undefined) {
    if (made > MOST_PATHS) {
      made = 0;
      byPointer.clear();
      root = makePath(null, '', []);
    }
    path = pointerSteps(pointer).reduce(childPath, root);
    byPointer.set(pointer, path);
  }
  return path;
}
