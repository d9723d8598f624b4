import { markAbsent, markOpen, put, type Draft, type Path } from '../draft.ts';
import type { SourceLine } from '../normalise/source-line.ts';
import { copyLabelsAndAnnotations } from './annotations.ts';
import type { DescribeDocument, KindPrint } from './document.ts';
import { mapPorts } from './endpoints.ts';
import { isNone, readEntries, type Entry } from './entries.ts';
import { asList, copyField, entryOf } from './fields.ts';

const KEYS: ReadonlySet<string> = new Set(['Addresses', 'Conditions', 'Ready', 'Hostname', 'TargetRef', 'NodeName', 'Zone', 'Topology']);

function mapEndpointSlice(document: DescribeDocument, draft: Draft): void {
  copyField(document, draft, 'Namespace', ['metadata', 'namespace']);
  copyLabelsAndAnnotations(document, draft);
  copyField(document, draft, 'AddressType', ['addressType']);
  const ports = entryOf(document, 'Ports');
  if (ports && isNone(ports.value)) markAbsent(draft, ['ports'], ports.line);
  else if (ports) mapPorts(draft, ports, ['ports'], !document.coverage.ends('Ports'));
  const endpoints = entryOf(document, 'Endpoints');
  if (!endpoints) return;
  put(draft, ['endpoints'], [], endpoints.line);
  if (isNone(endpoints.value)) return;
  splitItems(endpoints.rest).forEach((item, index) => {
    put(draft, ['endpoints', index], {}, item[0]?.n ?? endpoints.line);
    markOpen(draft, ['endpoints', index]);
    for (const entry of readEntries(item, { known: KEYS })) mapEndpoint(draft, entry, ['endpoints', index]);
  });
  if (!document.coverage.ends('Endpoints')) markOpen(draft, ['endpoints']);
}

/** Items of a list, each starting at a `- `, whose dash is taken away. */
function splitItems(lines: readonly SourceLine[]): SourceLine[][] {
  const items: SourceLine[][] = [];
  for (const line of lines) {
    if (/^ *- /.test(line.text)) items.push([{ ...line, text: line.text.replace('- ', '  ') }]);
    else items.at(-1)?.push(line);
  }
  return items;
}

function mapEndpoint(draft: Draft, entry: Entry, path: Path): void {
  if (entry.key === 'Addresses') return void put(draft, [...path, 'addresses'], asList(entry.value), entry.line);
  if (entry.key === 'Ready') {
    if (entry.value !== 'true' && entry.value !== 'false') return;
    put(draft, [...path, 'conditions', 'ready'], entry.value === 'true', entry.line);
    return markOpen(draft, [...path, 'conditions']);
  }
  const field = { Hostname: 'hostname', NodeName: 'nodeName', Zone: 'zone' }[entry.key];
  if (field && isNone(entry.value)) markAbsent(draft, [...path, field], entry.line);
  else if (field && entry.value !== '') put(draft, [...path, field], entry.value, entry.line);
  const target = entry.key === 'TargetRef' ? /^(\w+)\/(\S+)$/.exec(entry.value) : null;
  if (target) {
    put(draft, [...path, 'targetRef', 'kind'], target[1], entry.line);
    put(draft, [...path, 'targetRef', 'name'], target[2], entry.line);
    markOpen(draft, [...path, 'targetRef']);
  }
}

export const ENDPOINT_SLICE: KindPrint = {
  kind: 'EndpointSlice',
  order: ['Name', 'Namespace', 'Labels', 'Annotations', 'AddressType', 'Ports', 'Endpoints', 'Events'],
  signs: [['AddressType']],
  map: mapEndpointSlice,
};
