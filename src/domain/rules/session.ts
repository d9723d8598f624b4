import type { Evidence, Resource } from '../evidence/types.ts';
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
  /** Derived data that several conditions share, by key and owner: views, indexes, matched events. */
  readonly memo: Map<string, Map<object, unknown>>;
  /** Of the condition under way; empty before and after. */
  readonly trace: Trace;
  /** What the condition under way is about. */
  subject: View | null;
}

/** Groups resources by kind, in input order. */
function indexByKind(resources: readonly Resource[]): Map<string, Resource[]> {
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

/** Computes once per owner and key; keys are few, owners many. Only for results that read nothing and raise nothing. */
export function remember<T>(session: Session, owner: object, key: string, compute: () => T): T {
  let results = session.memo.get(key);
  if (results === undefined) session.memo.set(key, (results = new Map()));
  const known = results.get(owner);
  if (known !== undefined || results.has(owner)) return known as T;
  const result = compute();
  results.set(owner, result);
  return result;
}

/**
 * Lets go of what was worked out about single objects: most of it served conditions that are judged by now. What belongs
 * to the session as a whole stays; the rest is worked out again for the few objects that somebody asks about.
 */
export function forgetObjects(session: Session): void {
  for (const [key, results] of session.memo) {
    const whole = results.get(session);
    if (whole === undefined) session.memo.delete(key);
    else if (results.size > 1) session.memo.set(key, new Map([[session, whole]]));
  }
}

/** What stray events without an object can be about: the only kind of subject in the evidence, if it is one. */
export function likelyKind(session: Session): 'Service' | 'Ingress' | undefined {
  const services = session.byKind.has('Service');
  if (services === session.byKind.has('Ingress')) return undefined;
  return services ? 'Service' : 'Ingress';
}
