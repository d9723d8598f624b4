import { stateOf, valueOf } from '../fields.ts';
import { PROBES } from '../probes.ts';
import { raiseUnknown } from '../unknown.ts';
import { raiseForObject, readField } from '../views/read-field.ts';
import { SOURCE, type View, type ViewSource } from '../views/view.ts';
import type { RuleFunction } from './types.ts';

const ADDRESSES = '/status/loadBalancer/ingress';

/** Whether a load balancer address was assigned. The status of a manifest that was never applied proves nothing. */
function hasAddress(source: ViewSource): boolean {
  if (source.resource === null) return raiseForObject(source);
  source.session.trace.reads.push({ resource: source.resource, pointer: ADDRESSES });
  const state = stateOf(source.resource, ADDRESSES);
  const value = valueOf(source.resource, ADDRESSES);
  if (state === 'unknown') return raiseUnknown(source.session.trace, PROBES.service, source.resource);
  return state === 'present' && Array.isArray(value) && value.length > 0;
}

function typeOf(source: ViewSource): unknown {
  return readField((readField(source, 'spec') as View)[SOURCE], 'type');
}

/** States of a Service that take more than one field to tell. */
export const SERVICE_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'isPending(Service): bool',
    description: 'Whether it is of type LoadBalancer and has no address yet.',
    run: (_session, view: View) => typeOf(view[SOURCE]) === 'LoadBalancer' && !hasAddress(view[SOURCE]),
  },
  {
    signature: 'hasLoadBalancerAddress(Service): bool',
    description: 'Whether the status holds a load balancer address.',
    run: (_session, view: View) => hasAddress(view[SOURCE]),
  },
];
