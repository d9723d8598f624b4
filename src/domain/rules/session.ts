import type { Evidence, EventRecord, Resource } from '../evidence/types.ts';
import type { RowMatcher } from './messages/match-rows.ts';
import type { Identities } from './product/infer-product.ts';
import { createTrace, type Trace } from './unknown.ts';
import type { View } from './views/view.ts';

/** What conditions are judged against: one evidence, indexed, with the trace of the condition under way. */
export interface Session {
  readonly evidence: Evidence;
  readonly matcher: RowMatcher;
  readonly identities: Identities;
  readonly byKind: ReadonlyMap<string, readonly Resource[]>;
  /** Derived data that several conditions share, by owner: views, joined lists, matched events. */
  readonly memo: Map<object, Map<string, unknown>>;
  /** Replaced for each evaluation. */
  trace: Trace;
  /** What the condition under way is about. */
  subject: View | null;
}

/** Groups resources by kind, in input order. */
export function indexByKind(resources: readonly Resource[]): Map<string, Resource[]> {
  const byKind = new Map<string, Resource[]>();
  for (const resource of resources) {
    const list = byKind.get(resource.kind);
    if (list === undefined) byKind.set(resource.kind, [resource]);
    else list.push(resource);
  }
  return byKind;
}

/** Opens a session over one evidence. */
export function openSession(evidence: Evidence, matcher: RowMatcher, identities: Identities): Session {
  return {
    evidence,
    matcher,
    identities,
    byKind: indexByKind(evidence.resources),
    memo: new Map(),
    trace: createTrace(),
    subject: null,
  };
}

/** Computes once per owner and key. Only for results that read nothing and raise nothing. */
export function remember<T>(session: Session, owner: object, key: string, compute: () => T): T {
  let entries = session.memo.get(owner);
  if (entries === undefined) session.memo.set(owner, (entries = new Map()));
  if (!entries.has(key)) entries.set(key, compute());
  return entries.get(key) as T;
}

/** What stray events without an object can be about: the only kind of subject in the evidence, if it is one. */
export function likelyKind(session: Session): 'Service' | 'Ingress' | undefined {
  const services = session.byKind.has('Service');
  if (services === session.byKind.has('Ingress')) return undefined;
  return services ? 'Service' : 'Ingress';
}

/** Whether an event names this resource. A namespace that one side does not tell is taken as equal. */
export function isAbout(event: EventRecord, resource: Resource): boolean {
  const about = event.object;
  if (about === undefined || about.kind.toLowerCase() !== resource.kind.toLowerCase()) return false;
  const metadata = resource.object['metadata'] as { name?: unknown; namespace?: unknown } | undefined;
  if (about.name !== metadata?.name) return false;
  return about.namespace === undefined || metadata.namespace === undefined || about.namespace === metadata.namespace;
}
