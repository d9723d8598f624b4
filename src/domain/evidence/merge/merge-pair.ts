import { fieldState, pointerTo, valueAt } from '../field-state.ts';
import type { Pointer } from '../types.ts';
import { mayTellAbsent, type Build, type Side } from './build.ts';
import { addressesBelow, keysOfItems } from './list-keys.ts';

type Json = Record<string, unknown>;

/** The same place in both readings and in the result; items of lists may stand at different indexes. */
interface Place {
  readonly newer: Pointer;
  readonly older: Pointer;
  readonly out: Pointer;
}

/** What stands at a place of the result; `undefined` where nothing is known or it is proven absent. */
export type Merged = { readonly value: unknown } | undefined;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function below(place: Place, step: string | number): Place {
  return { newer: pointerTo(place.newer, step), older: pointerTo(place.older, step), out: pointerTo(place.out, step) };
}

/** Copies what one reading knows about a place, with all below it. */
export function copyPart(build: Build, side: Side, from: Pointer, to: Pointer): Merged {
  const { resource } = side;
  const value = valueAt(resource.object, from);
  build.takeLine(side, from, to);
  if (resource.absent.has(from)) build.absent.add(to);
  if (resource.unknown.has(from)) build.unknown.add(to);
  if (resource.open.has(from)) build.open.add(to);
  const steps = stepsOf(side, from, value);
  if (Array.isArray(value)) {
    const items = value.map((_, index) => copyPart(build, side, pointerTo(from, index), pointerTo(to, index))?.value);
    return { value: items };
  }
  if (!isObject(value)) {
    for (const step of steps) copyPart(build, side, pointerTo(from, step), pointerTo(to, step));
    return value === undefined ? undefined : { value };
  }
  const object: Json = {};
  for (const step of steps) {
    const part = copyPart(build, side, pointerTo(from, step), pointerTo(to, step));
    if (part || Object.hasOwn(value, step)) build.define(object, step, part?.value);
  }
  return { value: object };
}

function stepsOf(side: Side, pointer: Pointer, value: unknown): Set<string> {
  return new Set([...(isObject(value) ? Object.keys(value) : []), ...(side.marks.get(pointer) ?? [])]);
}

/** Merges one place: the newer reading counts, the older one fills what the newer does not know. */
export function mergeAt(build: Build, place: Place): Merged {
  const { newer, older } = build;
  const [mine, theirs] = [valueAt(newer.resource.object, place.newer), valueAt(older.resource.object, place.older)];
  const state = fieldState(newer.resource, place.newer);
  const olderState = fieldState(older.resource, place.older);
  if (state === 'present') {
    if (isObject(mine) && isObject(theirs)) return mergeObjects(build, place, mine, theirs);
    if (Array.isArray(mine) && Array.isArray(theirs)) return mergeLists(build, place, mine, theirs);
    return copyPart(build, newer, place.newer, place.out);
  }
  if (state === 'absent' && (olderState !== 'present' || mayTellAbsent(newer, older, place.newer))) return copyAbsence(build, newer, place.newer, place.out);
  if (olderState === 'present') {
    if (isObject(theirs) && newer.marks.has(place.newer)) return mergeObjects(build, place, {}, theirs);
    return copyPart(build, older, place.older, place.out);
  }
  if (olderState === 'absent' && mayTellAbsent(older, newer, place.older)) return copyAbsence(build, older, place.older, place.out);
  copyPart(build, newer, place.newer, place.out);
  build.unknown.add(place.out);
  return undefined;
}

function copyAbsence(build: Build, side: Side, from: Pointer, to: Pointer): Merged {
  build.takeLine(side, from, to);
  if (mayTellAbsent(side, side === build.newer ? build.older : build.newer, from)) build.absent.add(to);
  else build.unknown.add(to);
  return undefined;
}

function mergeObjects(build: Build, place: Place, mine: Json, theirs: Json): Merged {
  const { newer, older } = build;
  const known = fieldState(newer.resource, place.newer) === 'present';
  build.takeLine(known ? newer : older, known ? place.newer : place.older, place.out);
  if ((!known || isOpen(newer, older, place.newer)) && isOpen(older, newer, place.older)) build.open.add(place.out);
  const object: Json = {};
  const steps = new Set([...stepsOf(newer, place.newer, mine), ...stepsOf(older, place.older, theirs)]);
  for (const step of steps) {
    if (place.out === '' && step === 'endpointsLine') continue;
    const part = mergeAt(build, below(place, step));
    if (part || (Object.hasOwn(mine, step) && mine[step] === undefined)) build.define(object, step, part?.value);
  }
  return { value: object };
}

function isOpen(side: Side, other: Side, pointer: Pointer): boolean {
  return side.resource.open.has(pointer) || !mayTellAbsent(side, other, `${pointer}/*`);
}

function mergeLists(build: Build, place: Place, mine: readonly unknown[], theirs: readonly unknown[]): Merged {
  const { newer, older } = build;
  const list = place.out.slice(place.out.lastIndexOf('/') + 1);
  if (newer.resource.origin === 'table' && (place.out === '/subsets' || place.out === '/endpoints')) {
    const all = addressesBelow(theirs);
    return [...addressesBelow(mine)].every((address) => all.has(address)) ? copyPart(build, older, place.older, place.out) : copyPart(build, newer, place.newer, place.out);
  }
  const keys = keysOfItems(mine, list);
  const olderKeys = keysOfItems(theirs, list);
  const open = newer.resource.open.has(place.newer);
  if (!keys || !olderKeys) {
    const goesOn = open && mine.every((item, index) => typeof item !== 'object' && item === theirs[index]);
    return goesOn ? copyPart(build, older, place.older, place.out) : copyPart(build, newer, place.newer, place.out);
  }
  const whole = open && keys.every((key) => olderKeys.includes(key));
  build.takeLine(newer, place.newer, place.out);
  if (whole ? older.resource.open.has(place.older) : open) build.open.add(place.out);
  const value = (whole ? olderKeys : keys).map((key, index) => {
    const [at, olderAt] = [keys.indexOf(key), olderKeys.indexOf(key)];
    const out = pointerTo(place.out, index);
    if (at < 0) return copyPart(build, older, pointerTo(place.older, olderAt), out)?.value;
    if (olderAt < 0) return copyPart(build, newer, pointerTo(place.newer, at), out)?.value;
    return mergeAt(build, { newer: pointerTo(place.newer, at), older: pointerTo(place.older, olderAt), out })?.value;
  });
  return { value };
}
