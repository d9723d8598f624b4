import { isMasked } from '../draft.ts';
import { lineOf, pointerTo } from '../field-state.ts';
import type { Pointer, Problem, Resource } from '../types.ts';

type Json = Record<string, unknown>;

/** Masked values of an object are there, but unknown. Secrets hide all their values anyway. */
export function forgetMasked(resource: Resource, problems: Problem[]): Resource {
  if (resource.kind === 'Secret') return resource;
  const unknown = new Set<Pointer>();
  const visit = (holder: Json, pointer: Pointer, depth: number): void => {
    for (const [key, value] of Object.entries(holder)) {
      if (typeof value === 'string' && key !== 'name' && isMasked(value)) {
        const at = pointerTo(pointer, key);
        holder[key] = undefined;
        unknown.add(at);
        problems.push({ code: 'masked-value', line: lineOf(resource, at) });
      } else if (typeof value === 'object' && value !== null && depth < 60) visit(value as Json, pointerTo(pointer, key), depth + 1);
    }
  };
  visit(resource.object, '', 0);
  return unknown.size === 0 ? resource : { ...resource, unknown: new Set([...resource.unknown, ...unknown]) };
}

/** A key at the very end of a cut text, without a value: its value was cut, so it is unknown and not empty. */
export function settleCutEnd(resource: Resource): Resource {
  if (resource.open.size === 0) return resource;
  let holder: unknown = resource.object;
  let pointer: Pointer = '';
  while (typeof holder === 'object' && holder !== null) {
    const last: [string, unknown] | undefined = Object.entries(holder).at(-1);
    if (!last || (last[1] === null && !resource.open.has(pointer))) return resource;
    pointer = pointerTo(pointer, last[0]);
    if (last[1] !== null) {
      holder = last[1];
      continue;
    }
    (holder as Json)[last[0]] = undefined;
    return { ...resource, unknown: new Set([...resource.unknown, pointer]) };
  }
  return resource;
}
