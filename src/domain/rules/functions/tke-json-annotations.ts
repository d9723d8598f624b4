import { pointerTo } from '../../evidence/field-state.ts';
import type { Resource } from '../../evidence/types.ts';
import { stateOf, valueOf } from '../fields.ts';
import { orUnknown } from '../unknown.ts';
import { raiseForObject, textOf } from '../views/read-field.ts';
import { SOURCE, type View } from '../views/view.ts';
import { entriesOf, fieldsOf, hasGap } from './entries.ts';
import type { RuleFunction } from './types.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const LISTEN_PORTS = 'ingress.cloud.tencent.com/listen-ports';

/** Value of an annotation; '' where it is proven absent. */
function readText(view: View, key: string): string {
  const { session, resource } = view[SOURCE];
  if (resource === null) return raiseForObject(view[SOURCE]);
  const pointer = pointerTo('/metadata/annotations', key);
  session.trace.reads.push({ resource, pointer });
  if (stateOf(resource, pointer) === 'unknown') return raiseForObject(view[SOURCE]);
  return textOf(valueOf(resource, pointer) ?? undefined) ?? '';
}

/** What the JSON of an annotation says; undefined where there is none, or it is no JSON (which is another finding). */
function readJson(view: View, key: string): unknown {
  const text = readText(view, key);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** One port of `specify-protocol`: `{"protocol":["HTTPS"],"tls":"…","hosts":{"a.example.com":{"tls":"…"}}}`. */
function portEntries(view: View): (readonly [port: string, entry: Json])[] {
  const json = readJson(view, 'service.cloud.tencent.com/specify-protocol');
  return isObject(json) ? Object.entries(json).flatMap(([port, entry]) => (isObject(entry) ? [[port, entry] as const] : [])) : [];
}

function protocolsOf(entry: Json): string[] {
  const { protocol } = entry;
  return Array.isArray(protocol) ? protocol.map(String) : [];
}

const hasCertificate = (entry: unknown): boolean => isObject(entry) && typeof entry['tls'] === 'string' && entry['tls'] !== '';

const ENCRYPTED = ['HTTPS', 'TCP_SSL', 'QUIC'];

/** Whether a port speaks TLS and neither it nor each of its hosts names a Secret with the certificate. */
function lacksCertificate(entry: Json): boolean {
  const hosts = isObject(entry['hosts']) ? Object.values(entry['hosts']) : [];
  const covered = hasCertificate(entry) || (hosts.length > 0 && hosts.every(hasCertificate));
  return protocolsOf(entry).some((protocol) => ENCRYPTED.includes(protocol)) && !covered;
}

const isMixed = (entry: Json): boolean => ['TCP', 'UDP'].every((protocol) => protocolsOf(entry).includes(protocol));

/** Whether the annotation names a port that the Service does not have. */
function namesForeignPort(view: View): boolean {
  const { session, resource } = view[SOURCE];
  const named = portEntries(view).map(([port]) => port);
  if (resource === null || named.length === 0) return false;
  const ports = valueOf(resource, '/spec/ports');
  session.trace.reads.push({ resource, pointer: '/spec/ports' });
  const own = new Set(entriesOf(ports).map(({ port }) => String(port)));
  if (named.every((port) => own.has(port))) return false;
  return !Array.isArray(ports) || resource.open.has('/spec/ports') || hasGap(resource, '/spec/ports') ? raiseForObject(view[SOURCE]) : true;
}

/** `host path` of one rule. An address stands for no host, as the CLB falls back to it; no path means `/`. */
function ruleKey(host: unknown, path: unknown): string {
  const name = textOf(host ?? undefined) ?? '';
  return `${/^[\d.:]*$/.test(name) ? '' : name} ${(textOf(path ?? undefined) ?? '') || '/'}`;
}

function specRules(ingress: Resource): { readonly keys: ReadonlySet<string>; readonly whole: boolean } {
  const rules = valueOf(ingress, '/spec/rules');
  const lists = (Array.isArray(rules) ? rules : []).map((rule: unknown, index) => {
    const pointer = `/spec/rules/${index}/http/paths`;
    const paths = valueOf(ingress, pointer);
    return { pointer, keys: entriesOf(paths).map(({ path }) => ruleKey(fieldsOf(rule)['host'], path)) };
  });
  const whole = Array.isArray(rules) && ['/spec/rules', ...lists.map(({ pointer }) => pointer)].every((pointer) => !ingress.open.has(pointer) && !hasGap(ingress, pointer));
  return { keys: new Set(lists.flatMap(({ keys }) => keys)), whole };
}

function mixedEntries(view: View, key: string): Json[] {
  const json = readJson(view, `kubernetes.io/ingress.${key}`);
  return Array.isArray(json) ? json.filter(isObject) : [];
}

function mixedRuleUnmatched(view: View): boolean {
  const { session, resource } = view[SOURCE];
  const read = ['http-rules', 'https-rules'].map((key) => orUnknown(() => mixedEntries(view, key)));
  const wanted = read.flatMap((entries) => entries ?? []).map(({ host, path }) => ruleKey(host, path));
  if (resource === null) return false;
  session.trace.reads.push({ resource, pointer: '/spec/rules' });
  const { keys, whole } = specRules(resource);
  if (wanted.some((rule) => !keys.has(rule))) return whole || raiseForObject(view[SOURCE]);
  return read.includes(undefined) ? raiseForObject(view[SOURCE]) : false;
}

/** Hosts that `rule-mix` serves over HTTP alone; those of a text that was cut are unknown. */
export function plainHosts(view: View): ReadonlySet<string> {
  if (readText(view, 'kubernetes.io/ingress.rule-mix') !== 'true') return new Set();
  const [plain = [], encrypted = []] = ['http-rules', 'https-rules'].map((key) => mixedEntries(view, key).map(({ host }) => textOf(host ?? undefined) ?? ''));
  return new Set(plain.filter((host) => !encrypted.includes(host)));
}

/** Rules for the HTTPS listener, as far as `rule-mix` makes them count. */
function httpsRules(view: View): Json[] {
  return readText(view, 'kubernetes.io/ingress.rule-mix') === 'true' ? mixedEntries(view, 'https-rules') : [];
}

/** Whether an annotation asks for an HTTPS listener: rules for it, or a port in `listen-ports`. */
function wantsHttps(view: View): boolean {
  const rules = orUnknown(() => httpsRules(view));
  const ports = orUnknown(() => readJson(view, LISTEN_PORTS));
  if ((rules ?? []).length > 0 || (Array.isArray(ports) && ports.some((port) => isObject(port) && 'HTTPS' in port))) return true;
  if (rules === undefined) return raiseForObject(view[SOURCE]);
  readJson(view, LISTEN_PORTS);
  return false;
}

/** Annotations of TKE that hold JSON. One that kubectl describe cut short is unknown; one that is no JSON says nothing here. */
export const TKE_JSON_ANNOTATION_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'specifiesForeignPort(Service): bool',
    description: 'Whether specify-protocol names a port that is not in spec.ports; such an entry is ignored.',
    run: (_session, view: View) => namesForeignPort(view),
  },
  {
    signature: 'specifiesTlsWithoutCertificate(Service): bool',
    description: 'Whether specify-protocol asks for HTTPS, TCP_SSL or QUIC on a port without naming the Secret of its certificate.',
    run: (_session, view: View) => portEntries(view).some(([, entry]) => lacksCertificate(entry)),
  },
  {
    signature: 'specifiesTcpAndUdp(Service): bool',
    description: 'Whether specify-protocol asks for both TCP and UDP on one port.',
    run: (_session, view: View) => portEntries(view).some(([, entry]) => isMixed(entry)),
  },
  {
    signature: 'mixedRuleUnmatched(Ingress): bool',
    description: 'Whether http-rules or https-rules holds a host and path that no rule of spec.rules has.',
    run: (_session, view: View) => mixedRuleUnmatched(view),
  },
  {
    signature: 'wantsHttps(Ingress): bool',
    description: 'Whether https-rules has a rule and rule-mix makes it count, or listen-ports has an HTTPS port.',
    run: (_session, view: View) => wantsHttps(view),
  },
];
