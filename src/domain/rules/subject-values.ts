import { valueOf } from './fields.ts';
import type { Resource } from '../evidence/types.ts';
import { nameOf, namespaceOf, readLabels, selectorText } from './selectors.ts';

/** First load balancer address of a Service or Ingress, where it has one. */
function addressOf(resource: Resource): string | undefined {
  for (const field of ['ip', 'hostname']) {
    const value = valueOf(resource, `/status/loadBalancer/ingress/0/${field}`);
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

/** Values of a resource for the placeholders of commands and words; what the evidence does not tell is left out. */
export function subjectValues(resource: Resource | null): Record<string, string> {
  if (resource === null) return {};
  const selector = resource.kind === 'Service' ? readLabels(resource, '/spec/selector') : undefined;
  const values: Record<string, string | undefined> = {
    kind: resource.kind,
    name: nameOf(resource),
    namespace: namespaceOf(resource),
    address: addressOf(resource),
    selector: selector === undefined ? undefined : selectorText(selector) || undefined,
    ...(resource.kind === 'Pod' ? { pod: nameOf(resource) } : {}),
    ...(resource.kind === 'Node' ? { node: nameOf(resource) } : {}),
  };
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
