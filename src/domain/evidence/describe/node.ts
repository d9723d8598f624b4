import { markAbsent, markOpen, put, type Draft } from '../draft.ts';
import { copyLabelsAndAnnotations } from './annotations.ts';
import { mapConditions } from './conditions.ts';
import type { DescribeDocument, KindPrint } from './document.ts';
import { isNone, readEntries } from './entries.ts';
import { asList, asTime, copyField, entryOf } from './fields.ts';
import { ownEntry } from '../../own-entry.ts';

const SYSTEM: Readonly<Record<string, string>> = {
  'Machine ID': 'machineID', 'System UUID': 'systemUUID', 'Boot ID': 'bootID', 'Kernel Version': 'kernelVersion', 'OS Image': 'osImage', 'Operating System': 'operatingSystem',
  Architecture: 'architecture', 'Container Runtime Version': 'containerRuntimeVersion', 'Kubelet Version': 'kubeletVersion', 'Kube-Proxy Version': 'kubeProxyVersion',
};
const ADDRESS_TYPES: ReadonlySet<string> = new Set(['InternalIP', 'ExternalIP', 'Hostname', 'InternalDNS', 'ExternalDNS']);

function mapNode(document: DescribeDocument, draft: Draft): void {
  copyLabelsAndAnnotations(document, draft);
  copyField(document, draft, 'CreationTimestamp', ['metadata', 'creationTimestamp'], { read: asTime });
  mapTaints(document, draft);
  copyField(document, draft, 'Unschedulable', ['spec', 'unschedulable'], { read: (text) => text === 'true' });
  mapConditions(document, draft);
  mapAddresses(document, draft);
  for (const [key, field] of [['Capacity', 'capacity'], ['Allocatable', 'allocatable']] as const) {
    const entry = entryOf(document, key);
    for (const item of readEntries(entry?.rest ?? [], { any: true })) put(draft, ['status', field, item.key], item.value, item.line);
    if (entry && !document.coverage.ends(key)) markOpen(draft, ['status', field]);
  }
  const system = entryOf(document, 'System Info');
  for (const item of readEntries(system?.rest ?? [], { known: new Set(Object.keys(SYSTEM)) })) {
    const field = ownEntry(SYSTEM, item.key);
    if (field && item.value !== '') put(draft, ['status', 'nodeInfo', field], item.value, item.line);
  }
  if (system) markOpen(draft, ['status', 'nodeInfo']);
  copyField(document, draft, 'PodCIDR', ['spec', 'podCIDR']);
  copyField(document, draft, 'PodCIDRs', ['spec', 'podCIDRs'], { read: asList });
  copyField(document, draft, 'ProviderID', ['spec', 'providerID']);
  markOpen(draft, ['status']);
}

/** `key=value:Effect`, one a line. */
function mapTaints(document: DescribeDocument, draft: Draft): void {
  const entry = entryOf(document, 'Taints');
  if (!entry) return;
  const path = ['spec', 'taints'];
  const cells = [{ text: entry.value, n: entry.line }, ...entry.rest.map((line) => ({ text: line.text.trim(), n: line.n }))];
  const taints = cells.flatMap(({ text, n }) => {
    const match = /^([^=:\s]+)(?:=([^:\s]*))?:(\w+)$/.exec(text);
    return match ? [{ key: match[1], value: match[2], effect: match[3], n }] : [];
  });
  if (isNone(entry.value)) return markAbsent(draft, path, entry.line);
  taints.forEach(({ key, value, effect, n }, index) => {
    put(draft, [...path, index, 'key'], key, n);
    if (value) put(draft, [...path, index, 'value'], value, n);
    put(draft, [...path, index, 'effect'], effect, n);
    markOpen(draft, [...path, index]);
  });
  if (!document.coverage.ends('Taints')) markOpen(draft, path);
}

function mapAddresses(document: DescribeDocument, draft: Draft): void {
  const entry = entryOf(document, 'Addresses');
  if (!entry) return;
  const path = ['status', 'addresses'];
  put(draft, path, [], entry.line);
  readEntries(entry.rest, { known: ADDRESS_TYPES }).forEach((item, index) => {
    put(draft, [...path, index, 'type'], item.key, item.line);
    put(draft, [...path, index, 'address'], item.value, item.line);
  });
  if (!document.coverage.ends('Addresses')) markOpen(draft, path);
}

export const NODE: KindPrint = {
  kind: 'Node',
  order: [
    'Name', 'Roles', 'Labels', 'Annotations', 'CreationTimestamp', 'Taints', 'Unschedulable', 'Lease', 'Conditions', 'Addresses', 'Capacity', 'Allocatable', 'System Info',
    'PodCIDR', 'PodCIDRs', 'ProviderID', 'Non-terminated Pods', 'Allocated resources', 'Events',
  ],
  signs: [['Allocatable'], ['System Info'], ['Unschedulable'], ['Roles'], ['Allocated resources']],
  map: mapNode,
};
