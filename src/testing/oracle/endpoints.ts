import { fieldState, valueAt } from '#domain/evidence/field-state.ts';
import type { Resource } from '#domain/evidence/types.ts';
import { show, type Comparison } from './compare.ts';
import type { KubeObject, Served, Tree } from './recorded.ts';

interface Subset {
  readonly addresses?: readonly { readonly ip: string }[];
  readonly notReadyAddresses?: readonly { readonly ip: string }[];
  readonly ports?: readonly { readonly name?: string; readonly port: number }[];
}

interface Slice {
  readonly endpoints: readonly { readonly addresses: readonly string[]; readonly conditions: { readonly ready?: boolean } }[];
  readonly ports: readonly { readonly name?: string; readonly port: number }[] | null;
}

/** Addresses of one Service port: those a client may list, and all of them whatever their readiness. */
interface Told {
  readonly listed: readonly string[];
  readonly all: readonly string[];
}

function hostPort(ip: string, port: number): string {
  return ip.includes(':') ? `[${ip}]:${port}` : `${ip}:${port}`;
}

/** Up to 1.30 kubectl lists the ready addresses of the Endpoints. */
function fromEndpoints(endpoints: KubeObject | undefined, port: string): Told {
  const subsets = (endpoints?.['subsets'] ?? []) as readonly Subset[];
  const pairs = (key: 'addresses' | 'notReadyAddresses'): string[] =>
    subsets.flatMap((subset) => (subset.ports ?? []).filter(({ name = '' }) => name === port).flatMap((item) => (subset[key] ?? []).map(({ ip }) => hostPort(ip, item.port))));
  return { listed: pairs('addresses'), all: [...pairs('addresses'), ...pairs('notReadyAddresses')] };
}

/** From 1.31 on it lists EndpointSlices; 1.31 itself does not look at readiness. A slice without ports gives bare addresses. */
function fromSlices(slices: readonly KubeObject[], port: string, minor: number): Told {
  const pairs = (wanted: (ready: boolean) => boolean): string[] => slices.flatMap((object) => {
    const { endpoints, ports } = object as unknown as Slice;
    const addresses = endpoints.filter(({ conditions }) => wanted(conditions.ready ?? true)).flatMap((endpoint) => endpoint.addresses);
    if ((ports ?? []).length === 0) return addresses;
    return (ports ?? []).filter(({ name = '' }) => name === port).flatMap((item) => addresses.map((ip) => hostPort(ip, item.port)));
  });
  return { listed: pairs((ready) => ready || minor === 31), all: pairs(() => true) };
}

function addressesOf(service: KubeObject, port: string, minor: number, served: readonly Served[]): Told {
  const { name, namespace } = service.metadata;
  const here = served.map(({ object }) => object).filter(({ metadata }) => metadata.namespace === namespace);
  if (minor <= 30) return fromEndpoints(here.find(({ kind, metadata }) => kind === 'Endpoints' && metadata.name === name), port);
  const slices = here.filter(({ kind, metadata }) => kind === 'EndpointSlice' && (metadata['labels'] as Tree | undefined)?.['kubernetes.io/service-name'] === name);
  return fromSlices(slices, port, minor);
}

interface Line {
  readonly addresses?: readonly string[];
  readonly more?: number;
}

/** Holds one printed list of endpoints against what was served: the first three, and that there are more. */
function compareLine(where: { file: string; pointer: string; resource: Resource }, line: Line | undefined, { listed, all }: Told, into: Comparison): void {
  const { file, pointer, resource } = where;
  const fail = (expected: unknown, got: unknown): void => void into.failures.push({ file, pointer, problem: 'endpoints', expected: show(expected), got: show(got) });
  into.counts.exact += 1 + Math.min(listed.length, 3);
  const first = listed.slice(0, 3);
  if (JSON.stringify(line?.addresses ?? []) !== JSON.stringify(first)) fail(first, line?.addresses);
  const more = line?.more ?? 0;
  if (listed.length > 3 && first.length + more !== listed.length && first.length + more !== all.length) fail(`${listed.length - 3} more`, line?.more);
  const next = fieldState(resource, `${pointer}/addresses/${first.length}`);
  if (listed.length > 3 && next !== 'unknown') fail('unknown beyond the third', next);
}

/** The `Endpoints:` lines of a described Service. */
export function compareServiceEndpoints(file: string, minor: number, service: KubeObject, resource: Resource, served: readonly Served[], into: Comparison): void {
  const ports = (service['spec'] as { ports: readonly { name?: string }[] }).ports;
  ports.forEach(({ name = '' }, index) => {
    const pointer = `/endpointsLine/${index}`;
    compareLine({ file, pointer, resource }, valueAt(resource.object, pointer) as Line | undefined, addressesOf(service, name, minor, served), into);
  });
}

/** What stands in brackets behind the backends of a described Ingress. */
export function compareBackends(file: string, minor: number, ingress: KubeObject, resource: Resource, served: readonly Served[], into: Comparison): void {
  const notes = (resource.object['backendsLine'] ?? []) as readonly (Line & { readonly service: string; readonly port: string | number; readonly marker?: string })[];
  notes.forEach((note, index) => {
    const pointer = `/backendsLine/${index}`;
    const service = served.find(({ object }) => object.kind === 'Service' && object.metadata.name === note.service && object.metadata.namespace === ingress.metadata.namespace)?.object;
    const port = (service?.['spec'] as { ports: readonly { name?: string; port: number }[] } | undefined)?.ports.find((item) => item.name === note.port || item.port === note.port);
    if (service && port) compareLine({ file, pointer, resource }, note, addressesOf(service, port.name ?? '', minor, served), into);
    else if (note.marker !== 'not-found') into.failures.push({ file, pointer, problem: 'endpoints', expected: 'not-found', got: show(note.marker) });
  });
}
