import { markOpen, put, type Draft } from '../draft.ts';
import { copyLabelsAndAnnotations } from './annotations.ts';
import { mapConditions } from './conditions.ts';
import { mapContainers } from './containers.ts';
import type { DescribeDocument, KindPrint } from './document.ts';
import { isNone, readEntries } from './entries.ts';
import { asTime, copyField, copyPairs, entryOf } from './fields.ts';
import { mapOwner } from './pod.ts';
import { ownEntry } from '../../own-entry.ts';

const TEMPLATE_KEYS: ReadonlySet<string> = new Set([
  'Labels', 'Annotations', 'Service Account', 'Init Containers', 'Containers', 'Volumes', 'Topology Spread Constraints', 'Priority Class Name', 'Node-Selectors', 'Tolerations',
]);
const COUNTS: Readonly<Record<string, string>> = {
  'Desired Number of Nodes Scheduled': 'desiredNumberScheduled', 'Current Number of Nodes Scheduled': 'currentNumberScheduled',
  'Number of Nodes Scheduled with Up-to-date Pods': 'updatedNumberScheduled', 'Number of Nodes Scheduled with Available Pods': 'numberAvailable',
  'Number of Nodes Misscheduled': 'numberMisscheduled',
};

function mapWorkload(document: DescribeDocument, draft: Draft): void {
  copyField(document, draft, 'Namespace', ['metadata', 'namespace'], { sometimes: true });
  copyField(document, draft, 'CreationTimestamp', ['metadata', 'creationTimestamp'], { read: asTime, sometimes: true });
  copyLabelsAndAnnotations(document, draft);
  mapOwner(document, draft);
  const selector = entryOf(document, 'Selector');
  if (selector && /[()! ]/.test(selector.value)) markOpen(draft, ['spec', 'selector']);
  else if (selector) copyPairs(draft, selector, ['spec', 'selector', 'matchLabels'], { commas: true, ended: document.coverage.ends('Selector') });
  mapReplicas(document, draft);
  copyField(document, draft, 'StrategyType', ['spec', 'strategy', 'type'], { sometimes: true });
  copyField(document, draft, 'Update Strategy', ['spec', 'updateStrategy', 'type'], { sometimes: true });
  mapTemplate(document, draft);
  mapConditions(document, draft);
  for (const step of ['strategy', 'updateStrategy', 'template']) if (hasField(draft, step)) markOpen(draft, ['spec', step]);
  markOpen(draft, ['status']);
}

function hasField(draft: Draft, name: string): boolean {
  return draft.lines.has(`/spec/${name}`);
}

/** `3 desired | 3 updated | 3 total | 2 available | 1 unavailable`, `2 current / 3 desired`, or one count a line. */
function mapReplicas(document: DescribeDocument, draft: Draft): void {
  const entry = entryOf(document, 'Replicas');
  const fields: Readonly<Record<string, string>> = { updated: 'updatedReplicas', total: 'replicas', current: 'replicas', available: 'availableReplicas', unavailable: 'unavailableReplicas' };
  for (const [, count, word] of entry?.value.matchAll(/(\d+) (desired|updated|total|current|available|unavailable)\b/g) ?? []) {
    const field = fields[word ?? ''];
    if (entry) put(draft, field ? ['status', field] : ['spec', 'replicas'], Number(count), entry.line);
  }
  for (const item of document.entries) {
    const field = ownEntry(COUNTS, item.key);
    if (field && /^\d+$/.test(item.value)) put(draft, ['status', field], Number(item.value), item.line);
  }
}

function mapTemplate(document: DescribeDocument, draft: Draft): void {
  const section = entryOf(document, 'Pod Template');
  if (!section) return;
  const ended = document.coverage.ends('Pod Template');
  const entries = document.collapsed ? readEntries(section.rest, { known: TEMPLATE_KEYS }) : readEntries(section.rest);
  const template = ['spec', 'template'];
  put(draft, template, {}, section.line);
  entries.forEach((entry, index) => {
    const whole = ended || index < entries.length - 1;
    if (entry.key === 'Labels') copyPairs(draft, entry, [...template, 'metadata', 'labels'], { ended: whole });
    if (entry.key === 'Service Account' && !isNone(entry.value)) put(draft, [...template, 'spec', 'serviceAccountName'], entry.value, entry.line);
    const field = { Containers: 'containers', 'Init Containers': 'initContainers' }[entry.key];
    if (field) mapContainers(draft, entry, { spec: [...template, 'spec', field], collapsed: document.collapsed, ended: whole });
  });
  for (const part of ['metadata', 'spec']) markOpen(draft, [...template, part]);
}

const START = ['Name', 'Namespace', 'CreationTimestamp'];

export const WORKLOADS: readonly KindPrint[] = [
  {
    kind: 'Deployment',
    order: [...START, 'Labels', 'Annotations', 'Selector', 'Replicas', 'StrategyType', 'MinReadySeconds', 'RollingUpdateStrategy', 'Pod Template', 'Conditions', 'OldReplicaSets', 'NewReplicaSet', 'Events'],
    signs: [['StrategyType'], ['NewReplicaSet'], ['OldReplicaSets']],
    map: mapWorkload,
  },
  {
    kind: 'DaemonSet',
    order: [...START, 'Selector', 'Node-Selector', 'Labels', 'Annotations', ...Object.keys(COUNTS), 'Pods Status', 'Pod Template', 'Events'],
    signs: [['Desired Number of Nodes Scheduled'], ['Number of Nodes Misscheduled']],
    map: mapWorkload,
  },
  {
    kind: 'StatefulSet',
    order: [...START, 'Selector', 'Labels', 'Annotations', 'Replicas', 'Update Strategy', 'Partition', 'Pods Status', 'Pod Template', 'Volume Claims', 'Events'],
    signs: [['Update Strategy'], ['Volume Claims']],
    map: mapWorkload,
  },
  {
    kind: 'ReplicaSet',
    order: [...START, 'Selector', 'Labels', 'Annotations', 'Controlled By', 'Replicas', 'Pods Status', 'Pod Template', 'Conditions', 'Events'],
    signs: [['Pods Status', 'Replicas']],
    map: mapWorkload,
  },
];
