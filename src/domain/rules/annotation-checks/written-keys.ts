import { pointerSteps, pointerTo } from '../../evidence/field-state.ts';
import type { Pointer, Resource } from '../../evidence/types.ts';
import { valueOf } from '../fields.ts';

/** An annotation as it stands in a resource. */
export interface WrittenKey {
  readonly key: string;
  readonly pointer: Pointer;
  /** Undefined where it was cut off, masked, or is no text. */
  readonly value: string | undefined;
}

/** Annotations of the object, and those that its template gives to Pods. */
export const OWN_ANNOTATIONS: Pointer = '/metadata/annotations';
export const TEMPLATE_ANNOTATIONS: Pointer = '/spec/template/metadata/annotations';

/** Every annotation under a pointer, also those whose value the text does not show. */
export function writtenKeys(resource: Resource, parent: Pointer): WrittenKey[] {
  const map = valueOf(resource, parent);
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return [];
  const keys = Object.entries(map).map(([key, value]: [string, unknown]): WrittenKey => {
    const pointer = pointerTo(parent, key);
    return { key, pointer, value: typeof value === 'string' ? value : undefined };
  });
  const seen = new Set(keys.map(({ key }) => key));
  for (const pointer of resource.unknown) {
    if (!pointer.startsWith(`${parent}/`) || !resource.lines.has(pointer)) continue;
    const key = pointerSteps(pointer).at(-1) ?? '';
    if (!seen.has(key)) keys.push({ key, pointer, value: undefined });
  }
  return keys;
}
