import { ownText } from './own-text.ts';
import type { FieldState, Pointer, Resource } from './types.ts';

/** Splits a JSON Pointer into its unescaped steps. */
export function pointerSteps(pointer: Pointer): string[] {
  if (pointer === '') return [];
  return pointer.slice(1).split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Appends one step to a pointer, escaping `/` and `~` as RFC 6901 says. */
export function pointerTo(parent: Pointer, step: string | number): Pointer {
  let children = known.get(parent);
  const found = children?.get(step);
  if (found !== undefined) return found;
  const text = String(step);
  // Few steps need escaping.
  const pointer = `${parent}/${text.includes('~') || text.includes('/') ? text.replaceAll('~', '~0').replaceAll('/', '~1') : text}`;
  if (knownCount >= MOST_KNOWN) {
    known.clear();
    knownCount = 0;
    children = undefined;
  }
  if (!children) known.set(parent, (children = new Map()));
  children.set(typeof step === 'string' ? ownText(step) : step, pointer);
  knownCount += 1;
  return pointer;
}

/**
 * Pointers made before, by parent and step. Objects of a kind have the same fields: thousands of them share one string a
 * field, which also spares hashing it anew. What users name themselves (labels, annotations) must not fill it up.
 */
const known = new Map<Pointer, Map<string | number, Pointer>>();
const MOST_KNOWN = 20_000;
let knownCount = 0;

/** The value at a pointer, or undefined where there is none. Prototype keys are never followed. */
export function valueAt(object: unknown, pointer: Pointer): unknown {
  let value: unknown = object;
  for (const step of pointerSteps(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/**
 * Whether a field was read, is proven absent, or is simply not in the evidence.
 *
 * What was not pasted is *unknown*, never *broken*: a describe that was cut, an annotation that kubectl shortened, a
 * field this version of kubectl does not print.
 */
export function fieldState(resource: Resource, pointer: Pointer): FieldState {
  if (valueAt(resource.object, pointer) !== undefined) return 'present';
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    if (resource.absent.has(at)) return 'absent';
    if (resource.unknown.has(at)) return 'unknown';
    if (at !== pointer && valueAt(resource.object, at) !== undefined) {
      return resource.open.has(at) ? 'unknown' : 'absent';
    }
    if (at === '') return resource.open.has('') ? 'unknown' : 'absent';
  }
}

/** Line of the field, or of its nearest ancestor that has one: a field proven absent is quoted by its parent. */
export function lineOf(resource: Resource, pointer: Pointer): number {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const line = resource.lines.get(at);
    if (line !== undefined) return line;
    if (at === '') return resource.startLine;
  }
}

/** Input in which the line of the field stands; `lineOf` gives the line. */
export function inputOf(resource: Resource, pointer: Pointer): string {
  if (resource.inputs === undefined) return resource.input;
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    if (resource.lines.has(at)) return resource.inputs.get(at) ?? resource.input;
    if (at === '') return resource.input;
  }
}

/** `Service default/web`; the namespace is left out where the text does not tell it. */
export function resourceKey(resource: Resource): string {
  const metadata = resource.object['metadata'] as { name?: string; namespace?: string } | undefined;
  if (metadata?.name === undefined) return resource.kind;
  return `${resource.kind} ${metadata.namespace ? `${metadata.namespace}/` : ''}${metadata.name}`;
}
