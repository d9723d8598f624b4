import { markAbsent, markOpen, put, type Draft } from '../draft.ts';
import type { GetRow, RowKind } from './row-kind.ts';

/** Columns that are counts, and the field of the API that each one prints. */
type Counts = Readonly<Record<string, readonly string[]>>;

const REPLICAS: Counts = {
  DESIRED: ['spec', 'replicas'], CURRENT: ['status', 'replicas'], READY: ['status', 'readyReplicas'],
  'UP-TO-DATE': ['status', 'updatedReplicas'], AVAILABLE: ['status', 'availableReplicas'],
};
const NODES: Counts = {
  DESIRED: ['status', 'desiredNumberScheduled'], CURRENT: ['status', 'currentNumberScheduled'], READY: ['status', 'numberReady'],
  'UP-TO-DATE': ['status', 'updatedNumberScheduled'], AVAILABLE: ['status', 'numberAvailable'],
};

function mapCounts(row: GetRow, draft: Draft, counts: Counts): void {
  for (const [header, path] of Object.entries(counts)) {
    const text = row.cells.get(header) ?? '';
    if (/^\d+$/.test(text)) put(draft, path, Number(text), row.line);
    const [, ready, wanted] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
    if (ready === undefined) continue;
    put(draft, path, Number(ready), row.line);
    put(draft, ['spec', 'replicas'], Number(wanted), row.line);
  }
  markOpen(draft, ['status']);
}

/** `-o wide` names the containers of the template and their images, in one order. */
function mapTemplate(row: GetRow, draft: Draft): void {
  const list = (header: string): string[] => {
    const text = row.cells.get(header) ?? '';
    return text === '' || text.endsWith('...') || text === '<none>' ? [] : text.split(',');
  };
  const names = list('CONTAINERS');
  const images = list('IMAGES');
  const containers = ['spec', 'template', 'spec', 'containers'];
  names.forEach((name, index) => {
    put(draft, [...containers, index, 'name'], name, row.line);
    if (names.length === images.length) put(draft, [...containers, index, 'image'], images[index], row.line);
    markOpen(draft, [...containers, index]);
  });
  if (names.length > 0) for (const path of [['spec', 'template'], ['spec', 'template', 'spec']]) markOpen(draft, path);
}

/** A selector of plain pairs; `app in (a,b)` and the like stay open, as they do in a describe. */
function mapSelector(row: GetRow, draft: Draft): void {
  const text = row.cells.get('SELECTOR') ?? '';
  if (text === '' || text.endsWith('...')) return;
  if (text === '<none>') return markAbsent(draft, ['spec', 'selector'], row.line);
  if (/[()! ]/.test(text)) return markOpen(draft, ['spec', 'selector']);
  for (const pair of text.split(',')) {
    const at = pair.indexOf('=');
    if (at > 0) put(draft, ['spec', 'selector', 'matchLabels', pair.slice(0, at)], pair.slice(at + 1), row.line);
  }
}

function workload(counts: Counts): RowKind['map'] {
  return (row, draft) => {
    mapCounts(row, draft, counts);
    mapTemplate(row, draft);
    mapSelector(row, draft);
  };
}

/** The tables of workloads; columns from the printers of Kubernetes (`pkg/printers/internalversion`). */
export const WORKLOAD_ROWS: readonly RowKind[] = [
  { kind: 'DaemonSet', columns: ['DESIRED', 'CURRENT', 'READY', 'UP-TO-DATE', 'AVAILABLE'], map: workload(NODES) },
  { kind: 'Deployment', columns: ['READY', 'UP-TO-DATE', 'AVAILABLE'], map: workload(REPLICAS) },
  { kind: 'Deployment', columns: ['DESIRED', 'CURRENT', 'UP-TO-DATE', 'AVAILABLE'], map: workload(REPLICAS) },
  { kind: 'ReplicaSet', columns: ['DESIRED', 'CURRENT', 'READY', 'AGE'], map: workload(REPLICAS) },
  { kind: 'StatefulSet', columns: ['NAME', 'READY', 'AGE'], only: ['NAMESPACE', 'CONTAINERS', 'IMAGES', 'LABELS'], map: workload(REPLICAS) },
];
