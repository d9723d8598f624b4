import { markAbsent, markOpen, narrowClient, put, type Draft } from '../draft.ts';
import { copyLabelsAndAnnotations } from './annotations.ts';
import { mapContainers } from './containers.ts';
import type { DescribeDocument, KindPrint } from './document.ts';
import { isNone, readEntries } from './entries.ts';
import { asNumber, asTime, copyField, copyPairs, entryOf } from './fields.ts';
import { mapConditions } from './conditions.ts';
import { readTable } from './table.ts';

const ORDER = [
  'Name', 'Namespace', 'Priority', 'Priority Class Name', 'PriorityClassName', 'Runtime Class Name', 'Service Account', 'Node', 'Start Time', 'Labels',
  'Annotations', 'Status', 'Termination Grace Period', 'Reason', 'Message', 'SeccompProfile', 'IP', 'IPs', 'Controlled By', 'Nominated Node Name',
  'Resources', 'Init Containers', 'Containers', 'Ephemeral Containers', 'Readiness Gates', 'Conditions', 'Volumes', 'QoS Class', 'Node-Selectors', 'Tolerations',
  'Topology Spread Constraints', 'Events',
];

function mapPod(document: DescribeDocument, draft: Draft): void {
  const { coverage } = document;
  if (entryOf(document, 'Service Account')) narrowClient(draft, { min: 25 });
  if (entryOf(document, 'SeccompProfile')) narrowClient(draft, { min: 27 });
  copyField(document, draft, 'Namespace', ['metadata', 'namespace']);
  copyField(document, draft, 'Priority', ['spec', 'priority'], { read: asNumber, sometimes: true });
  copyField(document, draft, 'Priority Class Name', ['spec', 'priorityClassName'], { sometimes: true });
  copyField(document, draft, 'Runtime Class Name', ['spec', 'runtimeClassName'], { sometimes: true });
  copyField(document, draft, 'Service Account', ['spec', 'serviceAccountName'], { sometimes: true });
  mapNode(document, draft);
  copyField(document, draft, 'Start Time', ['status', 'startTime'], { read: asTime, sometimes: true });
  copyLabelsAndAnnotations(document, draft);
  mapPhase(document, draft);
  copyField(document, draft, 'Reason', ['status', 'reason']);
  copyField(document, draft, 'Message', ['status', 'message']);
  copyField(document, draft, 'IP', ['status', 'podIP']);
  mapPodIps(document, draft);
  mapOwner(document, draft);
  for (const [key, name] of [['Init Containers', 'initContainers'], ['Containers', 'containers']] as const) {
    const section = entryOf(document, key);
    const status = key === 'Containers' ? 'containerStatuses' : 'initContainerStatuses';
    if (section) mapContainers(draft, section, { spec: ['spec', name], status: ['status', status], collapsed: document.collapsed, ended: coverage.ends(key) });
    else if (coverage.proves(key)) markAbsent(draft, ['spec', name]);
  }
  mapGates(document, draft);
  mapConditions(document, draft);
  mapVolumes(document, draft);
  copyField(document, draft, 'QoS Class', ['status', 'qosClass']);
  const nodeSelector = entryOf(document, 'Node-Selectors');
  if (nodeSelector) copyPairs(draft, nodeSelector, ['spec', 'nodeSelector'], { ended: coverage.ends('Node-Selectors') });
  markOpen(draft, ['status']);
}

/** `Node:  name/ip`, or `<none>` while unscheduled. */
function mapNode(document: DescribeDocument, draft: Draft): void {
  const entry = entryOf(document, 'Node');
  if (!entry) return;
  if (isNone(entry.value) || entry.value === '') return markAbsent(draft, ['spec', 'nodeName'], entry.line);
  const at = entry.value.lastIndexOf('/');
  put(draft, ['spec', 'nodeName'], at < 0 ? entry.value : entry.value.slice(0, at), entry.line);
  if (at >= 0 && at < entry.value.length - 1) put(draft, ['status', 'hostIP'], entry.value.slice(at + 1), entry.line);
}

/** The phase; a pod that is being deleted shows `Terminating (lasts …)` instead. */
function mapPhase(document: DescribeDocument, draft: Draft): void {
  const entry = entryOf(document, 'Status');
  if (!entry) return;
  if (!entry.value.startsWith('Terminating')) return copyField(document, draft, 'Status', ['status', 'phase']);
  const grace = entryOf(document, 'Termination Grace Period');
  const seconds = /^(\d+)s$/.exec(grace?.value ?? '')?.[1];
  put(draft, ['terminating'], true, entry.line);
  if (grace && seconds) put(draft, ['metadata', 'deletionGracePeriodSeconds'], Number(seconds), grace.line);
}

function mapPodIps(document: DescribeDocument, draft: Draft): void {
  const entry = entryOf(document, 'IPs');
  if (!entry) return;
  if (isNone(entry.value)) return markAbsent(draft, ['status', 'podIPs'], entry.line);
  readEntries(entry.rest, { known: new Set(['IP']) }).forEach((item, index) => put(draft, ['status', 'podIPs', index, 'ip'], item.value, item.line));
  if (!document.coverage.ends('IPs')) markOpen(draft, ['status', 'podIPs']);
}

/** `Controlled By:  ReplicaSet/web-7d9c`. */
export function mapOwner(document: DescribeDocument, draft: Draft): void {
  const entry = entryOf(document, 'Controlled By');
  const path = ['metadata', 'ownerReferences'];
  if (!entry) return;
  const match = /^([A-Za-z]+)\/(\S+)$/.exec(entry.value);
  if (!match) return;
  put(draft, [...path, 0, 'kind'], match[1], entry.line);
  put(draft, [...path, 0, 'name'], match[2], entry.line);
  put(draft, [...path, 0, 'controller'], true, entry.line);
  markOpen(draft, [...path, 0]);
  markOpen(draft, path);
}

function mapGates(document: DescribeDocument, draft: Draft): void {
  const entry = entryOf(document, 'Readiness Gates');
  const path = ['spec', 'readinessGates'];
  if (!entry) {
    if (document.coverage.proves('Readiness Gates') && entryOf(document, 'Containers')) markAbsent(draft, path);
    return;
  }
  readTable(entry.rest).forEach((row, index) => put(draft, [...path, index, 'conditionType'], row.cells.get('Type'), row.line));
  if (!document.coverage.ends('Readiness Gates')) markOpen(draft, path);
}

function mapVolumes(document: DescribeDocument, draft: Draft): void {
  const entry = entryOf(document, 'Volumes');
  const path = ['spec', 'volumes'];
  if (!entry) return;
  if (isNone(entry.value)) return markAbsent(draft, path, entry.line);
  if (document.collapsed) return;
  readEntries(entry.rest, { any: true }).forEach((volume, index) => {
    put(draft, [...path, index, 'name'], volume.key, volume.line);
    markOpen(draft, [...path, index]);
  });
  if (!document.coverage.ends('Volumes')) markOpen(draft, path);
}

export const POD: KindPrint = {
  kind: 'Pod',
  order: ORDER,
  signs: [['QoS Class'], ['Containers', 'Status'], ['Containers', 'Node'], ['Containers', 'Conditions'], ['Node', 'Start Time'], ['Status', 'IP', 'IPs'], ['Service Account', 'Node']],
  map: mapPod,
};
