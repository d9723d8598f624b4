import type { Resource } from '../../evidence/types.ts';
import { nameOf, readLabels, selects, sharesNamespace, type Labels } from '../selectors.ts';
import type { Session } from '../session.ts';
import { WORKLOAD_KINDS } from '../views/shapes.ts';
import { labelsAt, leftOverTogether } from './unpaired.ts';

const POD_SUFFIX = /^(?:[a-z0-9]{5,10}-)?[a-z0-9]{5}$|^\d+$/;

const plain = (text: string): string => text.toLowerCase().replaceAll(/[-_.]/g, '');

/** The labels that a Service selects a Pod or the Pods of a workload by; undefined where the evidence does not show them. */
export function labelsOf(owner: Resource): Labels | undefined {
  return readLabels(owner, labelsAt(owner));
}

/** Pods and workloads with known labels that could be behind a Service, and that its selector misses. */
export function missedOwners(session: Session, service: Resource, selector: Labels): readonly Resource[] {
  return ['Pod', ...WORKLOAD_KINDS]
    .flatMap((kind) => session.byKind.get(kind) ?? [])
    .filter((owner) => {
      const labels = sharesNamespace(owner, service) ? labelsOf(owner) : undefined;
      return labels !== undefined && !selects(selector, labels);
    });
}

/** A workload that carries the labels itself, but does not give them to its Pods. */
function carriesThemItself(selector: Labels, owner: Resource): boolean {
  const own = owner.kind === 'Pod' ? undefined : readLabels(owner, '/metadata/labels');
  return own !== undefined && selects(selector, own);
}

/** Whether the labels of an owner differ from the selector in case or separators alone, or are on the workload instead of its Pods. */
export function isSurelyMeant(selector: Labels, owner: Resource): boolean {
  const labels = labelsOf(owner) ?? {};
  const misspelt = Object.entries(selector).every(([key, value]) => labels[key] !== undefined && plain(labels[key]) === plain(value));
  return misspelt || carriesThemItself(selector, owner);
}

/** Whether a workload has the name of the Service, or a Pod a name made from it. */
export function isNamedAlike(service: Resource, owner: Resource): boolean {
  const [name, own] = [nameOf(service), nameOf(owner)];
  if (name === undefined || own === undefined) return false;
  return owner.kind === 'Pod' ? own.startsWith(`${name}-`) && POD_SUFFIX.test(own.slice(name.length + 1)) : own === name;
}

/** Whether anything speaks for a Pod or workload being the one that the Service was written for. */
export function isMeant(session: Session, service: Resource, selector: Labels, owner: Resource): boolean {
  return isSurelyMeant(selector, owner) || isNamedAlike(service, owner) || leftOverTogether(session, service, owner);
}
