import type { FieldState, Pointer, Resource } from '../evidence/types.ts';
import { pathOf, type Path } from './paths.ts';

/** What the evidence says about one field. `value` is undefined unless it is present. */
export interface FieldReading {
  readonly state: FieldState;
  readonly value: unknown;
}

const ABSENT: FieldReading = { state: 'absent', value: undefined };
const UNKNOWN: FieldReading = { state: 'unknown', value: undefined };

/** State of a field that is not there, as `fieldState` tells it. `depth`: how many of its steps are there. */
function missingState(resource: Resource, path: Path, depth: number): FieldReading {
  const { absent, unknown, open } = resource;
  for (let at: Path | null = path; at !== null; at = at.parent) {
    if (absent.size > 0 && absent.has(at.pointer)) return ABSENT;
    if (unknown.size > 0 && unknown.has(at.pointer)) return UNKNOWN;
    if (at.steps.length <= depth) return open.size > 0 && open.has(at.pointer) ? UNKNOWN : ABSENT;
  }
  return ABSENT;
}

/** An object's own field; undefined where there is none. Only what prototypes have too needs to be asked for twice. */
function ownField(value: unknown, step: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const found = (value as Record<string, unknown>)[step];
  return found === undefined || (!(step in OBJECT) && !(step in LIST)) || Object.hasOwn(value, step) ? found : undefined;
}

const OBJECT = {};
const LIST: readonly unknown[] = [];

/** Value and state of a field in one walk down the object. `null` is absent, as in the API. */
export function readPath(resource: Resource, path: Path): FieldReading {
  const { steps } = path;
  let value: unknown = resource.object;
  for (let depth = 0; depth < steps.length; depth++) {
    const next = ownField(value, steps[depth]!);
    if (next === undefined) return missingState(resource, path, depth);
    value = next;
  }
  return value === null ? ABSENT : { state: 'present', value };
}

/** The value at a path, or undefined where there is none. `null` is absent, as in the API. */
export function valueAtPath(resource: Resource, { steps }: Path): unknown {
  let value: unknown = resource.object;
  for (let depth = 0; depth < steps.length && value !== undefined; depth++) value = ownField(value, steps[depth]!);
  return value ?? undefined;
}

/** The value at a pointer, or undefined where there is none. `null` is absent, as in the API. */
export function valueOf(resource: Resource, pointer: Pointer): unknown {
  return valueAtPath(resource, pathOf(pointer));
}

/** The objects of a list as they were read; empty where there is none. */
export function itemsAt(resource: Resource, pointer: Pointer): readonly Readonly<Record<string, unknown>>[] {
  const items = valueOf(resource, pointer);
  return Array.isArray(items) ? items.filter((item) => typeof item === 'object' && item !== null) : [];
}

/** What a reading proves: a manifest that was never applied proves nothing absent that a server would have assigned. */
export function provenState(resource: Resource, path: Path, state: FieldState, assigned = false): FieldState {
  return state === 'absent' && (assigned || path.inStatus) && resource.origin === 'manifest' ? 'unknown' : state;
}

/**
 * Whether a field is there. A status, or a field that the server assigns, is not proven absent by a manifest that was
 * never applied.
 */
export function stateOf(resource: Resource, pointer: Pointer, assigned = false): FieldState {
  const path = pathOf(pointer);
  return provenState(resource, path, readPath(resource, path).state, assigned);
}
