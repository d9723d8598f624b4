import type { Resource } from '../../evidence/types.ts';
import { valueOf } from '../fields.ts';

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (item: unknown): item is Entry => typeof item === 'object' && item !== null;

/** The entries of a list that are objects. A `null`, which a cut end leaves too, is none: what stands there is unknown. */
export function entriesOf(list: unknown): readonly Entry[] {
  return Array.isArray(list) ? list.filter(isEntry) : [];
}

/** An item of a list as an object; empty where it is none. */
export function fieldsOf(item: unknown): Entry {
  return isEntry(item) ? item : {};
}

/** Whether a list has an entry that is no object. */
export function hasGap(resource: Resource, pointer: string): boolean {
  const list = valueOf(resource, pointer);
  return Array.isArray(list) && !list.every(isEntry);
}
