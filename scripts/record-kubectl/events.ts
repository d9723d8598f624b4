import type { EventSpec, KubeObject } from './state.ts';

/** The moment at which tables and manifests are recorded: what the server works out itself must not change. */
export const FIXED_NOW = Date.parse('2026-03-07T09:20:31Z');

/** Waits for the first half of a second: API times have whole seconds, and kubectl must not see the next one begin. */
export async function waitForYoungSecond(): Promise<number> {
  const past = Date.now() % 1000;
  if (past > 500) await new Promise((resolve) => setTimeout(resolve, 1005 - past));
  return Date.now();
}

/** An API time `seconds` before `now` (milliseconds). */
export function timeAgo(now: number, seconds: number): string {
  return new Date(Math.floor(now / 1000) * 1000 - seconds * 1000).toISOString().replace('.000Z', 'Z');
}

/** Event objects about an object, whose ages count from `now` (milliseconds). */
export function toEvents(object: KubeObject, events: readonly EventSpec[], now: number): KubeObject[] {
  const { name, namespace = 'default', uid } = object.metadata;
  // Events about a node stand in the default namespace and carry its name as its uid.
  const about = object.kind === 'Node' ? { name, uid: name } : { name, namespace, uid };
  return events.map(({ type, reason, source, host, fieldPath, message, lastSeen, firstSeen = lastSeen, count = 1 }, index) => ({
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name: `${name}.${object.kind.toLowerCase()}${index}`, namespace, creationTimestamp: timeAgo(now, firstSeen) },
    involvedObject: { apiVersion: object.apiVersion, kind: object.kind, ...about, ...(fieldPath === undefined ? {} : { fieldPath }) },
    type,
    reason,
    message,
    source: { component: source, ...(host === undefined ? {} : { host }) },
    reportingComponent: source,
    firstTimestamp: timeAgo(now, firstSeen),
    lastTimestamp: timeAgo(now, lastSeen),
    count,
  }));
}
