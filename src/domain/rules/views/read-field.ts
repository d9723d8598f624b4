import type { Pointer, Resource } from '../../evidence/types.ts';
import { stateOf, valueOf } from '../fields.ts';
import { probeForKind } from '../probes.ts';
import type { Session } from '../session.ts';
import { raiseUnknown } from '../unknown.ts';
import { fieldSpec, listItemType, SHAPES, WORKLOAD_KINDS, type FieldSpec } from './shapes.ts';
import { defineViewClasses, SOURCE, type View, type ViewSource } from './view.ts';

/** The classes that stand for the shapes in CEL. */
export const VIEW_CLASSES = defineViewClasses(readField);

const WORKLOADS: ReadonlySet<string> = new Set(WORKLOAD_KINDS);
const PROBE_KIND: Readonly<Record<string, string>> = { Workload: 'deployment' };

/** The name under which a kind of resource appears in conditions. */
export function viewTypeOf(kind: string): string {
  if (WORKLOADS.has(kind)) return 'Workload';
  return kind.toLowerCase() === 'tkeserviceconfig' ? 'TkeServiceConfig' : kind;
}

/** A view of a whole resource, or of one that is missing (`null`): then every field is unknown. */
export function viewOf(session: Session, resource: Resource | null, type: string, pointer: Pointer = ''): View {
  const ViewOfShape = VIEW_CLASSES.get(type);
  if (ViewOfShape === undefined) throw new Error(`no shape is called ${type}`);
  return new ViewOfShape({ session, resource, pointer, type });
}

/** Raises Unknown with the command that prints the whole object. */
export function raiseForObject(source: Pick<ViewSource, 'session' | 'resource' | 'type'>): never {
  const kind = source.resource?.kind ?? PROBE_KIND[source.type] ?? rootKind(source);
  return raiseUnknown(source.session.trace, probeForKind(kind), source.resource);
}

function rootKind(source: { readonly type: string }): string {
  return Object.hasOwn(SHAPES, source.type) && 'metadata' in (SHAPES[source.type] ?? {}) ? source.type : 'Service';
}

function zeroOf(type: string): unknown {
  return type === 'int' ? 0n : type === 'bool' ? false : '';
}

/** A scalar as text; undefined for anything else. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'object' || value === undefined ? undefined : String(value);
}

/** Turns a value as written into what the type promises; undefined when it is something else (masked, mistyped). */
function scalarAs(type: string, value: unknown): string | bigint | boolean | undefined {
  const text = textOf(value);
  if (text === undefined || type === 'string') return text;
  if (type === 'bool') return text === 'true' ? true : text === 'false' ? false : undefined;
  return /^-?\d{1,18}$/.test(text) ? BigInt(text) : undefined;
}

function readScalar(source: ViewSource, resource: Resource, pointer: Pointer, spec: FieldSpec): unknown {
  const state = stateOf(resource, pointer, spec.assigned);
  if (state === 'unknown') return raiseForObject(source);
  if (state === 'present') {
    return scalarAs(spec.type, valueOf(resource, pointer)) ?? raiseForObject(source);
  }
  if (spec.defaultFrom !== undefined) {
    return scalarAs(spec.type, readField(source, spec.defaultFrom));
  }
  return spec.default ?? zeroOf(spec.type);
}

function itemView(source: ViewSource, pointer: Pointer, itemType: string): unknown {
  if (itemType === 'string') {
    const value = source.resource === null ? undefined : valueOf(source.resource, pointer);
    return textOf(value) ?? raiseForObject(source);
  }
  return viewOf(source.session, source.resource, itemType, pointer);
}

function readList(source: ViewSource, resource: Resource, pointer: Pointer, itemType: string, assigned: boolean): unknown[] {
  const state = stateOf(resource, pointer, assigned);
  const value = state === 'present' ? valueOf(resource, pointer) : [];
  if (!Array.isArray(value)) return withUnknownEnd([], () => raiseForObject(source));
  const items = value.map((_item, index) => itemView(source, `${pointer}/${index}`, itemType));
  const endsThere = state === 'absent' || (state === 'present' && !resource.open.has(pointer));
  return endsThere ? items : withUnknownEnd(items, () => raiseForObject(source));
}

/**
 * Closes a list whose end is not proven with an item that raises Unknown: `exists` and `all` still decide early on the
 * items that are there, and end unknown otherwise.
 */
export function withUnknownEnd<T>(items: T[], raise: () => never): T[] {
  Object.defineProperty(items, items.length, { get: raise, enumerable: true });
  return items;
}

/**
 * Reads one field for a condition. Proven absent: the default of the API server, else what Go calls the zero value
 * (`''`, 0, false, an empty list), as in the Kubernetes API. Neither read nor proven absent: raises Unknown.
 */
export function readField(source: ViewSource, field: string): unknown {
  const spec = fieldSpec(source.type, field);
  if (spec === undefined) throw new Error(`${source.type} has no field ${field}`);
  const { session, resource } = source;
  const pointer = `${source.pointer}/${field}`;
  const itemType = listItemType(spec.type);
  if (Object.hasOwn(SHAPES, spec.type)) return viewOf(session, resource, spec.type, pointer);
  if (resource === null) {
    return itemType === undefined ? raiseForObject(source) : withUnknownEnd([], () => raiseForObject(source));
  }
  session.trace.reads.push({ resource, pointer });
  if (itemType !== undefined) return readList(source, resource, pointer, itemType, spec.assigned ?? false);
  return readScalar(source, resource, pointer, spec);
}

/** What `has(…)` answers: present, or proven absent; defaults do not count. Raises Unknown otherwise. */
export function hasField(view: View, field: string): boolean {
  const source = view[SOURCE];
  const { session, resource } = source;
  if (resource === null) return raiseForObject(source);
  const pointer = `${source.pointer}/${field}`;
  session.trace.reads.push({ resource, pointer });
  const state = stateOf(resource, pointer, fieldSpec(source.type, field)?.assigned);
  return state === 'unknown' ? raiseForObject(source) : state === 'present';
}
