import { valueOf } from '../fields.ts';
import { raiseForObject, readField, textOf } from '../views/read-field.ts';
import { SOURCE, type View } from '../views/view.ts';
import { alibabaKindOf } from './alibaba-load-balancer.ts';
import { alibabaAnnotation } from './metadata.ts';
import { fieldsOf } from './entries.ts';
import type { RuleFunction } from './types.ts';

const CLB_PROTOCOLS: ReadonlySet<string> = new Set(['http', 'https', 'tcp', 'udp']);
const NLB_PROTOCOLS: ReadonlySet<string> = new Set(['tcp', 'udp', 'tcpssl']);

/** The pieces of a `protocol:port` list as the controller cuts them: at commas and colons, nothing is trimmed. */
function piecesOf(list: string): string[][] {
  return list === '' ? [] : list.split(',').map((piece) => piece.split(':'));
}

/**
 * Protocol of one port by the annotation, as the controller reads it: piece by piece up to the one that names the port.
 * `invalid`: a piece before it cannot be read, which ends the sync. Undefined: no piece names the port.
 */
function readProtocol(list: string, port: string, allowed: ReadonlySet<string>): string | undefined {
  for (const [protocol = '', of] of piecesOf(list)) {
    if (of === undefined || !allowed.has(protocol)) return 'invalid';
    if (of === port) return protocol;
  }
  return undefined;
}

function listenerProtocol(service: View, port: View): string {
  const list = alibabaAnnotation(service, 'loadbalancer-protocol-port');
  const number = String(readField(port[SOURCE], 'port'));
  const own = (): string => String(readField(port[SOURCE], 'protocol')).toLowerCase();
  if (list === '') return own();
  const asClb = readProtocol(list, number, CLB_PROTOCOLS) ?? own();
  const asNlb = readProtocol(list.toLowerCase(), number, NLB_PROTOCOLS) ?? own();
  if (asClb === asNlb) return asClb;
  const kind = alibabaKindOf(service) ?? (asNlb === 'invalid' ? 'clb' : raiseForObject(service[SOURCE]));
  return kind === 'nlb' ? asNlb : asClb;
}

/** Whether every port of a Service was read; the numbers of those that were. */
function portNumbers(service: View): { readonly numbers: ReadonlySet<string>; readonly whole: boolean } {
  const { resource } = service[SOURCE];
  const ports = resource === null ? undefined : valueOf(resource, '/spec/ports');
  if (resource === null || !Array.isArray(ports)) return raiseForObject(service[SOURCE]);
  service[SOURCE].session.trace.reads.push({ resource, pointer: '/spec/ports' });
  const numbers = ports.map((port: unknown) => textOf(fieldsOf(port)['port'] ?? undefined));
  return {
    numbers: new Set(numbers.filter((number) => number !== undefined)),
    whole: !resource.open.has('/spec/ports') && !numbers.includes(undefined),
  };
}

/** Whether the annotation names, in a piece that can be read, a port that the Service does not have. */
function namesForeignPort(service: View): boolean {
  const named = piecesOf(alibabaAnnotation(service, 'loadbalancer-protocol-port')).flatMap((piece) => piece[1] ?? []);
  if (named.length === 0) return false;
  const { numbers, whole } = portNumbers(service);
  const foreign = named.some((port) => /^\d+$/.test(port) && !numbers.has(port));
  return foreign && !whole ? raiseForObject(service[SOURCE]) : foreign;
}

/** Whether a redirect of forward-port lacks its HTTP listener on the left or its HTTPS listener on the right. */
function forwardPortUnmatched(service: View): boolean {
  const redirects = piecesOf(alibabaAnnotation(service, 'loadbalancer-forward-port'));
  if (redirects.length === 0) return false;
  const list = alibabaAnnotation(service, 'loadbalancer-protocol-port');
  const { numbers, whole } = portNumbers(service);
  const listens = (port: string | undefined, protocol: string): boolean => {
    if (port === undefined || (!numbers.has(port) && whole)) return false;
    return readProtocol(list, port, CLB_PROTOCOLS) === protocol;
  };
  return redirects.some(([from, to]) => !listens(from, 'http') || !listens(to, 'https'));
}

/** Listeners as the Alibaba cloud controller manager derives them. Source: clbv1/listeners.go of its version 2.14.0. */
export const ALIBABA_LISTENER_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'listenerProtocol(Service, ServicePort): string',
    description:
      "Protocol of a port's listener on ACK: 'tcp', 'udp', 'http', 'https', 'tcpssl' (NLB), by protocol-port, else the port's own; 'invalid' where CCM cannot read the annotation.",
    run: (_session, service: View, port: View) => listenerProtocol(service, port),
  },
  {
    signature: 'namesForeignPort(Service): bool',
    description: 'Whether protocol-port names a port number that the Service does not have; CCM ignores such a piece silently.',
    run: (_session, service: View) => namesForeignPort(service),
  },
  {
    signature: 'forwardPortUnmatched(Service): bool',
    description: 'Whether forward-port names a port without an HTTP listener on its left or an HTTPS listener on its right.',
    run: (_session, service: View) => forwardPortUnmatched(service),
  },
];
