import type { Pointer } from '../types.ts';

/**
 * The lines of all values of a document, in the order of the text, a parent before its children. Pointers are put
 * together only for the objects that are kept: a List of a thousand objects needs none for itself.
 */
export interface LineList {
  /** Last step of the pointer, with its slash: `/spec`, `/0`. */
  readonly steps: string[];
  /** Number of steps of the pointer. */
  readonly depths: number[];
  readonly lines: number[];
}

/** A list that is complete. */
export interface CompleteLineList {
  readonly steps: readonly string[];
  readonly depths: ArrayLike<number>;
  readonly lines: ArrayLike<number>;
}

/** A short list is not worth arrays of its own. */
const SHORT = 64;

/** The same list in half the memory, now that nothing more will be added to it. No document nests deeper than 16 bits tell. */
export function packLineList(list: LineList): CompleteLineList {
  const { steps, depths, lines } = list;
  return steps.length < SHORT ? list : { steps: steps.slice(), depths: Uint16Array.from(depths), lines: Uint32Array.from(lines) };
}

export function newLineList(): LineList {
  return { steps: [], depths: [], lines: [] };
}

/** One step of a pointer with its slash, escaped as RFC 6901 says. */
export function stepOf(key: string): string {
  return key.includes('~') || key.includes('/') ? `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` : `/${key}`;
}

const INDEX_STEPS: readonly string[] = Array.from({ length: 100 }, (_, index) => `/${index}`);

/** The step of an item of a list. */
export function indexStep(index: number): string {
  return INDEX_STEPS[index] ?? `/${index}`;
}

export function addLine(list: LineList, step: string, depth: number, line: number): void {
  list.steps.push(step);
  list.depths.push(depth);
  list.lines.push(line);
}

/** The lines of one object in the list of its document. */
export interface LineRange {
  readonly list: CompleteLineList;
  /** Index of the first line below the object, and of the first behind it. */
  readonly from: number;
  readonly end: number;
  /** Number of steps of the object's own pointer. */
  readonly depth: number;
}

/** Finds the lines of objects by their pointers, none of which lies in another. */
export function findRanges(list: CompleteLineList, wanted: ReadonlySet<Pointer>): Map<Pointer, LineRange> {
  const { steps, depths } = list;
  if (wanted.has('')) return new Map([['', { list, from: 0, end: steps.length, depth: 0 }]]);
  const found = new Map<Pointer, LineRange>();
  const pointers: Pointer[] = [''];
  for (let at = 0; at < steps.length; ) {
    const depth = depths[at] ?? 0;
    const pointer = (pointers[depth - 1] ?? '') + (steps[at] ?? '');
    pointers[depth] = pointer;
    const from = ++at;
    if (!wanted.has(pointer)) continue;
    while ((depths[at] ?? 0) > depth) at++;
    found.set(pointer, { list, from, end: at, depth });
  }
  return found;
}

/** Line by pointer, counted from the object; its own line is at the empty pointer, unless it is the document itself. */
export function linesOfRange({ list, from, end, depth: base }: LineRange): Map<Pointer, number> {
  const { steps, depths, lines } = list;
  const found = new Map<Pointer, number>();
  const own = base > 0 ? lines[from - 1] : undefined;
  if (own !== undefined) found.set('', own);
  const pointers: Pointer[] = [''];
  for (let at = from; at < end; at++) {
    const depth = (depths[at] ?? 0) - base;
    const pointer = (pointers[depth - 1] ?? '') + (steps[at] ?? '');
    pointers[depth] = pointer;
    found.set(pointer, lines[at] ?? 1);
  }
  return found;
}
