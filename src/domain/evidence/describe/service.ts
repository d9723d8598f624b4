import { markAbsent, markOpen, markUnknown, narrowClient, put, type Draft } from '../draft.ts';
import { putLoadBalancerIngress } from './addresses.ts';
import { copyLabelsAndAnnotations } from './annotations.ts';
import type { DescribeDocument, KindPrint } from './document.ts';
import { parseEndpointsLine } from './endpoints-line.ts';
import { isNone, type Entry } from './entries.ts';
import { asList, asNumber, copyEntry, copyField, copyPairs, entryOf } from './fields.ts';

/** kubectl prints a Service in this order; several of the lines exist in some versions only. */
const ORDER = [
  'Name', 'Namespace', 'Labels', 'Annotations', 'Selector', 'Type', 'IP Family Policy', 'IPFamily', 'IP Families', 'IP', 'IPs', 'External IPs',
  'Desired LoadBalancer IP', 'External Name', 'LoadBalancer Ingress', 'Port', 'TargetPort', 'AppProtocol', 'NodePort', 'Endpoints',
  'Session Affinity', 'External Traffic Policy', 'Internal Traffic Policy', 'HealthCheck NodePort', 'LoadBalancer Source Ranges',
  'Traffic Distribution', 'Events',
] as const;

const PORT_KEYS = new Set(['Port', 'TargetPort', 'AppProtocol', 'NodePort', 'Endpoints']);

const TYPES: ReadonlySet<string> = new Set(['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName']);
/** Anything else is a word that was cut. */
const asType = (text: string): string | undefined => (TYPES.has(text) ? text : undefined);

function mapService(document: DescribeDocument, draft: Draft): void {
  inferClient(document, draft);
  copyField(document, draft, 'Namespace', ['metadata', 'namespace']);
  copyLabelsAndAnnotations(document, draft);
  const selector = entryOf(document, 'Selector');
  if (selector) copyPairs(draft, selector, ['spec', 'selector'], { commas: true, ended: document.coverage.ends('Selector') });
  copyField(document, draft, 'Type', ['spec', 'type'], { read: asType });
  copyField(document, draft, 'IP Family Policy', ['spec', 'ipFamilyPolicy'], { sometimes: !entryOf(document, 'IP Families') });
  copyField(document, draft, 'IP Families', ['spec', 'ipFamilies'], { read: asList, sometimes: true });
  copyField(document, draft, 'IPFamily', ['spec', 'ipFamilies'], { read: asList, sometimes: true });
  mapAddresses(document, draft);
  mapPorts(document, draft);
  copyField(document, draft, 'Session Affinity', ['spec', 'sessionAffinity']);
  copyField(document, draft, 'External Traffic Policy', ['spec', 'externalTrafficPolicy']);
  copyField(document, draft, 'Internal Traffic Policy', ['spec', 'internalTrafficPolicy'], { sometimes: !atLeast(draft, 31) });
  copyField(document, draft, 'HealthCheck NodePort', ['spec', 'healthCheckNodePort'], { read: asNumber });
  copyField(document, draft, 'LoadBalancer Source Ranges', ['spec', 'loadBalancerSourceRanges'], { read: asList });
  copyField(document, draft, 'Traffic Distribution', ['spec', 'trafficDistribution'], { sometimes: !atLeast(draft, 34) });
}

function atLeast(draft: Draft, minor: number): boolean {
  return (draft.client?.min ?? 0) >= minor;
}

/** What the printed lines say about the version of kubectl. */
function inferClient(document: DescribeDocument, draft: Draft): void {
  const has = (key: string): boolean => entryOf(document, key) !== undefined;
  const ingress = entryOf(document, 'LoadBalancer Ingress')?.value ?? '';
  const endpoints = document.entries.filter((entry) => entry.key === 'Endpoints').map((entry) => parseEndpointsLine(entry.value));
  if (has('IP Families')) narrowClient(draft, { min: 20 });
  if (has('IPFamily')) narrowClient(draft, { max: 19 });
  if (document.entries.filter((entry) => entry.key === 'IP').length > 1) narrowClient(draft, { max: 30 });
  if (has('Internal Traffic Policy') || has('Desired LoadBalancer IP') || /\((?:VIP|Proxy)\)/.test(ingress)) narrowClient(draft, { min: 31 });
  if (endpoints.some((line) => line?.marker === 'bare' || line?.more === 0)) narrowClient(draft, { min: 31 });
  if (has('Traffic Distribution')) narrowClient(draft, { min: 34 });
  if (has('AppProtocol')) narrowClient(draft, { min: 36 });
  const type = entryOf(document, 'Type')?.value;
  if (type !== undefined && type !== 'ExternalName' && document.coverage.proves('Internal Traffic Policy')) narrowClient(draft, { max: 30 });
}

function mapAddresses(document: DescribeDocument, draft: Draft): void {
  const { coverage } = document;
  const { clusterIp, loadBalancerIp, doubtful } = tellAddresses(document);
  if (clusterIp) copyEntry(draft, clusterIp, ['spec', 'clusterIP']);
  else if (coverage.proves('IP')) markAbsent(draft, ['spec', 'clusterIP']);
  copyField(document, draft, 'IPs', ['spec', 'clusterIPs'], { read: asList, sometimes: true });
  copyField(document, draft, 'External IPs', ['spec', 'externalIPs'], { read: asList, sometimes: doubtful });
  if (loadBalancerIp) copyEntry(draft, loadBalancerIp, ['spec', 'loadBalancerIP']);
  else copyField(document, draft, 'Desired LoadBalancer IP', ['spec', 'loadBalancerIP'], { sometimes: doubtful });
  copyField(document, draft, 'External Name', ['spec', 'externalName']);
  const ingress = entryOf(document, 'LoadBalancer Ingress');
  if (ingress && ingress.value !== '' && !isNone(ingress.value)) putLoadBalancerIngress(draft, ingress.value, ingress.line, atLeast(draft, 31) ? 'printed' : 'not-printed');
  else if (coverage.proves('LoadBalancer Ingress')) {
    const line = entryOf(document, 'Type')?.line ?? coverage.lineBefore('LoadBalancer Ingress') ?? 0;
    put(draft, ['status', 'loadBalancer'], {}, line);
    markAbsent(draft, ['status', 'loadBalancer', 'ingress'], line);
  }
  if (draft.object['status'] !== undefined) markOpen(draft, ['status']);
}

/**
 * Up to 1.30 a line `IP:` after `IPs:` is the address asked for. Where the head is cut so that neither can be told, a lone
 * `IP:` may be either.
 */
function tellAddresses(document: DescribeDocument): { clusterIp?: Entry | undefined; loadBalancerIp?: Entry | undefined; doubtful: boolean } {
  const all = document.entries.filter((entry) => entry.key === 'IP');
  const border = (entryOf(document, 'IPs') ?? entryOf(document, 'External IPs'))?.line;
  if (border !== undefined) return { clusterIp: all.find((entry) => entry.line < border), loadBalancerIp: all.find((entry) => entry.line > border), doubtful: false };
  const doubtful = document.coverage.headCut && all.length < 2 && !entryOf(document, 'Type');
  return doubtful ? { doubtful } : { clusterIp: all[0], loadBalancerIp: all[1], doubtful };
}

/** The groups of port lines; a group that lost its head still counts. */
function mapPorts(document: DescribeDocument, draft: Draft): void {
  const entries = document.entries.filter((entry) => PORT_KEYS.has(entry.key));
  const { coverage } = document;
  if (entries.length === 0) return;
  const groups: Entry[][] = [];
  for (const entry of entries) {
    if (entry.key === 'Port' || groups.length === 0) groups.push([entry]);
    else groups.at(-1)?.push(entry);
  }
  groups.forEach((group, index) => mapPort(document, draft, group, index, index === groups.length - 1));
  const headSeen = document.entries.some((entry) => ORDER.indexOf(entry.key as (typeof ORDER)[number]) < ORDER.indexOf('Port') && entry.key !== 'Events');
  if (!headSeen || !coverage.ends('Endpoints')) {
    markOpen(draft, ['spec', 'ports']);
    markOpen(draft, ['endpointsLine']);
  }
}

function mapPort(document: DescribeDocument, draft: Draft, group: readonly Entry[], index: number, last: boolean): void {
  const path = ['spec', 'ports', index];
  const [port, target, node, endpoints, protocol] = ['Port', 'TargetPort', 'NodePort', 'Endpoints', 'AppProtocol'].map((key) => group.find((entry) => entry.key === key));
  const start = group[0]?.line ?? 0;
  put(draft, path, {}, start);
  if (port) putPort(draft, path, port);
  else markOpen(draft, path);
  putTargetPort(draft, path, target);
  putNodePort(draft, path, node, target !== undefined && endpoints !== undefined);
  if (protocol) copyEntry(draft, protocol, [...path, 'appProtocol']);
  else if (!atLeast(draft, 36) || !endpoints) markUnknown(draft, [...path, 'appProtocol']);
  if (!endpoints && last && !document.coverage.ends('Endpoints')) return;
  putEndpoints(document, draft, index, endpoints);
}

function putTargetPort(draft: Draft, path: readonly (string | number)[], entry: Entry | undefined): void {
  const targetPort = /^(\S+?)(?:\/[A-Za-z]+)?$/.exec(entry?.value ?? '')?.[1];
  if (entry && targetPort) put(draft, [...path, 'targetPort'], asNumber(targetPort) ?? targetPort, entry.line);
  else markUnknown(draft, [...path, 'targetPort']);
}

/** A port without `NodePort:` has none, when the lines around it are there (`surrounded`). */
function putNodePort(draft: Draft, path: readonly (string | number)[], entry: Entry | undefined, surrounded: boolean): void {
  const nodePort = /(?:^|\s)(\d+)(?:\/[A-Za-z]+)?$/.exec(entry?.value ?? '')?.[1];
  if (entry && nodePort) put(draft, [...path, 'nodePort'], Number(nodePort), entry.line);
  else if (entry || !surrounded) markUnknown(draft, [...path, 'nodePort']);
}

function putPort(draft: Draft, path: readonly (string | number)[], entry: Entry): void {
  const match = /^(?:(\S+)\s+)?(\d+)(?:\/([A-Za-z]+))?$/.exec(entry.value);
  if (!match) return markOpen(draft, path);
  if (match[1] && !isNone(match[1])) put(draft, [...path, 'name'], match[1], entry.line);
  put(draft, [...path, 'port'], Number(match[2]), entry.line);
  if (match[3]) put(draft, [...path, 'protocol'], match[3], entry.line);
  else markUnknown(draft, [...path, 'protocol']);
}

/** What the line proves goes to a part of its own, aligned with `spec.ports`, since it is no field of a Service. */
function putEndpoints(document: DescribeDocument, draft: Draft, index: number, entry: Entry | undefined): void {
  const path = ['endpointsLine', index];
  const line = entry && parseEndpointsLine(entry.value);
  put(draft, path, {}, entry?.line ?? draft.lines.get(`/spec/ports/${index}`) ?? 0);
  if (!entry || !line || (line.marker === 'blank' && document.markersEaten)) return markOpen(draft, path);
  put(draft, [...path, 'addresses'], line.addresses, entry.line);
  if (line.more !== undefined) put(draft, [...path, 'more'], line.more, entry.line);
  if (line.more) markOpen(draft, [...path, 'addresses']);
  put(draft, [...path, 'marker'], line.marker, entry.line);
}

export const SERVICE: KindPrint = {
  kind: 'Service',
  order: ORDER,
  signs: [['Session Affinity'], ['TargetPort'], ['IP Families'], ['External Traffic Policy'], ['LoadBalancer Ingress'], ['IP Family Policy'], ['Selector', 'Type', 'IP'], ['Internal Traffic Policy'], ['Selector', 'Type']],
  map: mapService,
};
