import { valueOf } from './fields.ts';
import type { Resource } from '../evidence/types.ts';
import { remember, type Session } from './session.ts';
import { nameOf, namespaceOf, readLabels, selectorText } from './selectors.ts';

/** First load balancer address of a Service or Ingress, where it has one. */
function addressOf(resource: Resource): string | undefined {
  for (const field of ['ip', 'hostname']) {
    const value = valueOf(resource, `/status/loadBalancer/ingress/0/${field}`);
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

function computeValues(resource: Resource): Record<string, string> {
  const values: Record<string, string> = { kind: resource.kind };
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') values[name] = value;
  };
  const selector = resource.kind === 'Service' ? readLabels(resource, '/spec/selector') : undefined;
  add('name', nameOf(resource));
  add('namespace', namespaceOf(resource));
  add('address', addressOf(resource));
  add('selector', selector && selectorText(selector));
  if (resource.kind === 'Service') add('service', nameOf(resource));
  if (resource.kind === 'Ingress') add('ingress', nameOf(resource));
  if (resource.kind === 'Pod') add('pod', nameOf(resource));
  if (resource.kind === 'Node') add('node', nameOf(resource));
  return values;
}

/** Values of a resource for the placeholders of commands and words; what the evidence does not tell is left out. */
export function valuesOf(session: Session, resource: Resource | null): Readonly<Record<string, string>> {
  return resource === null ? {} : remember(session, resource, 'values', () => computeValues(resource));
}
