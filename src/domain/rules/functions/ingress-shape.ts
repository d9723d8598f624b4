import { stateOf, valueOf } from '../fields.ts';
import type { Pointer, Resource } from '../../evidence/types.ts';
import type { Session } from '../session.ts';
import { raiseUnknown } from '../unknown.ts';
import { raiseForObject, textOf } from '../views/read-field.ts';
import { SOURCE, type View, type ViewSource } from '../views/view.ts';
import { saidNotFound } from './ingress-backends.ts';
import { plainHosts } from './tke-json-annotations.ts';
import type { RuleFunction } from './types.ts';

const LABEL = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/;

/** Whether the API server takes this as a host of an Ingress: a lower-case DNS name, with `*.` in front at most, and no address. */
export function isIngressHost(host: string): boolean {
  const name = host.startsWith('*.') ? host.slice(2) : host;
  const labels = name.split('.');
  const isAddress = labels.length === 4 && labels.every((label) => /^\d{1,3}$/.test(label));
  return name.length <= 253 && !isAddress && labels.every((label) => LABEL.test(label));
}

/** Whether a certificate or rule for `pattern` serves `host`; a wildcard stands for one label. */
function covers(pattern: string, host: string): boolean {
  return pattern === host || (pattern.startsWith('*.') && host.slice(host.indexOf('.') + 1) === pattern.slice(2));
}

function requireIngress(source: ViewSource): Resource {
  return source.resource ?? raiseForObject(source);
}

interface Host {
  readonly host: string;
  readonly pointer: Pointer;
}

interface Hosts {
  readonly rules: readonly Host[];
  readonly tls: readonly Host[];
  /** An entry of `tls` without hosts: its certificate is for whatever has none of its own. */
  readonly takesAny: boolean;
}

function listAt(source: ViewSource, ingress: Resource, pointer: Pointer): readonly unknown[] {
  const list = valueOf(ingress, pointer);
  if (stateOf(ingress, pointer) === 'absent') return [];
  return Array.isArray(list) && !ingress.open.has(pointer) ? list : raiseForObject(source);
}

function hostsOf(source: ViewSource): Hosts {
  const ingress = requireIngress(source);
  const rules = listAt(source, ingress, '/spec/rules').map((_rule, i) => {
    const pointer = `/spec/rules/${i}/host`;
    return { host: stateOf(ingress, pointer) === 'unknown' ? raiseForObject(source) : (textOf(valueOf(ingress, pointer)) ?? ''), pointer };
  });
  const entries = listAt(source, ingress, '/spec/tls').map((_entry, i) =>
    listAt(source, ingress, `/spec/tls/${i}/hosts`).map((host, j) => ({ host: String(host), pointer: `/spec/tls/${i}/hosts/${j}` })),
  );
  return { rules, tls: entries.flat(), takesAny: entries.some((hosts) => hosts.length === 0) };
}

function readAll(source: ViewSource, hosts: readonly Host[]): boolean {
  const resource = requireIngress(source);
  for (const { pointer } of hosts) source.session.trace.reads.push({ resource, pointer });
  return hosts.length > 0;
}

function tlsHostUnused(source: ViewSource): boolean {
  const { rules, tls } = hostsOf(source);
  return readAll(source, tls.filter(({ host }) => !rules.some((rule) => rule.host === '' || covers(rule.host, host) || covers(host, rule.host))));
}

function hostWithoutTls(view: View): boolean {
  const source = view[SOURCE];
  const { rules, tls, takesAny } = hostsOf(source);
  if (tls.length === 0 || takesAny) return false;
  const bare = rules.filter(({ host }) => host !== '' && !tls.some((one) => covers(one.host, host)));
  if (bare.length === 0) return false;
  const plain = plainHosts(view);
  return readAll(source, bare.filter(({ host }) => !plain.has(host)));
}

function pathRepeated(source: ViewSource): boolean {
  const ingress = requireIngress(source);
  const seen = new Set<string>();
  const repeated: Pointer[] = [];
  listAt(source, ingress, '/spec/rules').forEach((_rule, i) => {
    listAt(source, ingress, `/spec/rules/${i}/http/paths`).forEach((_path, j) => {
      const at = `/spec/rules/${i}/http/paths/${j}`;
      const key = [`/spec/rules/${i}/host`, `${at}/path`, `${at}/pathType`].map((pointer) => textOf(valueOf(ingress, pointer)) ?? '').join(' ');
      if (seen.has(key)) repeated.push(at);
      seen.add(key);
    });
  });
  if (repeated.some((at) => stateOf(ingress, `${at}/pathType`) === 'unknown')) return raiseForObject(source);
  for (const at of repeated) source.session.trace.reads.push({ resource: ingress, pointer: `${at}/path` });
  return repeated.length > 0;
}

function tlsSecretMissing(source: ViewSource): boolean {
  const ingress = requireIngress(source);
  const names = listAt(source, ingress, '/spec/tls').map((_entry, i) => ({ pointer: `/spec/tls/${i}/secretName`, name: textOf(valueOf(ingress, `/spec/tls/${i}/secretName`)) }));
  const named = names.filter(({ name }) => name !== undefined && name !== '');
  if (named.length === 0) return false;
  const missing = named.filter(({ name }) => saidNotFound(source.session, ingress, 'secret', name ?? ''));
  if (missing.length === 0) {
    const plain = named.flatMap(({ name = '' }) => (/^[a-z0-9][-.a-z0-9]*$/.test(name) ? name : []));
    return raiseUnknown(source.session.trace, `kubectl -n {{namespace}} get secret ${plain.join(' ')}`.trimEnd(), ingress);
  }
  for (const { pointer } of missing) source.session.trace.reads.push({ resource: ingress, pointer });
  return true;
}

function apiVersion(source: ViewSource): string {
  const ingress = requireIngress(source);
  source.session.trace.reads.push({ resource: ingress, pointer: '' });
  return ingress.apiVersion ?? raiseForObject(source);
}

const DEFAULT_CLASS = 'ingressclass.kubernetes.io/is-default-class';

/** Whether an IngressClass at hand is the default one; those that were not pasted are unknown. */
function hasDefaultIngressClass(session: Session): boolean {
  const pointer = `/metadata/annotations/${DEFAULT_CLASS.replaceAll('/', '~1')}`;
  const resource = (session.byKind.get('IngressClass') ?? []).find((one) => String(valueOf(one, pointer)) === 'true');
  if (resource === undefined) return raiseUnknown(session.trace, 'kubectl get ingressclass -o yaml', null);
  session.trace.reads.push({ resource, pointer });
  return true;
}

/** Whether an Ingress is written as the API wants it. */
export const INGRESS_SHAPE_FUNCTIONS: readonly RuleFunction[] = [
  { signature: 'apiVersion(Ingress): string', description: 'The apiVersion as written; unknown in describe.', run: (_session, view: View) => apiVersion(view[SOURCE]) },
  {
    signature: 'hasDefaultIngressClass(): bool',
    description: 'Whether an IngressClass at hand is marked as the default; unknown otherwise.',
    run: (session) => hasDefaultIngressClass(session),
  },
  {
    signature: 'isIngressHost(string): bool',
    description: 'Whether the API server takes a text as host of an Ingress: a lower-case DNS name, with one `*.` in front at most; no address, port or scheme.',
    run: (_session, host: string) => isIngressHost(host),
  },
  {
    signature: 'tlsHostUnused(Ingress): bool',
    description: 'Whether `tls` names a host that no rule serves.',
    run: (_session, view: View) => tlsHostUnused(view[SOURCE]),
  },
  {
    signature: 'hostWithoutTls(Ingress): bool',
    description: 'Whether `tls` names hosts, and a rule has a host that none of them covers; one that `http-rules` of TKE serves over HTTP alone does not count.',
    run: (_session, view: View) => hostWithoutTls(view),
  },
  {
    signature: 'pathRepeated(Ingress): bool',
    description: 'Whether one host has the same path with the same pathType twice; unknown where describe leaves the pathType out.',
    run: (_session, view: View) => pathRepeated(view[SOURCE]),
  },
  {
    signature: 'tlsSecretMissing(Ingress): bool',
    description: 'Whether kubectl said that a Secret named in `tls` is not there; unknown otherwise.',
    run: (_session, view: View) => tlsSecretMissing(view[SOURCE]),
  },
];
