import { resourceKey } from '../evidence/field-state.ts';
import type { Evidence, Observation, Resource } from '../evidence/types.ts';
import { namespaceOf, shownLabels, type Labels } from './selectors.ts';
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
  return listingIn(session.evidence, ['listed'], owner, kind, labels);
}

function listingIn({ observations }: Evidence, said: readonly string[], owner: Resource, kind: string, labels: Labels): Observation | undefined {
  const namespace = namespaceOf(owner);
  return observations.find(({ kind: what, value, data }) => said.includes(what) && value === kind && isOfNamespace(data, namespace) && holdsAll(data?.['filter'], labels));
}

/** Whether a newer evidence lists all objects that an older one would be among, and it is not there: it was deleted. */
export function isDeletedIn(newer: Evidence, older: Resource): boolean {
  const key = resourceKey(older);
  return !newer.resources.some((one) => resourceKey(one) === key) && listingIn(newer, ['listed', 'none-found'], older, older.kind, shownLabels(older, '/metadata/labels') ?? {}) !== undefined;
}
