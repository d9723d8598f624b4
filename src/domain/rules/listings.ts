import type { Observation, Resource } from '../evidence/types.ts';
import { namespaceOf, type Labels } from './selectors.ts';
import type { Session } from './session.ts';

/** The namespace that kubectl looks in when none is named; a context may name another, so only this one is assumed. */
const USUAL = 'default';

function isOfNamespace(data: Observation['data'], namespace: string | undefined): boolean {
  const named = data?.['namespace'];
  return data?.['everywhere'] === 'true' || (named === undefined ? (namespace ?? USUAL) === USUAL : named === namespace);
}

/** Whether what a listing was narrowed down to holds every object with these labels. */
function holdsAll(filter: string | undefined, labels: Labels): boolean {
  return filter === undefined || filter.split(',').every((term) => Object.entries(labels).some(([key, value]) => term === `${key}=${value}`));
}

/**
 * The line of a `kubectl get` whose table shows every object of a kind, in the namespace of `owner`, that has these
 * labels (all objects without labels); undefined where none was pasted.
 */
export function listingOf(session: Session, owner: Resource, kind: string, labels: Labels = {}): Observation | undefined {
  const namespace = namespaceOf(owner);
  return session.evidence.observations.find(
    ({ kind: what, value, data }) => what === 'listed' && value === kind && isOfNamespace(data, namespace) && holdsAll(data?.['filter'], labels),
  );
}
