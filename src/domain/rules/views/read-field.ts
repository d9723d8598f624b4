import type { FieldState, Resource } from '../../evidence/types.ts';
import { provenState, readPath } from '../fields.ts';
import { childPath, rootPath, type Path } from '../paths.ts';
import { probeForKind } from '../probes.ts';
import { remember, type Session } from '../session.ts';
import { raiseUnknown } from '../unknown.ts';
import { fieldSpec, listItemType, SHAPES, WORKLOAD_KINDS } from './shapes.ts';
import { defineViewClasses, SOURCE, type Slot, type View, type ViewSource } from './view.ts';

/** The classes that stand for the shapes in CEL. */
export const VIEW_CLASSES = defineViewClasses(readField);

const WORKLOADS: ReadonlySet<string> = new Set(WORKLOAD_KINDS);
const PROBE_KIND: Readonly<Record<string, string>> = { Workload: 'deployment' };

/** The name under which a kind of resource appears in conditions. */
export function viewTypeOf(kind: string): string {
  if (WORKLOADS.has(kind)) return 'Workload';
  return kind.toLowerCase() === 'tkeserviceconfig' ? 'TkeServiceConfig' : kind;
}

/** Whether objects of a kind are judged by rules on a type: a Pod by those on Pods and on components. */
export function isOfType(kind: string, type: string): boolean {
  const own = viewTypeOf(kind);
  return own === type || (type === 'Component' && (own === 'Workload' || own === 'Pod'));
}

function makeView(session: Session, resource: Resource | null, type: string, path: Path): View {
  const ViewOfShape = VIEW_CLASSES.get(type);
  if (ViewOfShape === undefined) throw new Error(`no shape is called ${type}`);
  return new ViewOfShape({ session, resource, path, type, slots: new Map(), answers: [], recorded: undefined });
}

/** A view of a whole resource, or of one that is missing (`null`): then every field is unknown. Made once per resource. */
export function viewOf(session: Session, resource: Resource | null, type: string): View {
  return remember(session, resource ?? session, `view ${type}`, () => makeView(session, resource, type, rootPath()));
}

/** Raises Unknown with the command that prints the whole object. */
export function raiseForObject(source: Pick<ViewSource, 'session' | 'resource' | 'type'>): never {
  const kind = source.resource?.kind ?? PROBE_KIND[source.type] ?? rootKind(source);
  return raiseUnknown(source.session.trace, probeForKind(kind), source.resource);
}

/** Only the subject of a condition can be missing: a part of it asks for the whole. */
function rootKind({ session, type }: Pick<ViewSource, 'session' | 'type'>): string {
  return session.subject?.[SOURCE].type ?? type;
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

/** Puts an item into a list that raises Unknown when it is looked at. */
function addUnknown(items: unknown[], raise: () => never): void {
  Object.defineProperty(items, items.length, { get: raise, enumerable: true });
}

function readList(source: ViewSource, path: Path, state: FieldState, value: unknown, itemType: string): unknown[] {
  const raise = (): never => raiseForObject(source);
  if (state === 'absent') return [];
  if (!Array.isArray(value)) return withUnknownEnd([], raise);
  const items: unknown[] = [];
  value.forEach((item: unknown, index) => {
    const text = itemType === 'string' ? textOf(item ?? undefined) : undefined;
    if (itemType !== 'string') items.push(makeView(source.session, source.resource, itemType, childPath(path, String(index))));
    else if (text === undefined) addUnknown(items, raise);
    else items.push(text);
  });
  return source.resource?.open.has(path.pointer) === true ? withUnknownEnd(items, raise) : items;
}

/**
 * Closes a list whose end is not proven with an item that raises Unknown: `exists` and `all` still decide early on the
 * items that are there, and end unknown otherwise.
 */
export function withUnknownEnd<T>(items: T[], raise: () => never): T[] {
  addUnknown(items, raise);
  return items;
}

function fillSlot(source: ViewSource, field: string): Slot {
  const spec = fieldSpec(source.type, field);
  if (spec === undefined) throw new Error(`${source.type} has no field ${field}`);
  const { session, resource } = source;
  const path = childPath(source.path, field);
  if (Object.hasOwn(SHAPES, spec.type)) return { read: null, value: makeView(session, resource, spec.type, path) };
  const itemType = listItemType(spec.type);
  if (resource === null) return { read: null, value: itemType === undefined ? undefined : withUnknownEnd([], () => raiseForObject(source)) };
  const reading = readPath(resource, path);
  const state = provenState(resource, path, reading.state, spec.assigned);
  const read = { resource, pointer: path.pointer };
  if (itemType !== undefined) return { read, value: readList(source, path, state, reading.value, itemType) };
  if (state === 'present') return { read, value: scalarAs(spec.type, reading.value) };
  if (state === 'unknown') return { read, value: undefined };
  return spec.defaultFrom === undefined ? { read, value: spec.default ?? zeroOf(spec.type) } : { read, value: undefined, like: spec.defaultFrom };
}

/**
 * Reads one field for a condition. Proven absent: the default of the API server, else what Go calls the zero value
 * (`''`, 0, false, an empty list), as in the Kubernetes API. Neither read nor proven absent: raises Unknown.
 */
export function readField(source: ViewSource, field: string): unknown {
  let slot = source.slots.get(field);
  if (slot === undefined) source.slots.set(field, (slot = fillSlot(source, field)));
  if (slot.read !== null) source.session.trace.reads.push(slot.read);
  if (slot.value !== undefined) return slot.value;
  const value = slot.like === undefined ? undefined : scalarAs(fieldSpec(source.type, field)?.type ?? '', readField(source, slot.like));
  return value ?? raiseForObject(source);
}

/** What `has(…)` answers: present, or proven absent; defaults do not count. Raises Unknown otherwise. */
export function hasField(view: View, field: string): boolean {
  const source = view[SOURCE];
  const { session, resource } = source;
  if (resource === null) return raiseForObject(source);
  const path = childPath(source.path, field);
  session.trace.reads.push({ resource, pointer: path.pointer });
  const state = provenState(resource, path, readPath(resource, path).state, fieldSpec(source.type, field)?.assigned);
  return state === 'unknown' ? raiseForObject(source) : state === 'present';
}
