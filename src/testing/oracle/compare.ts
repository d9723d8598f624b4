import { fieldState, pointerSteps, pointerTo, valueAt } from '#domain/evidence/field-state.ts';
import type { FieldState, Resource } from '#domain/evidence/types.ts';
import type { Expected } from './as-printed.ts';
import { isPrintedBy, matchesField, type PrintedField } from './printed-field.ts';

export interface Failure {
  readonly file: string;
  readonly pointer: string;
  readonly problem: 'missing' | 'wrong' | 'invented' | 'not unknown' | 'not absent' | 'line' | 'event' | 'endpoints' | 'resource' | 'problem';
  readonly expected: string;
  readonly got: string;
}

/** How many fields were held against the object, by what the print tells of them. */
export interface Counts {
  exact: number;
  loose: number;
  hidden: number;
  absent: number;
}

export interface Comparison {
  readonly failures: Failure[];
  readonly counts: Counts;
  /** Fields of the table that this object or its lack of one has exercised. */
  readonly used: Set<PrintedField>;
}

export function newComparison(): Comparison {
  return { failures: [], counts: { exact: 0, loose: 0, hidden: 0, absent: 0 }, used: new Set() };
}

export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}

/** Parts of a resource that are no fields of an object: what a line of a describe proves beside them. */
const DERIVED = new Set(['endpointsLine', 'backendsLine', 'printed', 'terminating']);
const IDENTITY = new Set(['apiVersion', 'kind']);
/** Items of these lists are found by their type, whatever their order. */
const BY_TYPE = /^\/status\/(?:conditions|addresses)$/;

interface Leaf {
  readonly served: string;
  readonly read: string;
  readonly value: unknown;
}

/** Every scalar of the object with its pointer there and in what was read. */
function leavesOf(value: unknown, served: string, read: string, resource: Resource): Leaf[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [{ served, read, value }];
  if (!Array.isArray(value)) return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, pointerTo(served, key), pointerTo(read, key), resource));
  const found = valueAt(resource.object, read);
  return value.flatMap((item: unknown, index) => leavesOf(item, pointerTo(served, index), pointerTo(read, placeOf(item, index, served, found)), resource));
}

function placeOf(item: unknown, index: number, pointer: string, found: unknown): number {
  if (!BY_TYPE.test(pointer) || !Array.isArray(found)) return index;
  const at = found.findIndex((candidate) => (candidate as { type?: unknown }).type === (item as { type?: unknown }).type);
  return at < 0 ? 999 : at;
}

function readLeaves(value: unknown, pointer: string): string[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object') return [pointer];
  return Object.entries(value).flatMap(([key, inner]) => readLeaves(inner, pointerTo(pointer, key)));
}

/** Zero values that the API leaves out: reading them as absent is the same. Printed as nothing, an empty text may stay unknown. */
function isNothing(value: unknown, state: FieldState): boolean {
  return value === '' || (value === false && state === 'absent');
}

export interface Views {
  readonly file: string;
  readonly minor: number;
  readonly table: readonly PrintedField[];
}

type Fail = (pointer: string, problem: Failure['problem'], expected: unknown, got: unknown) => void;

interface Held {
  readonly expected: Expected;
  readonly resource: Resource;
  readonly printed: readonly PrintedField[];
  readonly into: Comparison;
  readonly fail: Fail;
}

/** Holds what was read against the object that was served, field by field. */
export function compareFields(expected: Expected, resource: Resource, { file, minor, table }: Views, into: Comparison): void {
  const fail: Fail = (pointer, problem, want, got) => {
    into.failures.push({ file, pointer: `${resource.kind}${pointer}`, problem, expected: show(want), got: show(got) });
  };
  const held: Held = { expected, resource, into, fail, printed: table.filter((field) => isPrintedBy(field, minor)) };
  const served = Object.entries(expected.object).filter(([key]) => !IDENTITY.has(key)).flatMap(([key, inner]) => leavesOf(inner, `/${key}`, `/${key}`, resource));
  for (const leaf of served) compareLeaf(leaf, held);
  findInvented(new Set(served.map(({ read }) => read)), held);
  compareAbsent(held);
}

/** One field that was served: equal where it is printed, unknown where it is not. */
function compareLeaf({ served, read, value }: Leaf, { expected, resource, printed, into, fail }: Held): void {
  const steps = pointerSteps(served);
  const field = printed.find((candidate) => matchesField(candidate, steps));
  const got = valueAt(resource.object, read);
  const state = fieldState(resource, read);
  if (field) into.used.add(field);
  if (field === undefined || expected.hidden.has(served)) {
    into.counts.hidden++;
    if (state !== 'unknown') fail(read, 'not unknown', 'unknown', got ?? state);
    return;
  }
  const loose = field.loose === true || expected.loose.has(served);
  into.counts[loose ? 'loose' : 'exact']++;
  if (got !== undefined && got !== value) fail(read, 'wrong', value, got);
  else if (got === undefined && !loose && !isNothing(value, state)) fail(read, 'missing', value, state);
}

function findInvented(served: ReadonlySet<string>, { resource, fail }: Held): void {
  for (const [key, value] of Object.entries(resource.object)) {
    if (DERIVED.has(key)) continue;
    for (const pointer of readLeaves(value, `/${key}`)) if (!served.has(pointer)) fail(pointer, 'invented', undefined, valueAt(resource.object, pointer));
  }
}

/** Fields that kubectl would print and the object lacks: an empty list or map will do. */
function compareAbsent({ expected, resource, printed, into, fail }: Held): void {
  const strict = printed.filter((field) => field.loose !== true && field.quiet !== true);
  const lacking = new Map(strict.flatMap((field) => missingOf(field, expected.object).map((pointer) => [pointer, field] as const)));
  for (const [pointer, field] of lacking) {
    into.counts.absent++;
    into.used.add(field);
    const state = fieldState(resource, pointer);
    const empty = state === 'present' && readLeaves(valueAt(resource.object, pointer), pointer).length === 0;
    if (state !== 'absent' && !empty) fail(pointer, 'not absent', 'absent', state);
  }
}

/** Where the object ends on the way to a field: each is a place that the print proves to be empty. */
function missingOf(field: PrintedField, object: unknown): string[] {
  const walk = (value: unknown, steps: readonly string[], pointer: string): string[] => {
    const [step, ...rest] = steps;
    if (value === undefined) return [pointer];
    if (step === undefined || typeof value !== 'object' || value === null) return [];
    if (step !== '*') return walk((value as Record<string, unknown>)[step], rest, pointerTo(pointer, step));
    return Object.entries(value).flatMap(([key, inner]) => walk(inner, rest, pointerTo(pointer, key)));
  };
  return walk(object, field.at.split('/'), '');
}
