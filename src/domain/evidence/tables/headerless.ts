import type { SourceLine } from '../normalise/source-line.ts';
import type { GetRow } from './row-kind.ts';
import { ownEntry } from '../../own-entry.ts';

const AGE = /^(?:\d+[smhdy])+$/;
const ANY = /./;
type Column = readonly [name: string, form?: RegExp];

/** Columns of tables that were pasted without a header; those with a form must have it, those behind the last form may be missing. */
const LAYOUTS: Readonly<Record<string, readonly (readonly Column[])[]>> = {
  Service: [[['NAME'], ['TYPE', /^(?:ClusterIP|NodePort|LoadBalancer|ExternalName)$/], ['CLUSTER-IP'], ['EXTERNAL-IP'], ['PORT(S)'], ['AGE', AGE], ['SELECTOR']]],
  Pod: [[['NAME'], ['READY', /^\d+\/\d+$/], ['STATUS'], ['RESTARTS'], ['AGE', AGE], ['IP'], ['NODE'], ['NOMINATED NODE'], ['READINESS GATES']]],
  Node: [[['NAME'], ['STATUS', /^(?:Not)?Ready/], ['ROLES'], ['AGE', AGE], ['VERSION', /^v/], ['INTERNAL-IP'], ['EXTERNAL-IP'], ['OS-IMAGE'], ['KERNEL-VERSION'], ['CONTAINER-RUNTIME']]],
  Ingress: [
    [['NAME'], ['CLASS'], ['HOSTS', /^\*$|\./], ['ADDRESS'], ['PORTS', /^80(?:, ?443)?$/], ['AGE', AGE]],
    [['NAME'], ['CLASS'], ['HOSTS', /^\*$|\./], ['PORTS', /^80(?:, ?443)?$/], ['AGE', AGE]],
  ],
  Deployment: [[['NAME'], ['READY', /^\d+\/\d+$/], ['UP-TO-DATE', /^\d+$/], ['AVAILABLE', /^\d+$/], ['AGE', AGE], ['CONTAINERS'], ['IMAGES'], ['SELECTOR']]],
  ReplicaSet: [[['NAME'], ['DESIRED', /^\d+$/], ['CURRENT', /^\d+$/], ['READY', /^\d+$/], ['AGE', AGE], ['CONTAINERS'], ['IMAGES'], ['SELECTOR']]],
  DaemonSet: [[['NAME'], ['DESIRED', /^\d+$/], ['CURRENT', /^\d+$/], ['READY', /^\d+$/], ['UP-TO-DATE', /^\d+$/], ['AVAILABLE', /^\d+$/], ['NODE SELECTOR'], ['AGE', AGE], ['CONTAINERS'], ['IMAGES'], ['SELECTOR']]],
  Endpoints: [[['NAME'], ['ENDPOINTS'], ['AGE', AGE]]],
  EndpointSlice: [[['NAME'], ['ADDRESSTYPE', /^(?:IPv[46]|FQDN)$/], ['PORTS'], ['ENDPOINTS'], ['AGE', AGE]]],
  Event: [
    [['LAST SEEN'], ['TYPE', /^(?:Normal|Warning)$/], ['REASON'], ['OBJECT', /\//], ['SUBOBJECT', /^spec\./], ['SOURCE'], ['MESSAGE'], ['FIRST SEEN', AGE], ['COUNT', /^\d+$/], ['NAME', ANY]],
    [['LAST SEEN'], ['TYPE', /^(?:Normal|Warning)$/], ['REASON'], ['OBJECT', /\//], ['SOURCE'], ['MESSAGE'], ['FIRST SEEN', AGE], ['COUNT', /^\d+$/], ['NAME', ANY]],
    [['LAST SEEN'], ['TYPE', /^(?:Normal|Warning)$/], ['REASON'], ['OBJECT', /\//], ['MESSAGE', ANY]],
  ],
};

/** `2 (3h ago)` and `77s (x6 over 16m)` are one cell though they hold blanks. */
export function joinBrackets(words: readonly string[]): string[] {
  const out: string[] = [];
  for (const word of words) {
    const last = out.at(-1);
    if (last !== undefined && (/^\([^)]*$/.test(last.slice(last.lastIndexOf('('))) && last.includes('(') && !last.endsWith(')'))) out[out.length - 1] = `${last} ${word}`;
    else if (last !== undefined && /^\((?:x\d+|\d+[smhdy]\S*)$/.test(word)) out[out.length - 1] = `${last} ${word}`;
    else out.push(word);
  }
  return out;
}

/** Gives cells to columns; the message, which may hold blanks, takes what the other columns leave. */
function fit(words: readonly string[], columns: readonly Column[]): Map<string, string> | undefined {
  const message = columns.findIndex(([name]) => name === 'MESSAGE');
  const spare = message < 0 ? 0 : words.length - columns.length;
  const cells = spare > 0 ? [...words.slice(0, message), words.slice(message, message + spare + 1).join('  '), ...words.slice(message + spare + 1)] : words;
  if (cells.length > columns.length) return undefined;
  const fits = columns.every(([, form], index) => !form || form.test(cells[index] ?? ''));
  return fits ? new Map(cells.map((cell, index) => [columns[index]?.[0] ?? '', cell])) : undefined;
}

function fitAny(words: readonly string[], kind: string): Map<string, string> | undefined {
  for (const columns of ownEntry(LAYOUTS, kind) ?? []) {
    const cells = fit(words, columns) ?? fit(words, [['NAMESPACE', /^[a-z0-9-]+$/], ...columns]);
    if (cells) return cells;
  }
  return undefined;
}

const LABELS = /^[\w./-]+=[\w.-]*(?:,[\w./-]+=[\w.-]*)*$/;

/** Whether a lone cell of pairs at the end of a row is a selector: it is for Services, and behind the images of a workload. */
function endsInSelector(kind: string, before: string): boolean {
  if (LABELS.test(before) || before === '<none>') return false;
  return kind === 'Service' || (['Deployment', 'ReplicaSet', 'DaemonSet'].includes(kind) && !AGE.test(before));
}

/** Takes the labels of `--show-labels` off the end. */
function takeLabels(words: string[], kind: string): string | undefined {
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  if (!LABELS.test(last) || kind === 'Event' || endsInSelector(kind, before)) return undefined;
  return words.pop();
}

/** Rows of a `kubectl get` table of this kind that has no header. */
export function readHeaderless(lines: readonly SourceLine[], kind: string, wide: boolean): { headers: string[]; rows: GetRow[]; misfits: number[] } {
  const rows: GetRow[] = [];
  const misfits: number[] = [];
  for (const line of lines) {
    const words = joinBrackets(line.text.trim().split(wide ? / {2,}/ : / +/));
    const labels = takeLabels(words, kind);
    const cells = fitAny(words, kind);
    if (labels !== undefined) cells?.set('LABELS', labels);
    if (cells) rows.push({ line: line.n, cells });
    else misfits.push(line.n);
  }
  return { headers: (ownEntry(LAYOUTS, kind)?.[0] ?? []).map(([name]) => name), rows, misfits };
}
