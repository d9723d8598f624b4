import type { Resource } from '../../evidence/types.ts';
import { itemsAt, stateOf, valueOf } from '../fields.ts';
import { PROBES } from '../probes.ts';
import { raiseUnknown, type Read } from '../unknown.ts';
import { raiseForObject, textOf } from '../views/read-field.ts';
import { SOURCE, type View } from '../views/view.ts';
import { endpointsOf, slicesOf } from './endpoint-facts.ts';
import { podsSelectedBy } from './joins.ts';
import type { RuleFunction } from './types.ts';
import { isYoungObject } from './young.ts';

const FINISHED = new Set(['Succeeded', 'Failed', 'Completed', 'Error', 'Evicted', 'Terminating', 'ContainerStatusUnknown']);

/** Such a Pod is no endpoint at all any more, or soon will not be. */
function isLeaving(pod: Resource): boolean {
  return ['/status/phase', '/status/reason', '/printed/status'].some((pointer) => FINISHED.has(textOf(valueOf(pod, pointer)) ?? '')) || stateOf(pod, '/metadata/deletionTimestamp') === 'present';
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
    !endpoints.open.has('/subsets') && stateOf(endpoints, '/subsets') !== 'unknown' &&
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
    signature: 'readsEndpointSlices(Service): bool',
    description: 'Whether it was described by a kubectl from 1.31 on: older ones look at Endpoints, and do not show a slice that was made by hand.',
    run: (_session, view: View) => (view[SOURCE].resource ?? raiseForObject(view[SOURCE])).client?.min !== undefined && (view[SOURCE].resource?.client?.min ?? 0) >= 31,
  },
];
