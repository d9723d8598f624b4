import { linesLater } from '../field-lines.ts';
import { pointerTo, valueAt } from '../field-state.ts';
import { packSet } from '../pointer-set.ts';
import type { EventList, Pointer, Problem, Resource } from '../types.ts';
import { convertIngress } from './api-shape.ts';
import { forgetEmpty } from './mend/forget-empty.ts';
import { hideSecret } from './secrets.ts';
import type { ObjectTree } from './yaml-tree.ts';

const LAST_APPLIED_KEY = 'kubectl.kubernetes.io/last-applied-configuration';
const LAST_APPLIED = pointerTo('/metadata/annotations', LAST_APPLIED_KEY);
const NONE: ReadonlySet<Pointer> = new Set();
const NO_EVENTS: EventList = { state: 'unknown', items: [] };
const ASSIGNED_BY_SERVER: readonly Pointer[] = ['/spec/clusterIP', '/spec/clusterIPs', '/spec/ipFamilies', '/spec/ipFamilyPolicy', '/spec/healthCheckNodePort', '/metadata/namespace', '/status'];
const HAS_STATUS: ReadonlySet<string> = new Set(['Service', 'Ingress', 'Pod', 'Node', 'Deployment', 'DaemonSet', 'StatefulSet', 'ReplicaSet']);

export interface ItemPlace {
  readonly input: string;
  readonly startLine: number;
  readonly endLine: number;
  /** Nothing follows the object in its block, so it may have been cut. */
  readonly last: boolean;
  /** Known to be cut (JSON that does not close). */
  readonly cut: boolean;
}

/** Turns one object of a parsed document into a resource; the tree holds that object alone. */
export function toResource(tree: ObjectTree, kind: string, place: ItemPlace, problems: Problem[]): Resource {
  const { apiVersion, kind: _kind, ...object } = tree.value as Record<string, unknown>;
  if (kind === 'Ingress' && apiVersion !== 'networking.k8s.io/v1') convertIngress(tree, object);
  if (kind === 'Secret' && hideSecret(object, tree.open.size > 0) > 0) problems.push({ code: 'secret-hidden', line: tree.lines.get('/data') ?? tree.lines.get('/stringData') ?? place.startLine });
  if (tree.open.size > 0) forgetEmpty(object, tree.unknown);
  const live = isLive(object);
  const open = new Set<Pointer>(tree.open);
  dropNoise(object);
  const cut = place.cut || (place.last && looksCut(kind, object, live, tree));
  if (cut) {
    openLastPath(object, open);
    problems.push({ code: 'cut-tail', line: place.endLine });
  }
  return {
    ...(typeof apiVersion === 'string' ? { apiVersion } : {}),
    kind, object,
    lines: linesLater(() => tree.lines),
    open: packSet(open), absent: packSet(NONE), unknown: packSet(unknownOf(tree, kind, object, live)),
    events: NO_EVENTS,
    // What a server writes may stand where the text was cut.
    origin: live || (cut && object['spec'] === undefined && kind !== 'Endpoints') ? 'live-yaml' : 'manifest',
    input: place.input, startLine: place.startLine, endLine: place.endLine,
  };
}

/** What cannot stand in an object of this kind and origin, or was not read. */
function unknownOf(tree: ObjectTree, kind: string, object: Record<string, unknown>, live: boolean): Set<Pointer> {
  const unknown = new Set<Pointer>(['/endpointsLine', '/backendsLine', LAST_APPLIED, '/metadata/managedFields', ...tree.unknown]);
  if (live) return unknown;
  for (const pointer of ASSIGNED_BY_SERVER) unknown.add(pointer);
  if (kind === 'Service') listAt(object, '/spec/ports').forEach((_, index) => unknown.add(`/spec/ports/${index}/nodePort`));
  return unknown;
}

function listAt(object: unknown, pointer: Pointer): readonly unknown[] {
  const value = valueAt(object, pointer);
  return Array.isArray(value) ? value : [];
}

/** An API server has seen it: it has what only a server writes. */
function isLive(object: Record<string, unknown>): boolean {
  const metadata = asObject(object['metadata']);
  const written = [metadata?.['uid'], metadata?.['resourceVersion'], metadata?.['creationTimestamp'], object['status']];
  return written.some((value) => value !== undefined && value !== null);
}

/** Second, older copies of the object only mislead, and may hold secrets. */
function dropNoise(object: Record<string, unknown>): void {
  const metadata = asObject(object['metadata']);
  const annotations = asObject(metadata?.['annotations']);
  if (metadata && Object.hasOwn(metadata, 'managedFields')) delete metadata['managedFields'];
  if (annotations && Object.hasOwn(annotations, LAST_APPLIED_KEY)) delete annotations[LAST_APPLIED_KEY];
}

function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}

/** What an object of a kind cannot be without: the rest of it is missing then. */
const ESSENTIAL: Readonly<Record<string, Pointer>> = {
  Ingress: '/spec', TkeServiceConfig: '/spec', Pod: '/spec/containers', Endpoints: '/subsets',
  Deployment: '/spec/template/spec/containers', DaemonSet: '/spec/template/spec/containers', StatefulSet: '/spec/template/spec/containers', ReplicaSet: '/spec/template/spec/containers',
};
/** By the name of a list, what its items cannot be without: any of them. */
const ESSENTIAL_OF_ITEM: Readonly<Record<string, readonly string[]>> = {
  ports: ['port', 'containerPort'], paths: ['backend'], containers: ['image'], l4Listeners: ['port'], l7Listeners: ['port'],
};

/** Signs that the end is missing: no status where a server always prints one, no part that has to be there, or nothing after the last key. */
function looksCut(kind: string, object: Record<string, unknown>, live: boolean, tree: ObjectTree): boolean {
  if (live && HAS_STATUS.has(kind) && object['status'] === undefined) return true;
  if (kind === 'Service' && isMissing(object, '/spec/ports', tree) && valueAt(object, '/spec/type') !== 'ExternalName') return true;
  const essential = Object.hasOwn(ESSENTIAL, kind) ? ESSENTIAL[kind] : undefined;
  if (!live && essential !== undefined && isMissing(object, essential, tree)) return true;
  let value: unknown = object;
  let list = '';
  while (typeof value === 'object' && value !== null) {
    const [key, last] = Object.entries(value).at(-1) ?? [];
    if (key === undefined) return false;
    const needed = Array.isArray(value) && Object.hasOwn(ESSENTIAL_OF_ITEM, list) ? ESSENTIAL_OF_ITEM[list] : undefined;
    if (needed !== undefined && !needed.some((field) => valueAt(last, `/${field}`) !== undefined)) return true;
    list = key;
    value = last;
  }
  return value === null;
}

/** Whether a part is not there, and no lines were left out that may have held it. */
function isMissing(object: Record<string, unknown>, part: Pointer, { open, unknown }: ObjectTree): boolean {
  if (valueAt(object, part) !== undefined) return false;
  for (let at = part; ; at = at.slice(0, at.lastIndexOf('/'))) {
    if (unknown.has(at)) return false;
    if (at === '' || valueAt(object, at) !== undefined) return !open.has(at);
  }
}

/** Everything on the way to the last value may go on. */
function openLastPath(object: Record<string, unknown>, open: Set<Pointer>): void {
  let value: unknown = object;
  let pointer: Pointer = '';
  while (typeof value === 'object' && value !== null) {
    open.add(pointer);
    const last: [string, unknown] | undefined = Object.entries(value).at(-1);
    if (!last) return;
    pointer = pointerTo(pointer, last[0]);
    value = last[1];
  }
}
