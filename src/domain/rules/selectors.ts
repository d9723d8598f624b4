import { provenState, readPath, valueAtPath } from './fields.ts';
import { pathOf, type Path } from './paths.ts';
import type { Pointer, Resource } from '../evidence/types.ts';
import { textOf } from './views/read-field.ts';

export type Labels = Readonly<Record<string, string>>;

/** A map of strings as it stands in a resource; undefined when the evidence does not show it whole. */
export function readLabels(resource: Resource, pointer: Pointer): Labels | undefined {
  return resource.open.has(pointer) ? undefined : shownLabels(resource, pointer);
}

/** As much of a map of strings as the evidence shows; there may be more. Undefined when it shows none of it. */
export function shownLabels(resource: Resource, pointer: Pointer): Labels | undefined {
  const path = pathOf(pointer);
  const { state: read, value } = readPath(resource, path);
  const state = provenState(resource, path, read);
  if (state === 'absent') return {};
  if (state === 'unknown' || typeof value !== 'object' || value === null) return undefined;
  const labels: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [key, entry] of Object.entries(value)) {
    const text = textOf(entry);
    if (text === undefined) return undefined;
    labels[key] = text;
  }
  return labels;
}

/** Whether labels satisfy an equality selector. An empty selector selects nothing, as in a Service. */
export function selects(selector: Labels, labels: Labels): boolean {
  const entries = Object.entries(selector);
  return entries.length > 0 && entries.every(([key, value]) => labels[key] === value);
}

/** `app=web,tier=front`, as `kubectl -l` takes it. */
export function selectorText(selector: Labels): string {
  return Object.entries(selector)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
}

const NAME = pathOf('/metadata/name');
const NAMESPACE = pathOf('/metadata/namespace');

function textAt(resource: Resource, path: Path): string | undefined {
  const value = valueAtPath(resource, path);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The object's name, where the text tells it. */
export function nameOf(resource: Resource): string | undefined {
  return textAt(resource, NAME);
}

/** The object's namespace, where the text tells it. */
export function namespaceOf(resource: Resource): string | undefined {
  return textAt(resource, NAMESPACE);
}

/** Whether two objects can be in one namespace; one that does not tell its namespace is taken to be in the other's. */
export function sharesNamespace(a: Resource, b: Resource): boolean {
  const left = namespaceOf(a);
  const right = namespaceOf(b);
  return left === undefined || right === undefined || left === right;
}
