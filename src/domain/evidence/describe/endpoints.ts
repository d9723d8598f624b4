import { markAbsent, markOpen, put, type Draft, type Path } from '../draft.ts';
import { copyLabelsAndAnnotations } from './annotations.ts';
import type { DescribeDocument, KindPrint } from './document.ts';
import { isNone, readEntries, type Entry } from './entries.ts';
import { asList, asNumber, copyField, entryOf } from './fields.ts';
import { readTable } from './table.ts';

const SUBSET_KEYS: ReadonlySet<string> = new Set(['Addresses', 'NotReadyAddresses', 'Ports']);

function mapEndpoints(document: DescribeDocument, draft: Draft): void {
  copyField(document, draft, 'Namespace', ['metadata', 'namespace']);
  copyLabelsAndAnnotations(document, draft);
  const entry = entryOf(document, 'Subsets');
  if (!entry) return;
  const parts = readEntries(entry.rest, { known: SUBSET_KEYS });
  const ended = document.coverage.ends('Subsets');
  if (parts.length === 0) return ended ? markAbsent(draft, ['subsets'], entry.line) : undefined;
  put(draft, ['subsets'], [], entry.line);
  let subset = -1;
  parts.forEach((part, index) => {
    if (part.key === 'Addresses' || subset < 0) put(draft, ['subsets', ++subset], {}, part.line);
    const last = !ended && index === parts.length - 1;
    mapPart(draft, part, ['subsets', subset], last);
  });
  if (ended) return;
  markOpen(draft, ['subsets']);
  markOpen(draft, ['subsets', subset]);
}

function mapPart(draft: Draft, part: Entry, path: Path, mayGoOn: boolean): void {
  if (part.key === 'Ports') return mapPorts(draft, part, [...path, 'ports'], mayGoOn);
  const target = [...path, part.key === 'Addresses' ? 'addresses' : 'notReadyAddresses'];
  if (isNone(part.value) || part.value === '') return markAbsent(draft, target, part.line);
  (asList(part.value) as string[]).forEach((ip, index) => {
    put(draft, [...target, index, 'ip'], ip, part.line);
    markOpen(draft, [...target, index]);
  });
}

/** A port table `Name  Port  Protocol`, as Endpoints and EndpointSlices print it. */
export function mapPorts(draft: Draft, entry: Entry, path: Path, mayGoOn: boolean): void {
  put(draft, path, [], entry.line);
  readTable(entry.rest).forEach((row, index) => {
    const at = [...path, index];
    put(draft, at, {}, row.line);
    const name = row.cells.get('Name') ?? '<unset>';
    if (!isNone(name)) put(draft, [...at, 'name'], name, row.line);
    const port = asNumber(row.cells.get('Port') ?? '');
    if (port !== undefined) put(draft, [...at, 'port'], port, row.line);
    const protocol = row.cells.get('Protocol');
    if (protocol) put(draft, [...at, 'protocol'], protocol, row.line);
    markOpen(draft, at);
  });
  if (mayGoOn) markOpen(draft, path);
}

export const ENDPOINTS: KindPrint = {
  kind: 'Endpoints',
  order: ['Name', 'Namespace', 'Labels', 'Annotations', 'Subsets', 'Events'],
  signs: [['Subsets']],
  map: mapEndpoints,
};
