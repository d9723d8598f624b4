import { ownEntry } from '../own-entry.ts';
/** An object whose name may be told to nobody. */
export interface NamedObject {
  readonly kind: string;
  readonly name?: string | undefined;
  readonly namespace?: string | undefined;
}

const PREFIX: Readonly<Record<string, string>> = {
  Service: 'svc', Ingress: 'ing', Pod: 'pod', Node: 'node', Namespace: 'ns', Deployment: 'workload', ReplicaSet: 'workload', StatefulSet: 'workload', DaemonSet: 'workload',
  ConfigMap: 'config', Endpoints: 'endpoints', EndpointSlice: 'endpoints',
};
/** Names that every cluster has tell nothing. */
const COMMON = new Set(['default', 'kube-system', 'kube-public', 'kube-node-lease', 'kubernetes']);
/** Ids that a vendor's support needs to find anything. */
const VENDOR_ID = /^(?:lb|clb|alb|nlb|slb|vpc|vsw|subnet|cls|ins|i|eni|sg|acl|rsp|vtb|eip|lbl|listener)-[0-9a-z]{6,40}$/;
/** Domains of annotation keys, images and documents: no part of them is anybody's name. */
const PUBLIC = /(?:^|\.)(?:kubernetes\.io|k8s\.io|tencent\.com|aliyun\.com|aliyuncs\.com|alibabacloud\.com)$/;
const WORD = /[A-Za-z0-9](?:[A-Za-z0-9._-]{0,252}[A-Za-z0-9])?/g;
const IPV4 = /(?<!\d\.|\d)(?:\d{1,3}\.){3}\d{1,3}(?!\.?\d)/g;
const IPV6 = /(?<![0-9A-Za-z:])(?=[0-9A-Fa-f:]{0,39}::|(?:[0-9A-Fa-f]{1,4}:){7})[0-9A-Fa-f:]{3,39}(?![0-9A-Za-z:])/g;
const PLAIN_ADDRESSES = new Set(['0.0.0.0', '127.0.0.1', '255.255.255.255', '::', '::1']);

/**
 * Replaces names and IP addresses by stable ones (`svc-1`, `ip-3`): the same name is the same pseudonym everywhere, as
 * long as the same function is used. Pods are told by the name of what they belong to. Vendor ids stay.
 *
 * @param objects what is known by name, in a stable order
 * @param note called for each word replaced, with `name` or `ip`
 */
export function createPseudonyms(objects: readonly NamedObject[], note: (sort: 'name' | 'ip') => void = () => undefined): (text: string) => string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  const next = (prefix: string): string => {
    const number = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, number);
    return `${prefix}-${number}`;
  };
  const add = (name: string | undefined, prefix: string): void => {
    if (name !== undefined && name !== '' && !COMMON.has(name) && !names.has(name) && !VENDOR_ID.test(name)) names.set(name, next(prefix));
  };
  for (const { kind, name, namespace } of objects) {
    add(namespace, 'ns');
    add(name, ownEntry(PREFIX, kind) ?? 'object');
  }
  // Longer names first: `web-canary` is not a Pod of `web` when it is known itself.
  const stems = [...names.keys()].filter((name) => name.length > 2).sort((a, b) => b.length - a.length);
  const addresses = new Map<string, string>();

  const nameOf = (word: string): string | undefined => {
    const known = names.get(word);
    if (known !== undefined) return known;
    const stem = stems.find((name) => word.startsWith(`${name}-`) && !VENDOR_ID.test(word));
    return stem && `${names.get(stem) ?? ''}${word.slice(stem.length)}`;
  };
  const replaceWord = (word: string): string => {
    const whole = nameOf(word);
    const out = whole ?? (word.includes('.') && !PUBLIC.test(word) ? word.split('.').map((part) => nameOf(part) ?? part).join('.') : word);
    if (out !== word) note('name');
    return out;
  };
  const replaceAddress = (address: string): string => {
    if (PLAIN_ADDRESSES.has(address)) return address;
    const known = addresses.get(address) ?? next('ip');
    addresses.set(address, known);
    note('ip');
    return known;
  };
  return (text) => text.replace(WORD, replaceWord).replace(IPV4, replaceAddress).replace(IPV6, replaceAddress);
}
