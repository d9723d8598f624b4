import { stateOf, valueOf } from '../fields.ts';
import { pointerTo } from '../../evidence/field-state.ts';
import type { Resource } from '../../evidence/types.ts';
import { raiseForObject } from '../views/read-field.ts';
import { SOURCE, type View } from '../views/view.ts';
import { entriesOf, hasGap } from './entries.ts';
import type { RuleFunction } from './types.ts';

const ANNOTATIONS = '/metadata/annotations';
const CLASS = pointerTo(ANNOTATIONS, 'kubernetes.io/ingress.class');
const CLASS_NAME = '/spec/ingressClassName';
/** The id of the CLB that the controller made or took. */
const CLB_ID = pointerTo(ANNOTATIONS, 'kubernetes.io/ingress.qcloud-loadbalance-id');
/** Keys that only this controller reads: who writes them means it. */
const OWN_KEYS = ['ingress.cloud.tencent.com/', 'kubernetes.io/ingress.'];

function carriesOwnKey(ingress: Resource): boolean {
  const map = valueOf(ingress, ANNOTATIONS);
  return typeof map === 'object' && map !== null && Object.keys(map).some((key) => OWN_KEYS.some((own) => key.startsWith(own)));
}

/** Without a class TKE serves an Ingress and TKE Serverless does not; a manifest may still get a default class when it is applied. */
function isServedWithoutClass(view: View): boolean {
  const { session, resource } = view[SOURCE];
  const product = resource === null ? null : session.identities.of(resource).product;
  if (resource === null || product === null) return raiseForObject(view[SOURCE]);
  if (product !== 'tke') return false;
  return resource.origin !== 'manifest' || carriesOwnKey(resource) || raiseForObject(view[SOURCE]);
}

function isClbIngress(view: View): boolean {
  const { session, resource } = view[SOURCE];
  if (resource === null) return raiseForObject(view[SOURCE]);
  for (const pointer of [CLASS, CLASS_NAME]) {
    if (stateOf(resource, pointer) !== 'present') continue;
    session.trace.reads.push({ resource, pointer });
    return valueOf(resource, pointer) === 'qcloud';
  }
  if (stateOf(resource, CLB_ID) === 'present') {
    session.trace.reads.push({ resource, pointer: CLB_ID });
    return true;
  }
  const known = [CLASS, CLASS_NAME].every((pointer) => stateOf(resource, pointer) === 'absent');
  return known ? isServedWithoutClass(view) : raiseForObject(view[SOURCE]);
}

/** Host and path pairs that are listed; `whole` where there can be no more. */
function countRules(ingress: Resource): { readonly count: number; readonly whole: boolean } {
  const rules = valueOf(ingress, '/spec/rules');
  const counts = (Array.isArray(rules) ? rules : []).map((_rule, index) => {
    const paths = valueOf(ingress, `/spec/rules/${index}/http/paths`);
    return Array.isArray(paths) ? paths.length : 0;
  });
  const lists = ['/spec/rules', ...counts.map((_count, index) => `/spec/rules/${index}/http/paths`)];
  return { count: counts.reduce((sum, count) => sum + count, 0), whole: stateOf(ingress, '/spec/rules') !== 'unknown' && lists.every((list) => !ingress.open.has(list)) };
}

function hasMoreRulesThan(view: View, limit: bigint): boolean {
  const { session, resource } = view[SOURCE];
  if (resource === null) return raiseForObject(view[SOURCE]);
  session.trace.reads.push({ resource, pointer: '/spec/rules' });
  const { count, whole } = countRules(resource);
  return BigInt(count) > limit || (whole ? false : raiseForObject(view[SOURCE]));
}

/** Hosts of all entries of `spec.tls`; an entry without hosts is the default certificate and counts as the host `''`. */
function tlsHosts(ingress: Resource): string[] {
  const tls = valueOf(ingress, '/spec/tls');
  return entriesOf(tls).flatMap(({ hosts }) => (Array.isArray(hosts) && hosts.length > 0 ? [...new Set(hosts.map(String))] : ['']));
}

function hasRivalCertificates(view: View): boolean {
  const { session, resource } = view[SOURCE];
  if (resource === null) return raiseForObject(view[SOURCE]);
  session.trace.reads.push({ resource, pointer: '/spec/tls' });
  const hosts = tlsHosts(resource);
  if (new Set(hosts).size < hosts.length) return true;
  return resource.open.has('/spec/tls') || hasGap(resource, '/spec/tls') || stateOf(resource, '/spec/tls') === 'unknown' ? raiseForObject(view[SOURCE]) : false;
}

/** What the CLB Ingress of Tencent Cloud makes of an Ingress. */
export const TKE_INGRESS_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'isClbIngress(Ingress): bool',
    description: "Whether the CLB controller serves it: class `qcloud`; without any class TKE's does and TKE Serverless's does not. Unknown for a manifest without a class or any key of the controller.",
    run: (_session, view: View) => isClbIngress(view),
  },
  {
    signature: 'hasMoreRulesThan(Ingress, int): bool',
    description: 'Whether it lists more pairs of host and path than that.',
    run: (_session, view: View, limit: bigint) => hasMoreRulesThan(view, limit),
  },
  {
    signature: 'hasRivalCertificates(Ingress): bool',
    description: 'Whether two entries of spec.tls are for the same host, or two have no hosts and are default certificates both.',
    run: (_session, view: View) => hasRivalCertificates(view),
  },
  {
    signature: 'isClbPath(string): bool',
    description: "Whether a CLB takes a path as it is: begins with '/', at most 120 characters, none of those that regular expressions and quoting are made of. An empty path is '/'.",
    run: (_session, path: string) => path === '' || (path.startsWith('/') && path.length <= 120 && !/[\s()[\]{}|*+^$\\"'`<>,;!]/.test(path)),
  },
];
