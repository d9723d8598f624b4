import { stateOf, valueOf } from '../fields.ts';
import type { Pointer, Resource } from '../../evidence/types.ts';
import { listingOf } from '../listings.ts';
import { resourcesNamed } from '../objects.ts';
import { PROBES } from '../probes.ts';
import { namespaceOf, sharesNamespace } from '../selectors.ts';
import type { Session } from '../session.ts';
import { raiseUnknown } from '../unknown.ts';
import { raiseForObject, readField, textOf, withUnknownEnd } from '../views/read-field.ts';
import { SOURCE, type View, type ViewSource } from '../views/view.ts';
import { backendServices } from './joins.ts';
import type { RuleFunction } from './types.ts';

/** A place of an Ingress that names a backend. */
interface Backend {
  readonly pointer: Pointer;
  readonly service: string;
  /** Name or number of the port; undefined where none is given. */
  readonly port: string | undefined;
}

type Presence = 'there' | 'missing' | 'untold';

/** An action of the Alibaba ALB controller stands in place of a Service. */
const NO_SERVICE = 'use-annotation';

function fieldOf(view: View, ...fields: readonly string[]): View {
  return fields.reduce((at, field) => readField(at[SOURCE], field) as View, view);
}

/** Pointers of all backends, and whether the evidence shows them all. */
function placesOf(ingress: Resource): { readonly pointers: readonly Pointer[]; readonly complete: boolean } {
  const defaults = ['/spec/defaultBackend', '/spec/backend'];
  const pointers = defaults.filter((pointer) => stateOf(ingress, pointer) === 'present');
  let complete = stateOf(ingress, '/spec/defaultBackend') !== 'unknown' && !ingress.open.has('/spec/rules');
  const rules = valueOf(ingress, '/spec/rules');
  (Array.isArray(rules) ? rules : []).forEach((_rule, i) => {
    const at = `/spec/rules/${i}/http/paths`;
    const paths = valueOf(ingress, at);
    complete &&= Array.isArray(paths) ? !ingress.open.has(at) : stateOf(ingress, at) === 'absent';
    (Array.isArray(paths) ? paths : []).forEach((_path, j) => pointers.push(`${at}/${j}/backend`));
  });
  return { pointers, complete };
}

function backendAt(ingress: Resource, pointer: Pointer): Backend | undefined {
  const read = (...fields: readonly string[]): string | undefined => fields.map((field) => textOf(valueOf(ingress, pointer + field))).find((text) => text !== undefined);
  const service = read('/service/name', '/serviceName');
  const port = read('/service/port/number', '/service/port/name', '/servicePort');
  return service === undefined || port === NO_SERVICE ? undefined : { pointer, service, port };
}

interface BackendLine {
  readonly path?: unknown;
  readonly marker?: unknown;
}

/** What the brackets of `kubectl describe ingress` say about a backend. */
function markerOf(ingress: Resource, { pointer }: Backend): string | undefined {
  const lines = ingress.object['backendsLine'];
  const path = pointer.slice(1).replaceAll('/', '.');
  const line = Array.isArray(lines) ? lines.find((entry: BackendLine) => entry.path === path) : undefined;
  return textOf((line as BackendLine | undefined)?.marker);
}

/** Whether kubectl said of some object of this namespace that there is none, by name or altogether. Its line counts as read. */
export function saidNotFound(session: Session, owner: Resource, kind: string, name: string): boolean {
  const said = session.evidence.observations.find(({ kind: what, value, data }) => {
    const namespace = data?.['namespace'];
    if (namespace !== undefined && namespace !== (namespaceOf(owner) ?? namespace)) return false;
    if (what === 'none-found') return value.toLowerCase().startsWith(kind) && data?.['filter'] === undefined;
    return what === 'kubectl-error' && data?.['reason'] === 'NotFound' && data['name'] === name && data['kind']?.toLowerCase().startsWith(kind) === true;
  });
  if (said !== undefined) session.trace.lines.push({ input: said.input, startLine: said.line, endLine: said.line, text: said.value });
  return said !== undefined;
}

/** Whether kubectl listed all Services of the namespace, and none of this name among them. */
function isMissingInList(session: Session, ingress: Resource): boolean {
  const list = listingOf(session, ingress, 'Service');
  if (list !== undefined) session.trace.lines.push({ input: list.input, startLine: list.line, endLine: list.line, text: list.value });
  return list !== undefined;
}

function servicesNamed(session: Session, ingress: Resource, name: string): readonly Resource[] {
  return resourcesNamed(session, 'Service', name).filter((service) => sharesNamespace(ingress, service));
}

/** Whether a Service has a port of this name or number, by one of its fields. */
function hasPort(service: Resource, port: string, fields: readonly string[]): Presence {
  const ports = valueOf(service, '/spec/ports');
  if (!Array.isArray(ports)) return 'untold';
  const pointers = ports.flatMap((_port, index) => fields.map((field) => `/spec/ports/${index}/${field}`));
  if (pointers.some((pointer) => textOf(valueOf(service, pointer)) === port)) return 'there';
  const untold = service.open.has('/spec/ports') || pointers.some((pointer) => stateOf(service, pointer) === 'unknown');
  return untold ? 'untold' : 'missing';
}

const isName = (port: string): boolean => /[a-z]/i.test(port);

function portPresence(session: Session, service: Resource, port: string | undefined): Presence {
  const presence = port === undefined || valueOf(service, '/spec/type') === 'ExternalName' ? 'there' : hasPort(service, port, [isName(port) ? 'name' : 'port']);
  if (presence === 'missing') session.trace.reads.push({ resource: service, pointer: '/spec/ports' });
  return presence;
}

function presenceOf(session: Session, ingress: Resource, backend: Backend): Presence {
  const [service] = servicesNamed(session, ingress, backend.service);
  if (service !== undefined) return portPresence(session, service, backend.port);
  const marker = markerOf(ingress, backend);
  if (marker === 'not-found' || saidNotFound(session, ingress, 'service', backend.service)) return 'missing';
  if (marker === 'addresses') return 'there';
  return isMissingInList(session, ingress) ? 'missing' : 'untold';
}

function requireIngress(source: ViewSource): Resource {
  return source.resource ?? raiseForObject(source);
}

function backendMissing(source: ViewSource): boolean {
  const { session } = source;
  const ingress = requireIngress(source);
  const { pointers, complete } = placesOf(ingress);
  const backends = pointers.flatMap((pointer) => backendAt(ingress, pointer) ?? []);
  const judged = backends.map((backend) => ({ backend, presence: presenceOf(session, ingress, backend) }));
  const missing = judged.filter(({ presence }) => presence === 'missing');
  for (const { backend } of missing.length > 0 ? missing : judged) session.trace.reads.push({ resource: ingress, pointer: backend.pointer });
  if (missing.length > 0) return true;
  return complete && judged.every(({ presence }) => presence === 'there') ? false : raiseUnknown(session.trace, PROBES.services, ingress);
}

/**
 * Whether more than the Endpoints are proven missing. `endpoints … not found`, which kubectl prints up to 1.30, is also
 * what an ExternalName Service looks like.
 */
function backendProvenMissing(source: ViewSource): boolean {
  const { session } = source;
  const ingress = requireIngress(source);
  const { pointers } = placesOf(ingress);
  const byServices = (ingress.client?.min ?? 0) >= 31;
  const proven = pointers.flatMap((pointer) => backendAt(ingress, pointer) ?? []).some((backend) => {
    const [service] = servicesNamed(session, ingress, backend.service);
    if (service !== undefined) return portPresence(session, service, backend.port) === 'missing';
    return (byServices && markerOf(ingress, backend) === 'not-found') || saidNotFound(session, ingress, 'service', backend.service);
  });
  return proven || raiseUnknown(session.trace, PROBES.services, ingress);
}

/** A number that no Service port has, but that stands beside one as its targetPort or node port. */
function takesPodPort(source: ViewSource): boolean {
  const { session } = source;
  const ingress = requireIngress(source);
  const { pointers, complete } = placesOf(ingress);
  const backends = pointers.flatMap((pointer) => backendAt(ingress, pointer) ?? []);
  let untold = !complete;
  for (const { pointer, service: name, port } of backends) {
    const [service] = servicesNamed(session, ingress, name);
    const presence = service === undefined || port === undefined ? 'untold' : portPresence(session, service, port);
    if (service === undefined || presence === 'untold') untold = true;
    else if (presence === 'missing' && hasPort(service, port ?? '', ['targetPort', 'nodePort']) === 'there') {
      session.trace.reads.push({ resource: ingress, pointer });
      return true;
    }
  }
  return untold ? raiseUnknown(session.trace, PROBES.services, ingress) : false;
}

function listBackends(view: View): View[] {
  const source = view[SOURCE];
  const ingress = requireIngress(source);
  const { pointers, complete } = placesOf(ingress);
  const spec = fieldOf(view, 'spec');
  const views = pointers.map((pointer) => {
    const [, , first, rule, , , path] = pointer.split('/');
    if (rule === undefined) return fieldOf(spec, first ?? '');
    const rules = readField(spec[SOURCE], 'rules') as readonly View[];
    const paths = readField(fieldOf(rules[Number(rule)]!, 'http')[SOURCE], 'paths') as readonly View[];
    return fieldOf(paths[Number(path)]!, 'backend');
  });
  return complete ? views : withUnknownEnd(views, () => raiseForObject(source));
}

function isBehindIngress(source: ViewSource): boolean {
  const { session } = source;
  const service = requireIngress(source);
  const ingress = (session.byKind.get('Ingress') ?? []).find((one) => backendServices(session, one).flat().includes(service));
  if (ingress === undefined) return raiseUnknown(session.trace, 'kubectl -n {{namespace}} get ingress', service);
  session.trace.reads.push({ resource: ingress, pointer: '/metadata/name' });
  return true;
}

/** Where an Ingress sends to, and whether that is there. */
export const INGRESS_BACKEND_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'backends(Ingress): list<IngressBackend>',
    description: 'Every backend of an Ingress, the default one included; open where the evidence does not show them all.',
    run: (_session, view: View) => listBackends(view),
  },
  {
    signature: 'backendMissing(Ingress): bool',
    description:
      'Whether a backend names a Service, or a port of it, that is proven not to be there: by describe, by an answer of kubectl, or by the Service itself. A Service that was not pasted is unknown.',
    run: (_session, view: View) => backendMissing(view[SOURCE]),
  },
  {
    signature: 'backendProvenMissing(Ingress): bool',
    description: 'The same, and by more than `endpoints … not found` of kubectl up to 1.30, which an ExternalName Service shows as well; unknown otherwise.',
    run: (_session, view: View) => backendProvenMissing(view[SOURCE]),
  },
  {
    signature: 'takesPodPort(Ingress): bool',
    description: 'Whether a backend names a number that is a targetPort or a node port of its Service, but none of its ports.',
    run: (_session, view: View) => takesPodPort(view[SOURCE]),
  },
  {
    signature: 'isBehindIngress(Service): bool',
    description: 'Whether an Ingress at hand sends to the Service; unknown otherwise.',
    run: (_session, view: View) => isBehindIngress(view[SOURCE]),
  },
];
