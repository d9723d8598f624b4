import { resourceKey } from '../evidence/field-state.ts';
import type { Resource } from '../evidence/types.ts';
import { valueOf } from './fields.ts';
import { proposalsFor } from './proposals/proposals-for.ts';
import { backendNames } from './functions/joins.ts';
import { directlyJoined } from './relations.ts';
import { remember, type Session } from './session.ts';
import { nameOf } from './selectors.ts';
import { valuesOf } from './subject-values.ts';
import type { Subject } from './types.ts';

/** What a flow speaks about: the object, and what its commands are filled with. */
export interface FlowSubject {
  /** Key of the object; null where the evidence does not tell one. */
  readonly key: string | null;
  /** Values of placeholders, by name; what the evidence does not tell is left out. */
  readonly values: Readonly<Record<string, string>>;
}

const NOBODY: FlowSubject = { key: null, values: {} };

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function joinedOfKind(session: Session, resource: Resource, kind: string): Resource[] {
  return [...directlyJoined(session, resource)].filter((other) => other.kind === kind);
}

/**
 * The object that a flow about `kind` speaks of when the reader chose `key`: that object; else the only one of the kind
 * that belongs to it; else the only one of the kind there is.
 */
function subjectResource(session: Session, kind: Subject['kind'], key: string | null): Resource | undefined {
  const all = session.byKind.get(kind) ?? [];
  const byKey = remember(session, session, 'by key', () => new Map(session.evidence.resources.map((resource) => [resourceKey(resource), resource])));
  const chosen = key === null ? undefined : byKey.get(key);
  if (chosen === undefined) return key === null ? undefined : only(all);
  if (chosen.kind === kind) return chosen;
  const joined = joinedOfKind(session, chosen, kind);
  return joined.length > 0 ? only(joined) : only(all);
}

/** The port of a Service that has but one. */
function onlyPort(service: Resource): string | undefined {
  const ports = valueOf(service, '/spec/ports');
  const port = Array.isArray(ports) && !service.open.has('/spec/ports') && ports.length === 1 ? valueOf(service, '/spec/ports/0/port') : undefined;
  return port === undefined ? undefined : String(port);
}

/** The Service that an Ingress names, where it is but one; it need not have been pasted. */
function onlyBackend(subject: Resource): string | undefined {
  return subject.kind === 'Ingress' && !subject.open.has('/spec/rules') ? only(backendNames(subject)) : undefined;
}

function computeValues(session: Session, subject: Resource): Record<string, string> {
  const ofKind = (kind: string): Resource | undefined => (subject.kind === kind ? subject : only(joinedOfKind(session, subject, kind)));
  const service = ofKind('Service');
  const ingress = ofKind('Ingress');
  const pod = service && joinedOfKind(session, service, 'Pod')[0];
  const node = pod && valueOf(pod, '/spec/nodeName');
  const found: Record<string, string | undefined> = {
    service: service ? nameOf(service) : onlyBackend(subject),
    ingress: ingress && nameOf(ingress),
    port: service && onlyPort(service),
    pod: pod && nameOf(pod),
    node: typeof node === 'string' ? node : undefined,
    ...(subject.kind === 'Service' && proposalsFor(session, subject)),
  };
  const values: Record<string, string> = { ...(service && { selector: valuesOf(session, service)['selector'] ?? '' }), ...valuesOf(session, subject) };
  for (const [name, value] of Object.entries(found)) if (value !== undefined && value !== '') values[name] = value;
  return values;
}

/** What a flow about `kind` speaks of, with the names that its commands are filled with. */
export function flowSubject(session: Session, kind: Subject['kind'], key: string | null): FlowSubject {
  const resource = subjectResource(session, kind, key);
  return resource === undefined ? NOBODY : { key: resourceKey(resource), values: remember(session, resource, 'flow values', () => computeValues(session, resource)) };
}
