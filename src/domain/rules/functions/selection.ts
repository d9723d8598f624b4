import type { Resource } from '../../evidence/types.ts';
import { itemsAt, stateOf, valueOf } from '../fields.ts';
import { PROBES } from '../probes.ts';
import { namespaceOf, readLabels, selects, sharesNamespace, type Labels } from '../selectors.ts';
import { orUnknown, raiseUnknown } from '../unknown.ts';
import { listingOf } from '../listings.ts';
import { WORKLOAD_KINDS } from '../views/shapes.ts';
import { raiseForObject } from '../views/read-field.ts';
import { SOURCE, type View } from '../views/view.ts';
import { endpointsLines, endpointsOf, slicesOf } from './endpoint-facts.ts';
import { hasNoUsableEndpoint } from './endpoints.ts';
import { podsSelectedBy, selectorOf, workloadsSelectedBy } from './joins.ts';
import { isNamedAlike, isSurelyMeant, labelsOf, missedOwners } from './meant-owners.ts';
import type { RuleFunction } from './types.ts';
import { labelsAt, leftOverTogether, pickedBy } from './unpaired.ts';

function subject(view: View): Resource {
  return view[SOURCE].resource ?? raiseForObject(view[SOURCE]);
}

/** Pods and workloads of the evidence whose labels are known. */
function labelled(view: View): readonly Resource[] {
  const { session } = view[SOURCE];
  return ['Pod', ...WORKLOAD_KINDS].flatMap((kind) => session.byKind.get(kind) ?? []).filter((owner) => labelsOf(owner) !== undefined);
}

/** Whether the evidence lists an address behind the Service, ready or not: then its selector picks a Pod. */
function someAddressListed(view: View): boolean {
  const service = subject(view);
  const { session } = view[SOURCE];
  const endpoints = endpointsOf(session, service);
  const bySubset = endpoints === undefined ? [] : itemsAt(endpoints, '/subsets');
  return (
    endpointsLines(service).some(({ marker }) => marker === 'addresses' || marker === 'bare') ||
    bySubset.some(({ addresses, notReadyAddresses }) => [addresses, notReadyAddresses].some((list) => Array.isArray(list) && list.length > 0)) ||
    slicesOf(session, service).some((slice) => itemsAt(slice, '/endpoints').length > 0)
  );
}

/** Whether kubectl found no Pod by these labels, or by some of them, in the namespace of the Service. */
function noPodsFound(view: View, selector: Labels): boolean {
  const service = subject(view);
  const { session } = view[SOURCE];
  const namespace = namespaceOf(service);
  const pairs = new Set(Object.entries(selector).map(([key, value]) => `${key}=${value}`));
  const said = session.evidence.observations.find(({ kind, value, data }) => {
    if (kind !== 'none-found' || value !== 'Pod') return false;
    if (data?.['everywhere'] !== 'true' && (namespace === undefined || data?.['namespace'] !== namespace)) return false;
    const filter = data?.['filter'];
    return filter === undefined || filter.split(',').every((pair) => pairs.has(pair));
  });
  if (said !== undefined) session.trace.lines.push({ input: said.input, startLine: said.line, endLine: said.line, text: said.value });
  return said !== undefined;
}

/** Whether kubectl listed the Pods of the namespace with their labels; that none of them is picked is known already. */
function allPodsListed(view: View, selector: Labels): boolean {
  const service = subject(view);
  const { session } = view[SOURCE];
  const list = listingOf(session, service, 'Pod', selector);
  const pods = (session.byKind.get('Pod') ?? []).filter((pod) => sharesNamespace(pod, service));
  if (list === undefined || pods.some((pod) => readLabels(pod, '/metadata/labels') === undefined)) return false;
  session.trace.lines.push({ input: list.input, startLine: list.line, endLine: list.line, text: list.value });
  return true;
}

function picked(view: View): readonly Resource[] {
  return pickedBy(view[SOURCE].session, subject(view), selectorOf(view));
}

/** A workload of the name of the Service, both as manifests or as YAML of the server. */
function isNamesake(service: Resource, owner: Resource): boolean {
  return owner.kind !== 'Pod' && ['manifest', 'live-yaml'].includes(service.origin) && owner.origin === service.origin && isNamedAlike(service, owner);
}

/** The Pod or workload that was probably meant, and that the selector misses. */
function missedBy(view: View, selector: Labels): Resource | undefined {
  const service = subject(view);
  const near = missedOwners(view[SOURCE].session, service, selector);
  const sure = near.find((owner) => isSurelyMeant(selector, owner));
  const meant = sure ?? near.find((owner) => isNamesake(service, owner)) ?? near.find((owner) => leftOverTogether(view[SOURCE].session, service, owner));
  if (meant !== undefined) return meant;
  const alike = near.find((owner) => isNamedAlike(service, owner));
  return alike !== undefined && orUnknown(() => hasNoUsableEndpoint(view)) === true ? alike : undefined;
}

function selectorMatchesNone(view: View): boolean {
  const selector = selectorOf(view);
  const { session, resource } = view[SOURCE];
  if (Object.keys(selector).length === 0 || picked(view).length > 0 || someAddressListed(view)) return false;
  if (noPodsFound(view, selector)) return true;
  const missed = missedBy(view, selector);
  if (missed === undefined && allPodsListed(view, selector)) return true;
  if (missed === undefined) return raiseUnknown(session.trace, PROBES.podsOfService, resource);
  session.trace.reads.push({ resource: missed, pointer: labelsAt(missed) });
  return true;
}

/** Nothing is picked, and the Pods or the workload that were meant are there, with other labels. */
function missesWhatIsMeant(view: View): boolean {
  const selector = selectorOf(view);
  const { session, resource } = view[SOURCE];
  if (Object.keys(selector).length === 0 || picked(view).length > 0 || someAddressListed(view)) return false;
  const missed = missedBy(view, selector) ?? raiseUnknown(session.trace, PROBES.podsOfService, resource);
  session.trace.reads.push({ resource: missed, pointer: labelsAt(missed) });
  return true;
}

/** Written together with its Pods' workload in manifests, or proven to have no endpoint: what was not pasted may not explain it. */
function isTellable(view: View, owner: Resource): boolean {
  return (subject(view).origin === 'manifest' && owner.origin === 'manifest') || orUnknown(() => hasNoUsableEndpoint(view)) === true;
}

function selectsElsewhere(view: View): boolean {
  const selector = selectorOf(view);
  const service = subject(view);
  const { session } = view[SOURCE];
  if (Object.keys(selector).length === 0 || picked(view).length > 0 || someAddressListed(view)) return false;
  const elsewhere = labelled(view).find((owner) => !sharesNamespace(owner, service) && selects(selector, labelsOf(owner) ?? {}));
  if (elsewhere === undefined || !isTellable(view, elsewhere)) return raiseUnknown(session.trace, PROBES.podsOfService, service);
  for (const resource of [service, elsewhere]) session.trace.reads.push({ resource, pointer: '/metadata/namespace' });
  return true;
}

/** Deployments and the like that a Service selects, without the ReplicaSets that they made; Unknown where none was pasted. */
function ownersBehind(view: View): readonly Resource[] {
  const { session, resource } = view[SOURCE];
  if (Object.keys(selectorOf(view)).length === 0) return [];
  const owners = workloadsSelectedBy(view).filter(({ kind }) => kind !== 'ReplicaSet');
  return owners.length > 0 ? owners : raiseUnknown(session.trace, PROBES.workloads, resource);
}

/** Replicas that a workload asks for; undefined where the text does not tell, and for a DaemonSet, which has none. */
function replicasOf(owner: Resource): string | undefined {
  const value = valueOf(owner, '/spec/replicas');
  if (owner.kind === 'DaemonSet') return undefined;
  return value === undefined ? (stateOf(owner, '/spec/replicas') === 'absent' ? '1' : undefined) : String(value);
}

function allOwnersAskFor(view: View, replicas: string): boolean {
  const { session, resource } = view[SOURCE];
  const owners = ownersBehind(view);
  const asked = owners.map(replicasOf);
  if (asked.some((count, index) => count === undefined && owners[index]?.kind !== 'DaemonSet')) return raiseUnknown(session.trace, PROBES.workloads, resource);
  if (owners.length === 0 || asked.some((count) => count !== replicas)) return false;
  for (const owner of owners) session.trace.reads.push({ resource: owner, pointer: '/spec/replicas' });
  return true;
}

/** What the selector of a Service picks, and what it misses. */
export const SELECTION_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'selectorMatchesNone(Service): bool',
    description:
      'Whether the selector picks no Pod: kubectl found none by these labels, or the evidence holds the Pod or workload that was meant, with other labels. Unknown where none was pasted.',
    run: (_session, view: View) => selectorMatchesNone(view),
  },
  {
    signature: 'missesWhatIsMeant(Service): bool',
    description: 'Whether the selector picks nothing, and the evidence holds the Pod or workload that was meant, with other labels; unknown where none such was pasted.',
    run: (_session, view: View) => missesWhatIsMeant(view),
  },
  {
    signature: 'noPodsFound(Service): bool',
    description: 'Whether kubectl said that no Pod has the labels of the selector; unknown otherwise.',
    run: (session, view: View) => noPodsFound(view, selectorOf(view)) || raiseUnknown(session.trace, PROBES.podsOfService, view[SOURCE].resource),
  },
  {
    signature: 'podsListedWithout(Service): bool',
    description: 'Whether kubectl listed the Pods of the namespace with their labels, and the selector picks none of them; unknown otherwise.',
    run: (session, view: View) => (picked(view).length === 0 && allPodsListed(view, selectorOf(view))) || raiseUnknown(session.trace, PROBES.podsOfService, view[SOURCE].resource),
  },
  {
    signature: 'selectsElsewhere(Service): bool',
    description: 'Whether the selector fits Pods of another namespace, and none of its own. Needs manifests of both, or proof that no endpoint is there.',
    run: (_session, view: View) => selectsElsewhere(view),
  },
  {
    signature: 'isScaledToZero(Service): bool',
    description: 'Whether every Deployment and StatefulSet behind the Service asks for no replica and no address is listed; unknown where none was pasted.',
    run: (_session, view: View) => allOwnersAskFor(view, '0') && podsSelectedBy(view).length === 0 && !someAddressListed(view),
  },
  {
    signature: 'hasSingleReplica(Service): bool',
    description: 'Whether one Deployment or StatefulSet stands behind the Service and asks for one replica; unknown where none was pasted.',
    run: (_session, view: View) => ownersBehind(view).length === 1 && allOwnersAskFor(view, '1'),
  },
];
