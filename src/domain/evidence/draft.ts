import { packLines } from './field-lines.ts';
import { pointerTo } from './field-state.ts';
import { packSet } from './pointer-set.ts';
import type { EventList, Pointer, Problem, Resource } from './types.ts';

export type Path = readonly (string | number)[];

/** A resource while it is being read. */
export interface Draft {
  kind: string;
  apiVersion?: string;
  readonly object: Record<string, unknown>;
  readonly lines: Map<Pointer, number>;
  readonly open: Set<Pointer>;
  readonly absent: Set<Pointer>;
  readonly unknown: Set<Pointer>;
  client?: { min?: number; max?: number };
  /** Problems found while reading this object. */
  readonly problems: Problem[];
}

export function newDraft(kind: string): Draft {
  return { kind, object: {}, lines: new Map(), open: new Set(), absent: new Set(), unknown: new Set(), problems: [] };
}

/** The pointer of a path. */
export function pointerOf(path: Path): Pointer {
  let pointer = '';
  for (const step of path) pointer = pointerTo(pointer, step);
  return pointer;
}

const MASKED = /\*{3,}|<(?:redacted|masked|hidden|removed)>|\u25cf{2,}|\u2022{3,}|(?:^|[-_/])x{3,}$|^x{1,3}(?:\.x{1,3}){3}$|(?:\d|^x{1,3})\.x{1,3}(?:[.:]|$)/i;

/** Whether a value was made unreadable by hand (`lb-****`, `xxx.xxx.xxx.xxx`): it says nothing. */
export function isMasked(value: string): boolean {
  return value.length < 2000 && !value.includes('\n') && MASKED.test(value);
}

/** Sets an own key; only `__proto__` needs the slow way. */
function define(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  else target[key] = value;
}

/** Puts a value at a path, making the objects and lists on the way, and notes its line. Masked values become unknown. */
export function put(draft: Draft, path: Path, value: unknown, line: number): void {
  let target: Record<string, unknown> = draft.object;
  let pointer = '';
  const last = path.length - 1;
  for (let depth = 0; depth <= last; depth++) {
    const step = path[depth]!;
    pointer = pointerTo(pointer, step);
    const key = String(step);
    if (depth < last) {
      const present = Object.hasOwn(target, key) ? target[key] : undefined;
      if (typeof present !== 'object' || present === null) define(target, key, typeof path[depth + 1] === 'number' ? [] : {});
      target = target[key] as Record<string, unknown>;
    } else if (typeof value === 'string' && key !== 'name' && isMasked(value)) {
      draft.problems.push({ code: 'masked-value', line });
      draft.unknown.add(pointer);
      return;
    } else {
      define(target, key, Array.isArray(value) ? hideMasked(draft, value, pointer, line) : value);
    }
    if (!draft.lines.has(pointer)) draft.lines.set(pointer, line);
  }
}

/** Items of a list that are masked are there, but their values are unknown. */
function hideMasked(draft: Draft, items: readonly unknown[], pointer: Pointer, line: number): unknown[] {
  return items.map((item, index) => {
    if (typeof item !== 'string' || !isMasked(item)) return item;
    draft.problems.push({ code: 'masked-value', line });
    draft.unknown.add(pointerTo(pointer, index));
    return undefined;
  });
}

/** Keeps a key whose value cannot be told: present in the object as undefined, its pointer unknown. */
export function putUnknown(draft: Draft, path: Path, line: number): void {
  put(draft, path, undefined, line);
  draft.unknown.add(pointerOf(path));
}

/** Marks a path as proven absent; `line` is where the proof stands. */
export function markAbsent(draft: Draft, path: Path, line?: number): void {
  const pointer = pointerOf(path);
  draft.absent.add(pointer);
  if (line !== undefined && !draft.lines.has(pointer)) draft.lines.set(pointer, line);
}

export function markOpen(draft: Draft, path: Path): void {
  draft.open.add(pointerOf(path));
}

export function markUnknown(draft: Draft, path: Path): void {
  draft.unknown.add(pointerOf(path));
}

/** Notes what a printed line says about the version of kubectl; the range only narrows. */
export function narrowClient(draft: Draft, range: { min?: number; max?: number }): void {
  const client = (draft.client ??= {});
  if (range.min !== undefined) client.min = Math.max(client.min ?? 0, range.min);
  if (range.max !== undefined) client.max = Math.min(client.max ?? Infinity, range.max);
}

export interface Place {
  readonly input: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly origin: Resource['origin'];
}

export function finishDraft(draft: Draft, place: Place, events: EventList): Resource {
  const { kind, object, lines, open, absent, unknown, apiVersion, client } = draft;
  return {
    ...(apiVersion === undefined ? {} : { apiVersion }),
    kind, object,
    lines: packLines(lines, place.startLine), open: packSet(open), absent: packSet(absent), unknown: packSet(unknown),
    events,
    ...(client && Object.keys(client).length > 0 ? { client } : {}),
    ...place,
  };
}
