import { stateOf } from './fields.ts';
import { lineOf, pointerTo } from '../evidence/field-state.ts';
import type { Pointer, Resource } from '../evidence/types.ts';
import { uniqueQuotes, type Quoter } from './quotes.ts';
import type { Quote } from './types.ts';
import type { Trace } from './unknown.ts';

/** More lines than this prove nothing more to a reader. */
const MAX_QUOTES = 8;

/** Quotes what a condition read: the fields that are there; what only shows that something is absent, where nothing else was read. */
export function readQuotes(trace: Trace, quoter: Quoter): Quote[] {
  const present = trace.reads.filter(({ resource, pointer }) => stateOf(resource, pointer) === 'present' && resource.lines.has(pointer));
  const strong = trace.lines.filter((read) => read.showsAbsence !== true);
  const quotes = [
    ...(strong.length > 0 || present.length > 0 ? strong : trace.lines).flatMap((read) => quoter.lines(read.input, read.startLine, read.endLine, read.text)),
    ...(present.length > 0 || trace.lines.length > 0 ? present : trace.reads).map(({ resource, pointer }) => quoter.field(resource, pointer)),
  ];
  return uniqueQuotes(quotes).slice(0, MAX_QUOTES);
}

const STEP = /\["([^"]+)"\]|\[(\d+)\]|([^.[\]]+)/g;

/** Turns `metadata.annotations["a.b/c"]` and `spec.ports[0].targetPort` into a pointer. */
export function parsePath(path: string): Pointer {
  return [...path.matchAll(STEP)].reduce((pointer, [, quoted, index, plain]) => pointerTo(pointer, quoted ?? index ?? plain ?? ''), '');
}

/** Quotes the fields that a rule names; one that the resource does not have is quoted by its parent's line. */
export function quotePointers(resource: Resource, pointers: readonly Pointer[], quoter: Quoter): Quote[] {
  const present = pointers.filter((pointer) => resource.lines.has(pointer));
  const chosen = present.length > 0 ? present : pointers.filter((pointer) => lineOf(resource, pointer) > 0).slice(0, 1);
  return uniqueQuotes(chosen.map((pointer) => quoter.field(resource, pointer)));
}
