import { pointerSteps } from '../evidence/field-state.ts';
import type { Edit } from './read-change.ts';

type Container = Record<string, unknown>;

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Whether two values of JSON are the same; the order of keys does not count, and a missing key is not null. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (!isContainer(a) || !isContainer(b)) return a === b;
  const keys = Object.keys(a);
  return Array.isArray(a) === Array.isArray(b) && keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]));
}

function define(target: Container, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isContainer(value)) return value;
  const copy: Container = {};
  for (const [key, inner] of Object.entries(value)) define(copy, key, copyOf(inner));
  return copy;
}

function applyOne(object: unknown, { pointer, value }: Edit): void {
  const steps = pointerSteps(pointer);
  const key = steps.pop();
  const way: Container[] = [];
  let at = object;
  for (const step of steps) {
    if (!isContainer(at)) return;
    way.push(at);
    const inner = Object.hasOwn(at, step) ? at[step] : undefined;
    if (inner === undefined || inner === null) {
      if (value === undefined) return;
      define(at, step, {});
    }
    at = at[step];
  }
  if (!isContainer(at) || key === undefined) return;
  if (value !== undefined) define(at, key, value);
  else {
    if (!Object.hasOwn(at, key)) return;
    delete at[key];
    const parent = way.at(-1);
    const step = steps.at(-1);
    if (parent !== undefined && step !== undefined && steps.length > 1 && Object.keys(at).length === 0) delete parent[step];
  }
}

/**
 * The object after the edits, as a copy. Maps on the way to a field are made where they are missing; a map that lost its
 * last field is left out, unless it stands at the top.
 */
export function applyEdits(object: unknown, edits: readonly Edit[]): unknown {
  const copy = copyOf(object);
  for (const edit of edits) applyOne(copy, edit);
  return copy;
}
