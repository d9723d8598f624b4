import { lineOf } from '../field-state.ts';
import type { Pointer, Resource } from '../types.ts';

/** One of two readings, with the steps below each pointer that are marked absent or unknown without being in the object. */
export interface Side {
  readonly resource: Resource;
  readonly marks: ReadonlyMap<Pointer, ReadonlySet<string>>;
}

/** A merged resource in the making. */
export interface Build {
  readonly newer: Side;
  readonly older: Side;
  readonly lines: Map<Pointer, number>;
  readonly inputs: Map<Pointer, string>;
  readonly open: Set<Pointer>;
  readonly absent: Set<Pointer>;
  readonly unknown: Set<Pointer>;
  /** Notes at `to` the line that a side has for `from`. */
  takeLine(side: Side, from: Pointer, to: Pointer): void;
  define(target: Record<string, unknown>, key: string, value: unknown): void;
}

function marksOf(resource: Resource): Map<Pointer, Set<string>> {
  const marks = new Map<Pointer, Set<string>>();
  for (const pointer of [...resource.absent, ...resource.unknown]) {
    for (let at = pointer; at !== ''; ) {
      const cut = at.lastIndexOf('/');
      const parent = at.slice(0, cut);
      const step = at.slice(cut + 1).replaceAll('~1', '/').replaceAll('~0', '~');
      const steps = marks.get(parent);
      if (steps) steps.add(step);
      else marks.set(parent, new Set([step]));
      at = parent;
    }
  }
  return marks;
}

export function newBuild(newest: Resource, newer: Resource, older: Resource): Build {
  const [lines, inputs] = [new Map<Pointer, number>(), new Map<Pointer, string>()];
  return {
    newer: { resource: newer, marks: marksOf(newer) },
    older: { resource: older, marks: marksOf(older) },
    lines, inputs, open: new Set(), absent: new Set(), unknown: new Set(),
    takeLine(side, from, to) {
      const { resource } = side;
      const input = resource.inputs?.get(from) ?? resource.input;
      const own = resource.lines.get(from);
      if (own === undefined && input === newest.input) return;
      lines.set(to, own ?? lineOf(resource, from));
      if (input === newest.input) inputs.delete(to);
      else inputs.set(to, input);
    },
    define: (target, key, value) => void Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true }),
  };
}

/** Fields of a spec that the server or a scheduler writes, besides those that the reading already leaves unknown. */
const NOT_WRITTEN = /^\/(?!spec\/)|^\/spec\/nodeName$/;

/**
 * Whether a reading may prove a field absent. What a manifest leaves out, a controller may have added to the object that
 * the other reading saw: labels, annotations, finalizers, a status.
 */
export function mayTellAbsent(side: Side, other: Side, pointer: Pointer): boolean {
  return side.resource.origin !== 'manifest' || other.resource.origin === 'manifest' || !NOT_WRITTEN.test(pointer);
}
