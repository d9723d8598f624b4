import { markAbsent, markOpen, markUnknown, narrowClient, put, type Draft, type Path } from '../draft.ts';
import { isBlank } from '../normalise/source-line.ts';
import { putLoadBalancerIngress } from './addresses.ts';
import { copyLabelsAndAnnotations } from './annotations.ts';
import type { DescribeDocument, KindPrint } from './document.ts';
import { parseEndpointsLine } from './endpoints-line.ts';
import { isNone } from './entries.ts';
import { asNumber, copyField, entryOf } from './fields.ts';

const ORDER = ['Name', 'Labels', 'Namespace', 'Address', 'Ingress Class', 'Default backend', 'TLS', 'Rules', 'Annotations', 'Events'] as const;
const ROW = /^(?:(\S+) +)?(?:(\S+) +)?(\S+):(\S+) +\((.*)\)$/;
const RESOURCE_ROW = /^(?:(\S+) +)?(?:\* +)?APIGroup: (\S*), Kind: (\S+), Name: (\S+)(?: +\(.*\))?$/;

function mapIngress(document: DescribeDocument, draft: Draft): void {
  if (entryOf(document, 'Labels')) narrowClient(draft, { min: 23 });
  if (entryOf(document, 'Ingress Class')) narrowClient(draft, { min: 24 });
  else if (document.coverage.proves('Ingress Class')) narrowClient(draft, { max: 23 });
  copyField(document, draft, 'Namespace', ['metadata', 'namespace']);
  copyLabelsAndAnnotations(document, draft);
  mapAddress(document, draft);
  copyField(document, draft, 'Ingress Class', ['spec', 'ingressClassName'], { sometimes: true });
  mapDefaultBackend(document, draft);
  mapTls(document, draft);
  mapRules(document, draft);
}

function mapAddress(document: DescribeDocument, draft: Draft): void {
  const address = entryOf(document, 'Address');
  if (!address) return;
  if (address.value !== '' && !isNone(address.value)) putLoadBalancerIngress(draft, address.value, address.line, 'none');
  else {
    put(draft, ['status', 'loadBalancer'], {}, address.line);
    markAbsent(draft, ['status', 'loadBalancer', 'ingress'], address.line);
  }
  markOpen(draft, ['status']);
}

/** Up to 1.23 an Ingress without default backend shows a made-up one, usually with an error that means nothing. */
function mapDefaultBackend(document: DescribeDocument, draft: Draft): void {
  const entry = entryOf(document, 'Default backend');
  const path = ['spec', 'defaultBackend'];
  if (!entry) return;
  if (entry.value === '<default>' || entry.value === '') {
    if (entry.value !== '') narrowClient(draft, { min: 24 });
    return markAbsent(draft, path, entry.line);
  }
  const resource = RESOURCE_ROW.exec(entry.value);
  if (resource) return putResource(draft, path, resource, entry.line);
  const row = ROW.exec(entry.value);
  if (row?.[3] === 'default-http-backend' && (draft.client?.min ?? 0) < 24) {
    return row[5]?.includes('not found') ? markAbsent(draft, path, entry.line) : markUnknown(draft, path);
  }
  if (row?.[3] && row[4]) {
    putBackend(draft, path, { service: row[3], port: row[4] }, entry.line);
    noteBackend(draft, path, { service: row[3], port: row[4], told: row[5] ?? '' }, entry.line);
  }
}

function mapTls(document: DescribeDocument, draft: Draft): void {
  const entry = entryOf(document, 'TLS');
  const path = ['spec', 'tls'];
  if (!entry) {
    if (document.coverage.proves('TLS')) markAbsent(draft, path);
    return;
  }
  put(draft, path, [], entry.line);
  let index = 0;
  for (const line of entry.rest) {
    const match = /^(?:(\S+) terminates|SNI routes) *(.*)$/.exec(line.text.trim());
    if (!match) continue;
    put(draft, [...path, index], {}, line.n);
    if (match[1]) put(draft, [...path, index, 'secretName'], match[1], line.n);
    const hosts = (match[2] ?? '').split(',').map((host) => host.trim()).filter((host) => host !== '');
    if (hosts.length > 0) put(draft, [...path, index, 'hosts'], hosts, line.n);
    index++;
  }
  if (!document.coverage.ends('TLS')) markOpen(draft, path);
}

/** A row that names no backend: the header, its dashes, or an empty line. */
function isLayout(text: string): boolean {
  return isBlank(text) || /^Host +Path +Backends$/.test(text) || /^[- ]+$/.test(text);
}

/** `*  *  svc:80 (…)`, which repeats the default backend where there are no rules. */
const REPEATED = /^\* +\* +\S/;

/** Host rows, each followed by its path rows; `*` is the empty host. */
function mapRules(document: DescribeDocument, draft: Draft): void {
  const entry = entryOf(document, 'Rules');
  if (!entry) return;
  const rules = ['spec', 'rules'];
  const place = { rule: -1, path: 0 };
  const rows = entry.rest.map((line) => ({ n: line.n, text: line.text.trim() })).filter(({ text }) => !isLayout(text));
  for (const { n, text } of rows) {
    if (REPEATED.test(text)) continue;
    const row = ROW.exec(text);
    const resource = row ? null : RESOURCE_ROW.exec(text);
    if (row ?? resource) {
      if (place.rule < 0) place.rule = openFirstRule(draft, n);
      putPath(draft, [...rules, place.rule, 'http', 'paths', place.path++], row, resource, n);
      continue;
    }
    place.path = 0;
    put(draft, [...rules, ++place.rule], {}, n);
    if (text !== '*') put(draft, [...rules, place.rule, 'host'], text, n);
    put(draft, [...rules, place.rule, 'http', 'paths'], [], n);
  }
  if (!document.coverage.ends('Rules')) {
    markOpen(draft, rules);
    if (place.rule >= 0) markOpen(draft, [...rules, place.rule, 'http', 'paths']);
  } else if (place.rule < 0 && rows.length > 0) markAbsent(draft, rules, entry.line);
}

/** One path row: `/api   svc:port (…)`, or a resource backend. */
function putPath(draft: Draft, at: Path, row: RegExpExecArray | null, resource: RegExpExecArray | null, line: number): void {
  put(draft, at, {}, line);
  markUnknown(draft, [...at, 'pathType']);
  const printed = row ? (row[2] ?? row[1]) : resource?.[1];
  if (printed) put(draft, [...at, 'path'], printed, line);
  if (row?.[3] && row[4]) {
    putBackend(draft, [...at, 'backend'], { service: row[3], port: row[4] }, line);
    noteBackend(draft, [...at, 'backend'], { service: row[3], port: row[4], told: row[5] ?? '' }, line);
  }
  if (resource) putResource(draft, [...at, 'backend'], resource, line);
}

function putResource(draft: Draft, backend: Path, resource: RegExpExecArray, line: number): void {
  put(draft, [...backend, 'resource', 'kind'], resource[3], line);
  put(draft, [...backend, 'resource', 'name'], resource[4], line);
  if (resource[2]) put(draft, [...backend, 'resource', 'apiGroup'], resource[2], line);
}

function openFirstRule(draft: Draft, line: number): number {
  put(draft, ['spec', 'rules', 0], {}, line);
  markOpen(draft, ['spec', 'rules', 0]);
  return 0;
}

function putBackend(draft: Draft, path: Path, backend: { service: string; port: string }, line: number): void {
  put(draft, [...path, 'service', 'name'], backend.service, line);
  const number = asNumber(backend.port);
  put(draft, [...path, 'service', 'port', number === undefined ? 'name' : 'number'], number ?? backend.port, line);
}

/** What the brackets behind a backend prove, in a part of its own: `backendsLine`, in printed order. */
function noteBackend(draft: Draft, path: Path, backend: { service: string; port: string; told: string }, line: number): void {
  const list = (draft.object['backendsLine'] as unknown[] | undefined) ?? [];
  const at = ['backendsLine', list.length];
  put(draft, [...at, 'service'], backend.service, line);
  put(draft, [...at, 'port'], asNumber(backend.port) ?? backend.port, line);
  put(draft, [...at, 'path'], path.join('.'), line);
  markOpen(draft, ['backendsLine']);
  const missing = /^<error: (services|endpoints) "([^"]*)" not found>$/.exec(backend.told);
  if (missing) {
    put(draft, [...at, 'marker'], 'not-found', line);
    if (backend.service !== 'default-http-backend') narrowClient(draft, missing[1] === 'services' ? { min: 31 } : { max: 30 });
    return;
  }
  const told = parseEndpointsLine(backend.told);
  if (!told) return markOpen(draft, at);
  put(draft, [...at, 'addresses'], told.addresses, line);
  if (told.more !== undefined) put(draft, [...at, 'more'], told.more, line);
  if (told.more) markOpen(draft, [...at, 'addresses']);
  put(draft, [...at, 'marker'], told.marker, line);
}

export const INGRESS: KindPrint = {
  kind: 'Ingress',
  order: ORDER,
  signs: [['Default backend'], ['Ingress Class'], ['Rules', 'Annotations'], ['Rules', 'TLS']],
  map: mapIngress,
};
