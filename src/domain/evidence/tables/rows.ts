import { markAbsent, markOpen, markUnknown, put, type Draft } from '../draft.ts';
import { parseAge } from '../events/age.ts';
import { isIp } from '../describe/addresses.ts';
import { parseEndpointsLine } from '../describe/endpoints-line.ts';
import type { GetRow, RowKind } from './row-kind.ts';
import { WORKLOAD_ROWS } from './workload-rows.ts';

function cell(row: GetRow, header: string): string | undefined {
  const text = row.cells.get(header);
  return text === undefined || text === '' ? undefined : text;
}

function isNothing(text: string): boolean {
  return text === '<none>' || text === '<unset>';
}

/** kubectl cuts long cells to thirteen characters and three dots. */
function isClipped(text: string): boolean {
  return text.endsWith('...');
}

/** Older objects than this, in seconds, have had the time to come up; how old they are is not kept. */
const YOUNG = 120;

function mapAge(row: GetRow, draft: Draft): void {
  const age = cell(row, 'AGE');
  const seconds = age === undefined || age.length > 4 ? undefined : parseAge(age);
  if (seconds !== undefined && seconds < YOUNG) put(draft, ['printed', 'age'], seconds, row.line);
}

function mapService(row: GetRow, draft: Draft): void {
  mapAge(row, draft);
  const type = cell(row, 'TYPE');
  const clusterIp = cell(row, 'CLUSTER-IP');
  if (type) put(draft, ['spec', 'type'], type, row.line);
  if (clusterIp && !isNothing(clusterIp)) put(draft, ['spec', 'clusterIP'], clusterIp, row.line);
  mapExternal(row, draft, type);
  cell(row, 'PORT(S)')?.split(',').forEach((text, index) => {
    const match = /^(\d+)(?::(\d+))?\/([A-Z]+)$/.exec(text);
    if (!match) return;
    const path = ['spec', 'ports', index];
    put(draft, [...path, 'port'], Number(match[1]), row.line);
    put(draft, [...path, 'protocol'], match[3], row.line);
    if (match[2]) put(draft, [...path, 'nodePort'], Number(match[2]), row.line);
    else markAbsent(draft, [...path, 'nodePort'], row.line);
    markOpen(draft, path);
  });
  mapScreenPorts(row, draft);
  mapPairs(cell(row, 'SELECTOR'), ['spec', 'selector'], row, draft);
}

/** `http:80►31080 53►0╱UDP`, as k9s prints ports; a node port of 0 is none. */
function mapScreenPorts(row: GetRow, draft: Draft): void {
  let index = 0;
  for (const text of cell(row, 'SCREEN PORTS')?.split(' ') ?? []) {
    const match = /^(?:([a-z0-9-]+):)?(\d+)\u25ba(\d+)(?:[\u2571/]([A-Z]+))?$/.exec(text);
    if (!match) continue;
    const path = ['spec', 'ports', index++];
    if (match[1]) put(draft, [...path, 'name'], match[1], row.line);
    put(draft, [...path, 'port'], Number(match[2]), row.line);
    if (match[4]) put(draft, [...path, 'protocol'], match[4], row.line);
    if (match[3] !== '0') put(draft, [...path, 'nodePort'], Number(match[3]), row.line);
    else markAbsent(draft, [...path, 'nodePort'], row.line);
    markOpen(draft, path);
  }
  if (index > 0) markOpen(draft, ['spec', 'ports']);
}

/** EXTERNAL-IP: what the load balancer got, then `spec.externalIPs`; only a lone entry is certain. */
function mapExternal(row: GetRow, draft: Draft, type: string | undefined): void {
  const text = cell(row, 'EXTERNAL-IP');
  if (!text || isClipped(text)) return;
  const list = text.split(',');
  if (type === 'ExternalName') return void put(draft, ['spec', 'externalName'], text, row.line);
  if (type !== 'LoadBalancer') {
    if (isNothing(text)) markAbsent(draft, ['spec', 'externalIPs'], row.line);
    else if (type) put(draft, ['spec', 'externalIPs'], list, row.line);
    return;
  }
  markOpen(draft, ['status']);
  if (text === '<pending>') {
    put(draft, ['status', 'loadBalancer'], {}, row.line);
    return markAbsent(draft, ['status', 'loadBalancer', 'ingress'], row.line);
  }
  if (isNothing(text)) return;
  const first = list[0] ?? text;
  put(draft, ['status', 'loadBalancer', 'ingress', 0, isIp(first) ? 'ip' : 'hostname'], first, row.line);
  markOpen(draft, ['status', 'loadBalancer', 'ingress', 0]);
  markOpen(draft, ['status', 'loadBalancer', 'ingress']);
}

function mapPairs(text: string | undefined, path: readonly string[], row: GetRow, draft: Draft): void {
  if (!text || isClipped(text)) return;
  if (isNothing(text)) return markAbsent(draft, path, row.line);
  for (const pair of text.split(',')) {
    const at = pair.indexOf('=');
    if (at > 0) put(draft, [...path, pair.slice(0, at)], pair.slice(at + 1), row.line);
  }
}

function mapIngress(row: GetRow, draft: Draft): void {
  const className = cell(row, 'CLASS');
  if (className && isNothing(className)) markAbsent(draft, ['spec', 'ingressClassName'], row.line);
  else if (className) put(draft, ['spec', 'ingressClassName'], className, row.line);
  const hosts = cell(row, 'HOSTS');
  if (hosts && !/more\.\.\.$|^\*$/.test(hosts)) {
    hosts.split(',').forEach((host, index) => {
      put(draft, ['spec', 'rules', index, 'host'], host, row.line);
      markOpen(draft, ['spec', 'rules', index]);
    });
    markOpen(draft, ['spec', 'rules']);
  }
  markOpen(draft, ['status']);
  const address = cell(row, 'ADDRESS');
  if (address && !isClipped(address)) {
    address.split(',').forEach((text, index) => put(draft, ['status', 'loadBalancer', 'ingress', index, isIp(text) ? 'ip' : 'hostname'], text, row.line));
    markOpen(draft, ['status', 'loadBalancer', 'ingress']);
  } else if (!address && row.cells.has('AGE')) {
    put(draft, ['status', 'loadBalancer'], {}, row.line);
    markAbsent(draft, ['status', 'loadBalancer', 'ingress'], row.line);
  }
}

/** Pods in these states were started by a kubelet, which writes their conditions. An evicted or unscheduled pod has no `Ready`. */
const HAS_CONDITIONS = /^(?:Running|CrashLoopBackOff|ImagePullBackOff|ErrImagePull|ContainerCreating|PodInitializing|CreateContainer\w*Error|RunContainerError|Error|OOMKilled|Completed|Init:)/;

/** STATUS is worked out by kubectl; only `Running` and `Pending` are phases for certain. READY counts containers. */
function mapPod(row: GetRow, draft: Draft): void {
  mapAge(row, draft);
  const status = cell(row, 'STATUS');
  const ready = /^(\d+)\/(\d+)$/.exec(cell(row, 'READY') ?? '');
  const restarts = /^(\d+)/.exec(cell(row, 'RESTARTS') ?? '');
  if (status) put(draft, ['printed', 'status'], status, row.line);
  if (status === 'Running' || status === 'Pending') put(draft, ['status', 'phase'], status, row.line);
  if (ready) {
    put(draft, ['printed', 'ready'], Number(ready[1]), row.line);
    put(draft, ['printed', 'containers'], Number(ready[2]), row.line);
    const path = ['status', 'conditions'];
    const all = ready[1] === ready[2] || !HAS_CONDITIONS.test(status ?? '');
    put(draft, path, [], row.line);
    if (!all) put(draft, [...path, 0, 'type'], 'Ready', row.line);
    if (!all) put(draft, [...path, 0, 'status'], 'False', row.line);
    if (!all) markOpen(draft, [...path, 0]);
    markOpen(draft, path);
  }
  if (restarts) put(draft, ['printed', 'restarts'], Number(restarts[1]), row.line);
  markOpen(draft, ['status']);
  for (const [header, path] of [['IP', ['status', 'podIP']], ['NODE', ['spec', 'nodeName']]] as const) {
    const text = cell(row, header);
    if (text && isNothing(text)) markAbsent(draft, path, row.line);
    else if (text) put(draft, path, text, row.line);
  }
}

function mapNode(row: GetRow, draft: Draft): void {
  const status = cell(row, 'STATUS');
  if (status) put(draft, ['printed', 'status'], status, row.line);
  // `Unknown` stands for a node without this condition.
  if (status && /^(?:Not)?Ready\b/.test(status)) {
    put(draft, ['status', 'conditions', 0, 'type'], 'Ready', row.line);
    // NotReady stands for False and for Unknown.
    if (/^Ready\b/.test(status)) put(draft, ['status', 'conditions', 0, 'status'], 'True', row.line);
    else markUnknown(draft, ['status', 'conditions', 0, 'status']);
    markOpen(draft, ['status', 'conditions', 0]);
    markOpen(draft, ['status', 'conditions']);
  }
  if (status) {
    if (status.includes('SchedulingDisabled')) put(draft, ['spec', 'unschedulable'], true, row.line);
    else markAbsent(draft, ['spec', 'unschedulable'], row.line);
  }
  const version = cell(row, 'VERSION');
  if (version) put(draft, ['status', 'nodeInfo', 'kubeletVersion'], version, row.line);
  if (version) markOpen(draft, ['status', 'nodeInfo']);
  let index = 0;
  for (const [header, type] of [['INTERNAL-IP', 'InternalIP'], ['EXTERNAL-IP', 'ExternalIP']] as const) {
    const address = cell(row, header);
    if (!address || isNothing(address)) continue;
    put(draft, ['status', 'addresses', index, 'type'], type, row.line);
    put(draft, ['status', 'addresses', index++, 'address'], address, row.line);
  }
  if (index > 0) markOpen(draft, ['status', 'addresses']);
  markOpen(draft, ['status']);
}

/** ENDPOINTS lists `ip:port`; how they are grouped is not shown, so every address gets a subset of its own. */
function mapEndpoints(row: GetRow, draft: Draft): void {
  const text = cell(row, 'ENDPOINTS') ?? (row.cells.has('AGE') ? '' : undefined);
  const told = text === undefined ? undefined : parseEndpointsLine(text);
  if (!told || told.marker === 'bare') return;
  if (told.marker === 'none') return markAbsent(draft, ['subsets'], row.line);
  told.addresses.forEach((address, index) => {
    const at = address.lastIndexOf(':');
    put(draft, ['subsets', index, 'addresses', 0, 'ip'], address.slice(0, at).replace(/^\[|\]$/g, ''), row.line);
    put(draft, ['subsets', index, 'ports', 0, 'port'], Number(address.slice(at + 1)), row.line);
    for (const path of [[], ['addresses', 0], ['ports', 0]]) markOpen(draft, ['subsets', index, ...path]);
  });
  if (told.addresses.length > 0) markOpen(draft, ['subsets']);
}

function mapEndpointSlice(row: GetRow, draft: Draft): void {
  const type = cell(row, 'ADDRESSTYPE');
  if (type) put(draft, ['addressType'], type, row.line);
  const ports = cell(row, 'PORTS');
  if (ports && /^[\d,]+$/.test(ports)) {
    ports.split(',').forEach((port, index) => {
      put(draft, ['ports', index, 'port'], Number(port), row.line);
      markOpen(draft, ['ports', index]);
    });
  }
  const text = cell(row, 'ENDPOINTS') ?? '<unset>';
  const more = / \+ \d+ more\.\.\.$/.exec(text);
  const addresses = isNothing(text) ? [] : text.slice(0, more?.index).split(',').filter((address) => address !== '');
  addresses.forEach((address, index) => {
    put(draft, ['endpoints', index, 'addresses'], [address], row.line);
    markOpen(draft, ['endpoints', index]);
  });
  if (addresses.length > 0) markOpen(draft, ['endpoints']);
}

/** Every kind whose tables are read. */
export const ROW_KINDS: readonly RowKind[] = [
  { kind: 'Service', columns: ['TYPE', 'CLUSTER-IP'], map: mapService },
  { kind: 'Ingress', columns: ['HOSTS', 'ADDRESS'], map: mapIngress },
  { kind: 'Pod', columns: ['READY', 'STATUS', 'RESTARTS'], map: mapPod },
  // Lists of graphical interfaces, which have columns that kubectl has not.
  { kind: 'Pod', columns: ['', 'NAME', 'STATUS', 'RESTARTS', 'AGE'], map: mapPod },
  { kind: 'Node', columns: ['STATUS', 'ROLES', 'VERSION'], map: mapNode },
  { kind: 'EndpointSlice', columns: ['ADDRESSTYPE'], map: mapEndpointSlice },
  { kind: 'Endpoints', columns: ['ENDPOINTS'], map: mapEndpoints },
  ...WORKLOAD_ROWS,
];

/** Labels of `--show-labels`. */
export function mapLabels(row: GetRow, draft: Draft): void {
  mapPairs(cell(row, 'LABELS'), ['metadata', 'labels'], row, draft);
}
