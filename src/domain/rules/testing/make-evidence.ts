import { pointerTo } from '../../evidence/field-state.ts';
import type { Evidence, EventRecord, Observation, Pointer, Resource } from '../../evidence/types.ts';

/** Pointer of every value of a plain object, parents first. */
function pointersOf(value: unknown, at: Pointer = ''): Pointer[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, entry]) => pointersOf(entry, pointerTo(at, key)))];
}

/** What a test wants to say about a resource apart from its object. */
export interface ResourceOptions {
  readonly origin?: Resource['origin'];
  readonly open?: readonly Pointer[];
  readonly absent?: readonly Pointer[];
  readonly unknown?: readonly Pointer[];
  readonly events?: readonly Partial<EventRecord>[];
  /** Default: `complete` when events are given. */
  readonly eventState?: Resource['events']['state'];
  readonly client?: Resource['client'];
  readonly input?: string;
}

/** An event with what a test does not care about filled in. */
function makeEvent(parts: Partial<EventRecord> & { readonly message?: string }, line = 1): EventRecord {
  return { message: '', input: 'paste', startLine: line, endLine: line, ...parts };
}

/** A resource from a plain object; every value gets a line of its own, in order. */
export function makeResource(kind: string, object: Readonly<Record<string, unknown>>, options: ResourceOptions = {}): Resource {
  const pointers = pointersOf(object);
  const events = options.events ?? [];
  return {
    kind,
    object,
    lines: new Map(pointers.map((pointer, index) => [pointer, index + 1])),
    open: new Set(options.open),
    absent: new Set(options.absent),
    unknown: new Set(options.unknown),
    events: {
      state: options.eventState ?? (options.events === undefined ? 'unknown' : 'complete'),
      items: events.map((event, index) => makeEvent(event, pointers.length + index + 1)),
    },
    origin: options.origin ?? 'live-yaml',
    ...(options.client && { client: options.client }),
    input: options.input ?? 'paste',
    startLine: 1,
    endLine: pointers.length + events.length,
  };
}

/** Evidence that holds these resources and nothing else. */
export function makeEvidence(
  resources: readonly Resource[],
  looseEvents: readonly Partial<EventRecord>[] = [],
  observations: readonly Observation[] = [],
): Evidence {
  return { inputs: [], resources, looseEvents: looseEvents.map((event, index) => makeEvent(event, index + 1)), observations };
}

/** A Service named `prod/web` with what a test changes. */
export function makeService(
  parts: { readonly spec?: object; readonly metadata?: object; readonly status?: object; readonly endpointsLine?: unknown } = {},
  options: ResourceOptions = {},
): Resource {
  const { spec, metadata, ...rest } = parts;
  return makeResource(
    'Service',
    { metadata: { name: 'web', namespace: 'prod', ...metadata }, spec: { selector: { app: 'web' }, ...spec }, ...rest },
    options,
  );
}
