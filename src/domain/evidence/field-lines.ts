import { arePackable, packCodes, packPointers, placeOf, tableFor, type PointerTable } from './pointer-table.ts';
import type { Pointer } from './types.ts';

/** Lines by pointer in two strings: the pointers, and how far below its first line each field stands. */
class FieldLines implements ReadonlyMap<Pointer, number> {
  readonly #table: PointerTable;
  readonly #fields: string;
  readonly #offsets: string;
  readonly #first: number;

  constructor(table: PointerTable, fields: string, offsets: string, first: number) {
    this.#table = table;
    this.#fields = fields;
    this.#offsets = offsets;
    this.#first = first;
  }

  get size(): number {
    return this.#fields.length;
  }

  has(pointer: Pointer): boolean {
    return placeOf(pointer, this.#fields, this.#table) >= 0;
  }

  get(pointer: Pointer): number | undefined {
    const place = placeOf(pointer, this.#fields, this.#table);
    return place < 0 ? undefined : this.#first + this.#offsets.charCodeAt(place);
  }

  forEach(callback: (line: number, pointer: Pointer, map: ReadonlyMap<Pointer, number>) => void): void {
    for (const [pointer, line] of this) callback(line, pointer, this);
  }

  *entries(): MapIterator<[Pointer, number]> {
    for (let place = 0; place < this.#fields.length; place++) {
      yield [this.#table.pointers[this.#fields.charCodeAt(place)] ?? '', this.#first + this.#offsets.charCodeAt(place)];
    }
  }

  *keys(): MapIterator<Pointer> {
    for (const [pointer] of this) yield pointer;
  }

  *values(): MapIterator<number> {
    for (const [, line] of this) yield line;
  }

  [Symbol.iterator](): MapIterator<[Pointer, number]> {
    return this.entries();
  }
}

/** A character has 16 bits. */
const FURTHEST = 0xffff;

/**
 * The same lines in a tenth of the memory. `first`: line of the object.
 */
export function packLines(lines: ReadonlyMap<Pointer, number>, first: number): ReadonlyMap<Pointer, number> {
  if (!arePackable(lines.size)) return lines;
  const offsets: number[] = [];
  for (const line of lines.values()) {
    const offset = line - first;
    if (offset < 0 || offset > FURTHEST) return lines;
    offsets.push(offset);
  }
  const table = tableFor(lines.size);
  return new FieldLines(table, packPointers(lines.keys(), table), packCodes(offsets, table.texts), first);
}

/** Lines that are put together when somebody asks for one: of a thousand objects, findings quote a few. */
class LazyLines implements ReadonlyMap<Pointer, number> {
  #make: (() => ReadonlyMap<Pointer, number>) | undefined;
  #made: ReadonlyMap<Pointer, number> | undefined;

  constructor(make: () => ReadonlyMap<Pointer, number>) {
    this.#make = make;
  }

  get #lines(): ReadonlyMap<Pointer, number> {
    if (this.#made === undefined) {
      this.#made = this.#make?.() ?? new Map<Pointer, number>();
      this.#make = undefined;
    }
    return this.#made;
  }

  get size(): number {
    return this.#lines.size;
  }

  has(pointer: Pointer): boolean {
    return this.#lines.has(pointer);
  }

  get(pointer: Pointer): number | undefined {
    return this.#lines.get(pointer);
  }

  forEach(callback: (line: number, pointer: Pointer, map: ReadonlyMap<Pointer, number>) => void): void {
    this.#lines.forEach((line, pointer) => callback(line, pointer, this));
  }

  entries(): MapIterator<[Pointer, number]> {
    return this.#lines.entries();
  }

  keys(): MapIterator<Pointer> {
    return this.#lines.keys();
  }

  values(): MapIterator<number> {
    return this.#lines.values();
  }

  [Symbol.iterator](): MapIterator<[Pointer, number]> {
    return this.#lines.entries();
  }
}

/** A map that `make` fills once, when it is first asked. */
export function linesLater(make: () => ReadonlyMap<Pointer, number>): ReadonlyMap<Pointer, number> {
  return new LazyLines(make);
}
