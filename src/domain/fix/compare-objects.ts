import { fieldState, pointerTo, resourceKey, valueAt } from '../evidence/field-state.ts';
import type { Pointer, Resource } from '../evidence/types.ts';

/** One field that is another than before; `before` or `after` is left out where it was not there. */
export interface FieldChange {
  /** As `resourceKey` makes it. */
  readonly resource: string;
  readonly pointer: Pointer;
  readonly before?: string;
  readonly after?: string;
}

/** What a newer paste shows of objects that were pasted before. */
export interface Comparison {
  readonly changes: readonly FieldChange[];
  /** Keys of the objects in the newer paste. */
  readonly seen: readonly string[];
}

/** What changes by itself, whatever anybody did. */
const NOISE = /^\/(?:metadata\/(?:resourceVersion|generation|uid|creationTimestamp|managedFields|selfLink)|metadata\/annotations\/kubectl\.kubernetes\.io~1last-applied-configuration|status\/(?:observedGeneration|conditions\/\d+\/last\w+Time))(?:\/|$)/;

const MOST = 60;

const isContainer = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The fields of a value that hold no further ones; a list of plain values counts as one. */
function leavesOf(value: unknown, at: Pointer, into: Map<Pointer, string>): void {
  if (!isContainer(value)) {
    if (value !== null && value !== undefined) into.set(at, String(value));
    return;
  }
  if (Array.isArray(value) && !value.some(isContainer)) {
    if (value.length > 0) into.set(at, value.map(String).join(', '));
    return;
  }
  for (const [key, inner] of Object.entries(value)) leavesOf(inner, pointerTo(at, key), into);
}

function leaves(resource: Resource): Map<Pointer, string> {
  const found = new Map<Pointer, string>();
  leavesOf(resource.object, '', found);
  return found;
}

function compareOne(before: Resource, after: Resource): FieldChange[] {
  const resource = resourceKey(after);
  const [old, fresh] = [leaves(before), leaves(after)];
  const changed: FieldChange[] = [];
  for (const [pointer, value] of fresh) {
    const was = old.get(pointer);
    if (was === value || NOISE.test(pointer)) continue;
    if (was !== undefined) changed.push({ resource, pointer, before: was, after: value });
    else if (fieldState(before, pointer) === 'absent') changed.push({ resource, pointer, after: value });
  }
  for (const [pointer, value] of old) {
    if (fresh.has(pointer) || NOISE.test(pointer)) continue;
    if (fieldState(after, pointer) === 'absent' && valueAt(after.object, pointer) === undefined) changed.push({ resource, pointer, before: value });
  }
  return changed;
}

/**
 * Fields that differ between two sets of readings, object by object. What either of them does not tell is no change. An
 * object that only the newer one holds is new to us, not new in the cluster.
 */
export function compareObjects(before: readonly Resource[], after: readonly Resource[]): Comparison {
  const known = new Map(before.map((resource) => [resourceKey(resource), resource]));
  const changes = after.flatMap((resource) => {
    const old = known.get(resourceKey(resource));
    return old === undefined ? [] : compareOne(old, resource);
  });
  return { changes: changes.slice(0, MOST), seen: after.map(resourceKey) };
}
