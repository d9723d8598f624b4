import { fieldState, valueAt } from '../evidence/field-state.ts';
import type { FieldState, Pointer, Resource } from '../evidence/types.ts';

/** What the evidence says about one field. `value` is undefined unless it is present. */
export interface FieldReading {
  readonly state: FieldState;
  readonly value: unknown;
}

/** Resources never change, and all rules ask for the same few fields. */
const READINGS = new WeakMap<Resource, Map<Pointer, FieldReading>>();

function computeReading(resource: Resource, pointer: Pointer): FieldReading {
  const value = valueAt(resource.object, pointer);
  if (value === null) return { state: 'absent', value: undefined };
  return value === undefined ? { state: fieldState(resource, pointer), value } : { state: 'present', value };
}

function readingOf(resource: Resource, pointer: Pointer): FieldReading {
  let readings = READINGS.get(resource);
  if (readings === undefined) READINGS.set(resource, (readings = new Map()));
  let reading = readings.get(pointer);
  if (reading === undefined) readings.set(pointer, (reading = computeReading(resource, pointer)));
  return reading;
}

/** The value at a pointer, or undefined where there is none. `null` is absent, as in the API. */
export function valueOf(resource: Resource, pointer: Pointer): unknown {
  return readingOf(resource, pointer).value;
}

/**
 * Whether a field is there. A status, or a field that the server assigns, is not proven absent by a manifest that was
 * never applied.
 */
export function stateOf(resource: Resource, pointer: Pointer, assigned = false): FieldState {
  const { state } = readingOf(resource, pointer);
  const fromServer = assigned || pointer === '/status' || pointer.startsWith('/status/');
  return state === 'absent' && fromServer && resource.origin === 'manifest' ? 'unknown' : state;
}
