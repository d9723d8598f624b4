import type { Resource } from '../../evidence/types.ts';
import { groupsByObject } from '../event-groups.ts';
import { itemsAt, stateOf, valueOf } from '../fields.ts';
import { objectOf } from '../objects.ts';
import { PROBES } from '../probes.ts';
import type { Session } from '../session.ts';
import { raiseUnknown, type Read } from '../unknown.ts';
import { raiseForObject, textOf } from '../views/read-field.ts';
import { SOURCE, type View } from '../views/view.ts';
import { endpointsOf, slicesOf } from './endpoint-facts.ts';
import { entriesOf, fieldsOf, hasGap } from './entries.ts';
import { podsSelectedBy } from './joins.ts';
import { statusOfPod } from './pod-status.ts';
import type { RuleFunction } from './types.ts';
import { isYoungObject } from './young.ts';

const FINISHED = new Set(['Succeeded', 'Failed', 'Completed', 'Error', 'Evicted', 'Terminating', 'ContainerStatusUnknown']);

/** Such a Pod is no endpoint at all any more, or soon will not be. */
function isLeaving(pod: Resource): boolean {
  return ['/status/phase', '/status/reason', '/printed/status'].some((pointer) => FINISHED.has(textOf(valueOf(pod, pointer)) ?? '')) || ['/metadata/deletionTimestamp', '/terminating'].some((pointer) => stateOf(pod, pointer) === 'present');
}

function unreadyOfEndpoints(endpoints: Resource): readonly Read[] {
  return itemsAt(endpoints, '/subsets').flatMap(({ notReadyAddresses }, index) =>
    Array.isArray(notReadyAddresses) && notReadyAddresses.length > 0 ? [{ resource: endpoints, pointer: `/subsets/${index}/notReadyAddresses` }] : [],
  );
}

function unreadyOfSlice(slice: Resource): readonly Read[] {
  return itemsAt(slice, '/endpoints').flatMap((_endpoint, index) => {
    const pointer = `/endpoints/${index}/conditions`;
    const leaves = String(valueOf(slice, `${pointer}/terminating`)) === 'true';
    return String(valueOf(slice, `${pointer}/ready`)) === 'false' && !leaves ? [{ resource: slice, pointer: `${pointer}/ready` }] : [];
  });
}

function unreadyOfPod(pod: Resource): readonly Read[] {
  if (isLeaving(pod)) return [];
  return itemsAt(pod, '/status/conditions').flatMap(({ type, status }, index) =>
    type === 'Ready' && status !== undefined && String(status) !== 'True' ? [{ resource: pod, pointer: `/status/conditions/${index}/status` }] : [],
  );
}

/** An Endpoints object that is shown to its end proves how many addresses wait. */
function isWhole(endpoints: Resource): boolean {
  return (
    !endpoints.open.has('/subsets') && !hasGap(endpoints, '/subsets') && stateOf(endpoints, '/subsets') !== 'unknown' &&
    itemsAt(endpoints, '/subsets').every((_subset, index) => !endpoints.open.has(`/subsets/${index}/notReadyAddresses`) && stateOf(endpoints, `/subsets/${index}/notReadyAddresses`) !== 'unknown')
  );
}

function someEndpointNotReady(view: View): boolean {
  const source = view[SOURCE];
  const { session } = source;
  const service = source.resource ?? raiseForObject(source);
  const endpoints = endpointsOf(session, service);
  const found = [...(endpoints ? unreadyOfEndpoints(endpoints) : []), ...slicesOf(session, service).flatMap(unreadyOfSlice), ...podsSelectedBy(view).flatMap(unreadyOfPod)];
  session.trace.reads.push(...found);
  if (found.length > 0) return true;
  return endpoints !== undefined && isWhole(endpoints) ? false : raiseUnknown(session.trace, PROBES.endpointSlices, service);
}

/** All that is seen to wait are Pods that have only just come. */
function onlyYoungPodsNotReady(view: View): boolean {
  const source = view[SOURCE];
  const { session } = source;
  const service = source.resource ?? raiseForObject(source);
  const endpoints = endpointsOf(session, service);
  if ((endpoints && unreadyOfEndpoints(endpoints).length > 0) || slicesOf(session, service).some((slice) => unreadyOfSlice(slice).length > 0)) return false;
  const waiting = podsSelectedBy(view).filter((pod) => unreadyOfPod(pod).length > 0);
  return waiting.length > 0 && waiting.every((pod) => isYoungObject(session, pod) === true);
}

/** Addresses that are ready, and those that are not, of Endpoints that are shown to their end, else of the slices at hand. */
function countAddresses(session: Session, service: Resource): { readonly ready: number; readonly waiting: number } {
  const endpoints = endpointsOf(session, service);
  if (endpoints !== undefined) {
    const count = (field: string): number => itemsAt(endpoints, '/subsets').reduce((sum, subset) => sum + entriesOf(subset[field]).length, 0);
    return isWhole(endpoints) ? { ready: count('addresses'), waiting: count('notReadyAddresses') } : { ready: 0, waiting: 0 };
  }
  const slices = slicesOf(session, service);
  const waiting = slices.reduce((sum, slice) => sum + unreadyOfSlice(slice).length, 0);
  const ready = slices.flatMap((slice) => itemsAt(slice, '/endpoints')).filter(({ conditions }) => String(fieldsOf(conditions)['ready']) === 'true').length;
  return { ready, waiting };
}

const COMING_UP = new Set(['Running', 'Pending', 'ContainerCreating', 'PodInitializing']);

/** Whether a Pod that waits shows more than that: it has been there for long, was restarted, cannot start, or something was reported of it. */
function isInTrouble(session: Session, pod: Resource): boolean {
  const restarts = [valueOf(pod, '/printed/restarts'), ...itemsAt(pod, '/status/containerStatuses').map(({ restartCount }) => restartCount)];
  return (
    isYoungObject(session, pod) === false ||
    !COMING_UP.has(statusOfPod(pod)?.text ?? 'Running') ||
    restarts.some((count) => Number(count ?? 0) > 0) ||
    (groupsByObject(session).get(objectOf(pod))?.matched ?? []).some(({ event }) => event.type === 'Warning')
  );
}

/** Most addresses are ready, and nothing is wrong with those that wait, as in a rollout. */
function mostAddressesReady(view: View): boolean {
  const source = view[SOURCE];
  const { session } = source;
  const service = source.resource ?? raiseForObject(source);
  const { ready, waiting } = countAddresses(session, service);
  return waiting > 0 && ready > waiting && !podsSelectedBy(view).some((pod) => unreadyOfPod(pod).length > 0 && isInTrouble(session, pod));
}

/** Whether addresses behind a Service wait for their Pods. */
export const ENDPOINT_READINESS_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'someEndpointNotReady(Service): bool',
    description:
      'Whether an Endpoints object, an EndpointSlice or a selected Pod shows an address that is not ready. Pods that have ended or are being deleted do not count.',
    run: (_session, view: View) => someEndpointNotReady(view),
  },
  {
    signature: 'onlyYoungPodsNotReady(Service): bool',
    description: 'Whether all that is seen to be not ready are selected Pods less than two minutes old, as in every rollout; no where an Endpoints object or an EndpointSlice lists such an address.',
    run: (_session, view: View) => onlyYoungPodsNotReady(view),
  },
  {
    signature: 'mostAddressesReady(Service): bool',
    description:
      'Whether an Endpoints object or EndpointSlices list more addresses that are ready than such as are not, and no Pod that waits shows more than that: no restart, no warning, nothing that keeps it from starting.',
    run: (_session, view: View) => mostAddressesReady(view),
  },
  {
    signature: 'readsEndpointSlices(Service): bool',
    description: 'Whether it was described by a kubectl from 1.31 on: older ones look at Endpoints, and do not show a slice that was made by hand.',
    run: (_session, view: View) => (view[SOURCE].resource ?? raiseForObject(view[SOURCE])).client?.min !== undefined && (view[SOURCE].resource?.client?.min ?? 0) >= 31,
  },
];
