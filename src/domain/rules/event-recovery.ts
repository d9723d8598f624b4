import { inputOf, lineOf } from '../evidence/field-state.ts';
import type { EventRecord, Pointer, Resource } from '../evidence/types.ts';
import { valueOf } from './fields.ts';

interface ConditionEntry {
  readonly type?: unknown;
  readonly status?: unknown;
}

/** Where a Pod or node says that it is Ready: its condition, or a row of `kubectl get` whose containers are all ready. */
export function readyAt(resource: Resource): Pointer | undefined {
  const conditions = valueOf(resource, '/status/conditions');
  const index = Array.isArray(conditions) ? conditions.findIndex(({ type, status }: ConditionEntry) => type === 'Ready' && String(status) === 'True') : -1;
  if (index >= 0) return `/status/conditions/${index}/status`;
  const ready = valueOf(resource, '/printed/ready');
  const allReady = ready !== undefined && ready !== 0 && ready === valueOf(resource, '/printed/containers') && valueOf(resource, '/printed/status') === 'Running';
  return allReady ? '/printed/ready' : undefined;
}

/**
 * What shows that a failure is over although no event says so: the object is Ready where the failure was printed, or in a
 * newer paste. In the form of an event, so that it is quoted like one.
 */
export function recoveryFrom(failure: EventRecord, resource: Resource | null): EventRecord | undefined {
  const pointer = resource === null ? undefined : readyAt(resource);
  if (resource === null || pointer === undefined) return undefined;
  const input = inputOf(resource, pointer);
  const line = lineOf(resource, pointer);
  return failure.earlier === true || input === failure.input ? { message: 'Ready: True', input, startLine: line, endLine: line } : undefined;
}
