import type { Pointer, Pointers } from './types.ts';

/**
 * Pointers by number. Objects of a kind have the same few fields: what thousands of them know is kept as one character a
 * field, its code the pointer's number, in strings that are one and the same where objects were printed alike.
 */
export interface PointerTable {
  readonly numbers: Map<Pointer, number>;
  readonly pointers: Pointer[];
  /** Every such string, so that equal ones share their memory. */
  readonly texts: Map<string, string>;
  /** The sets of packed pointers that were made, by the text that they hold. */
  readonly sets: Map<string, Pointers>;
}

/** A character has 16 bits. What users name themselves must not pile up over many pastes either. */
const MOST_POINTERS = 40_000;
const MOST_TEXTS = 5000;

function newTable(): PointerTable {
  return { numbers: new Map(), pointers: [], texts: new Map(), sets: new Map() };
}

let table = newTable();

/** The table for the fields of one more object; a full one lives on in the objects that use it. */
export function tableFor(fields: number): PointerTable {
  if (table.pointers.length + fields > MOST_POINTERS) table = newTable();
  return table;
}

/** The pointers as text, a character each, in their order. */
export function packPointers(pointers: Iterable<Pointer>, { numbers, pointers: all, texts }: PointerTable): string {
  const codes: number[] = [];
  for (const pointer of pointers) {
    let number = numbers.get(pointer);
    if (number === undefined) {
      number = all.push(pointer) - 1;
      numbers.set(pointer, number);
    }
    codes.push(number);
  }
  return packCodes(codes, texts);
}

/** As many characters as can be arguments of one call. */
const MOST_AT_ONCE = 1000;

/** Numbers of 16 bits as text, a character each; equal texts are one. */
export function packCodes(codes: readonly number[], texts: Map<string, string>): string {
  let text = '';
  for (let from = 0; from < codes.length; from += MOST_AT_ONCE) text += String.fromCharCode(...(from === 0 && codes.length <= MOST_AT_ONCE ? codes : codes.slice(from, from + MOST_AT_ONCE)));
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (texts.size < MOST_TEXTS) texts.set(text, text);
  return text;
}

/** Where a pointer stands among packed ones, or -1. */
export function placeOf(pointer: Pointer, packed: string, { numbers }: PointerTable): number {
  const number = numbers.get(pointer);
  return number === undefined ? -1 : packed.indexOf(String.fromCharCode(number));
}

/** Packed pointers are searched from the start: an object of more fields than this is quicker to ask as a map. */
const MOST_FIELDS = 4000;

/** Whether so many fields of one object are few enough to be packed. */
export function arePackable(fields: number): boolean {
  return fields <= MOST_FIELDS;
}
