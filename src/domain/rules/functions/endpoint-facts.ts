import { stateOf, valueOf } from '../fields.ts';
import type { Resource } from '../../evidence/types.ts';
import { resourcesWithLabels } from '../label-index.ts';
import { resourcesNamed } from '../objects.ts';
import { nameOf, sharesNamespace } from '../selectors.ts';
import type { Session } from '../session.ts';

/** What the Endpoints line of `kubectl describe service` shows for one port. */
export interface EndpointsLine {
  readonly addresses: readonly string[];
  readonly more?: number;
  /** `<none>`, nothing at all, addresses with ports, bare addresses without a port, or a port whose line was cut off. */
  readonly marker: 'none' | 'blank' | 'addresses' | 'bare' | 'untold';
}

/** The Endpoints lines of a described Service, one per port in order; empty for anything else. */
export function endpointsLines(service: Resource): readonly EndpointsLine[] {
  const lines = service.object['endpointsLine'];
  return Array.isArray(lines) && !service.open.has('/endpointsLine') ? (lines as (Partial<EndpointsLine> | null)[]).map((line) => ({ addresses: [], marker: 'untold', ...line })) : [];
}

/**
 * Whether addresses printed by this kubectl are ready ones. 1.31 reads EndpointSlices without looking at readiness;
 * older ones read ready addresses of Endpoints, newer ones filter.
 */
export function printsOnlyReady(service: Resource): boolean {
  const { min, max } = service.client ?? {};
  return (max !== undefined && max <= 30) || (min !== undefined && min >= 32);
}

/** Ready addresses of an object that lists endpoints: `some`, proven `none`, or undefined when it does not tell. */
export type Readiness = 'some' | 'none' | undefined;

function listAt(resource: Resource, pointer: string): unknown[] | undefined {
  const state = stateOf(resource, pointer);
  if (state === 'absent') return [];
  const value = valueOf(resource, pointer);
  return Array.isArray(value) ? value : undefined;
}

/** Readiness by an Endpoints object. */
export function readinessOfEndpoints(endpoints: Resource): Readiness {
  const subsets = listAt(endpoints, '/subsets');
  if (subsets === undefined) return undefined;
  let proven = !endpoints.open.has('/subsets');
  for (let i = 0; i < subsets.length; i++) {
    const addresses = listAt(endpoints, `/subsets/${i}/addresses`);
    if (addresses === undefined || subsets[i] === null || subsets[i] === undefined || endpoints.open.has(`/subsets/${i}/addresses`)) proven = false;
    if (addresses !== undefined && addresses.length > 0) return 'some';
  }
  return proven ? 'none' : undefined;
}

/** Whether an EndpointSlice lists a ready endpoint. A missing `ready` counts as ready, as the API defines it. */
export function sliceHasReady(slice: Resource): boolean {
  return (listAt(slice, '/endpoints') ?? []).some((_endpoint, i) => {
    const pointer = `/endpoints/${i}/conditions/ready`;
    const state = stateOf(slice, pointer);
    const ready = state === 'absent' || (state === 'present' && String(valueOf(slice, pointer)) === 'true');
    return ready && (listAt(slice, `/endpoints/${i}/addresses`) ?? []).length > 0;
  });
}

/** The Endpoints object of a Service, where the evidence has it. */
export function endpointsOf(session: Session, service: Resource): Resource | undefined {
  const name = nameOf(service);
  return name === undefined ? undefined : resourcesNamed(session, 'Endpoints', name).find((item) => sharesNamespace(item, service));
}

const SLICES = ['EndpointSlice'];

/** The EndpointSlices of a Service, as far as the evidence has them. */
export function slicesOf(session: Session, service: Resource): readonly Resource[] {
  const name = nameOf(service);
  return name === undefined ? [] : resourcesWithLabels(session, service, { 'kubernetes.io/service-name': name }, SLICES, '/metadata/labels');
}
