import { arePackable, packPointers, placeOf, tableFor, type PointerTable } from './pointer-table.ts';
import type { Pointer, Pointers } from './types.ts';

/** Pointers in one string, which objects that were printed alike share. */
class PackedPointers implements Pointers {
  readonly #table: PointerTable;
  readonly #fields: string;

  constructor(table: PointerTable, fields: string) {
    this.#table = table;
    this.#fields = fields;
  }

  get size(): number {
    return this.#fields.length;
  }

  has(pointer: Pointer): boolean {
    return placeOf(pointer, this.#fields, this.#table) >= 0;
  }

  *[Symbol.iterator](): Iterator<Pointer> {
    for (let place = 0; place < this.#fields.length; place++) yield this.#table.pointers[this.#fields.charCodeAt(place)] ?? '';
  }
}

/** What users name themselves must not pile up over many pastes. */
const MOST_SETS = 5000;
const NONE: Pointers = new Set<Pointer>();

/** The same pointers in a tenth of the memory; equal sets are mostly one. */
export function packSet(pointers: Pointers): Pointers {
  if (pointers.size === 0) return NONE;
  if (!arePackable(pointers.size)) return pointers;
  const table = tableFor(pointers.size);
  const packed = packPointers(pointers, table);
  const known = table.sets.get(packed);
  if (known !== undefined) return known;
  const set = new PackedPointers(table, packed);
  if (table.sets.size < MOST_SETS) table.sets.set(packed, set);
  return set;
}
