import { stateOf, valueOf } from '../fields.ts';
import type { Resource } from '../../evidence/types.ts';
import { PROBES } from '../probes.ts';
import { orUnknown, raiseUnknown } from '../unknown.ts';
import { raiseForObject } from '../views/read-field.ts';
import { SOURCE, type View, type ViewSource } from '../views/view.ts';
import {
  endpointsLines,
  endpointsOf,
  printsOnlyReady,
  readinessOfEndpoints,
  slicesOf,
  sliceHasReady,
} from './endpoint-facts.ts';
import { entriesOf, hasGap } from './entries.ts';
import { podsSelectedBy, selectorOf, workloadsSelectedBy } from './joins.ts';
import { namesContainerPort } from './named-ports.ts';
import type { RuleFunction } from './types.ts';

function requireService(source: ViewSource): Resource {
  return source.resource ?? raiseForObject(source);
}

function raiseForEndpoints(source: ViewSource): never {
  return raiseUnknown(source.session.trace, PROBES.endpointSlices, source.resource);
}

function readLines(source: ViewSource, service: Resource): ReturnType<typeof endpointsLines> {
  const lines = endpointsLines(service);
  lines.forEach((_line, index) => source.session.trace.reads.push({ resource: service, pointer: `/endpointsLine/${index}` }));
  return lines;
}

/** A Pod of the Service that is Ready proves a ready address, whatever else is in the evidence. */
function someSelectedPodIsReady(view: View): boolean {
  const pods = orUnknown(() => podsSelectedBy(view)) ?? [];
  return pods.some((pod) => {
    return entriesOf(valueOf(pod, '/status/conditions')).some(({ type, status }) => type === 'Ready' && String(status) === 'True');
  });
}

function hasReadyAddress(view: View): boolean {
  const source = view[SOURCE];
  const service = requireService(source);
  const endpoints = endpointsOf(source.session, service);
  const byObject = endpoints === undefined ? undefined : readinessOfEndpoints(endpoints);
  if (endpoints !== undefined && byObject !== undefined) {
    source.session.trace.reads.push({ resource: endpoints, pointer: stateOf(endpoints, '/subsets') === 'present' ? '/subsets' : '/metadata/name' });
    return byObject === 'some';
  }
  const slice = slicesOf(source.session, service).find(sliceHasReady);
  if (slice !== undefined) {
    source.session.trace.reads.push({ resource: slice, pointer: '/endpoints' });
    return true;
  }
  const lines = readLines(source, service);
  if (lines.length > 0 && lines.every((line) => line.marker === 'none' || line.marker === 'blank')) return false;
  if (lines.some((line) => line.marker === 'addresses') && printsOnlyReady(service)) return true;
  return raiseForEndpoints(source);
}

/**
 * No address at all is behind the Service. By an Endpoints object without a ready address, or by describe lines that
 * are all blank or `<none>`: every version of kubectl prints one of these then, and only then.
 */
export function hasNoUsableEndpoint(view: View): boolean {
  const source = view[SOURCE];
  const service = requireService(source);
  const markers = new Set(readLines(source, service).map((line) => line.marker));
  if (markers.has('bare')) return false;
  if (markers.has('addresses')) return printsOnlyReady(service) ? false : !hasReadyAddress(view);
  if (markers.size > 0 && !markers.has('untold')) return true;
  if (someSelectedPodIsReady(view) && endpointsOf(source.session, service) === undefined) return false;
  return !hasReadyAddress(view);
}

interface PortRef {
  readonly targetPort: string;
  readonly protocol: string;
}

function readPorts(source: ViewSource, service: Resource): PortRef[] | undefined {
  const ports = valueOf(service, '/spec/ports');
  if (!Array.isArray(ports) || service.open.has('/spec/ports') || hasGap(service, '/spec/ports')) return undefined;
  return ports.map((port: Record<string, unknown>, index) => {
    source.session.trace.reads.push({ resource: service, pointer: `/spec/ports/${index}/targetPort` });
    const state = stateOf(service, `/spec/ports/${index}/targetPort`);
    const target = state === 'present' ? port['targetPort'] : state === 'absent' ? port['port'] : undefined;
    return { targetPort: String(target ?? ''), protocol: String(port['protocol'] ?? 'TCP') };
  });
}

const isNamed = (port: PortRef): boolean => /[a-z]/i.test(port.targetPort);

/** Named target ports that the Pods and templates at hand prove to exist nowhere among them. */
function unmatchedByContainers(view: View, named: readonly PortRef[]): boolean | undefined {
  const behind = [...podsSelectedBy(view), ...workloadsSelectedBy(view)];
  if (behind.length === 0) return undefined;
  const { session } = view[SOURCE];
  const answers = named.map((port) => {
    const found = behind.map((resource) => namesContainerPort(session, resource, port.targetPort, port.protocol));
    return found.includes(true) ? false : found.includes(undefined) ? undefined : true;
  });
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
}

function namedTargetPortUnmatched(view: View): boolean {
  const source = view[SOURCE];
  const service = requireService(source);
  const ports = readPorts(source, service);
  if (ports !== undefined && ports.every((port) => port.targetPort !== '' && !isNamed(port))) return false;
  if (Object.keys(selectorOf(view)).length === 0 || valueOf(service, '/spec/clusterIP') === 'None') return false;
  const lines = readLines(source, service);
  const someListed = lines.some((line) => line.marker === 'addresses');
  if (lines.some((line) => line.marker === 'bare')) return true;
  if (someListed) {
    if (lines.some((line, index) => line.marker === 'blank' && (ports?.[index] === undefined || isNamed(ports[index])))) return true;
    return lines.some((line) => line.marker === 'untold') ? raiseForEndpoints(source) : false;
  }
  return (ports && unmatchedByContainers(view, ports.filter(isNamed))) ?? raiseForEndpoints(source);
}

/** What is proven about the addresses behind a Service. */
export const ENDPOINT_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'hasReadyAddress(Service): bool',
    description: 'Whether at least one ready address is behind the Service. kubectl 1.31 lists addresses that are not ready: unknown then.',
    run: (_session, view: View) => hasReadyAddress(view),
  },
  {
    signature: 'hasNoUsableEndpoint(Service): bool',
    description:
      'Whether no ready address is behind the Service on any port. Bare addresses without a port are another state, see namedTargetPortUnmatched.',
    run: (_session, view: View) => hasNoUsableEndpoint(view),
  },
  {
    signature: 'hasEndpointsObject(Service): bool',
    description: 'Whether the Endpoints of the Service are in the evidence. The controller makes them only for a Service with a selector; made by hand, they are meant to hold addresses.',
    run: (session, view: View) => view[SOURCE].resource !== null && endpointsOf(session, view[SOURCE].resource) !== undefined,
  },
  {
    signature: 'namedTargetPortUnmatched(Service): bool',
    description: 'Whether a targetPort given by name (and protocol) exists in no container of the Pods behind the Service.',
    run: (_session, view: View) => namedTargetPortUnmatched(view),
  },
];
