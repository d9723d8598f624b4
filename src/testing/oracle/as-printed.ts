import { pointerTo, valueAt } from '#domain/evidence/field-state.ts';
import { asObject, type KubeObject, type Tree } from './recorded.ts';

/** An object as its print stands for it: defaults that kubectl writes out are filled in, and what the print blurs is named. */
export interface Expected {
  readonly object: Tree;
  /** Not printed in this very object (cut annotations, for instance). */
  readonly hidden: ReadonlySet<string>;
  /** Printed in this very object so that the value is not certain. */
  readonly loose: ReadonlySet<string>;
}

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';
const CUT = 138;

function annotationsCut(object: Tree): string[] {
  const pairs = Object.entries(asObject(valueAt(object, '/metadata/annotations')));
  return pairs.filter(([key, value]) => key === LAST_APPLIED || (isLong(key, String(value)) && String(value).split('\n').some((line) => line.length > CUT)))
    .map(([key]) => pointerTo('/metadata/annotations', key));
}

function isLong(key: string, value: string): boolean {
  return key.length + value.length + 2 > 140 || value.includes('\n');
}

function eachContainer(object: Tree, change: (container: Record<string, unknown>) => void): void {
  for (const spec of ['/spec', '/spec/template/spec']) {
    for (const list of ['containers', 'initContainers']) {
      (valueAt(object, `${spec}/${list}`) as Record<string, unknown>[] | undefined)?.forEach(change);
    }
  }
}

/** Numbers that are printed as 0 and words that are printed as nothing. */
function fillContainer(container: Record<string, unknown>): void {
  for (const env of (container['env'] as Record<string, unknown>[] | undefined) ?? []) if (env['valueFrom'] === undefined) env['value'] ??= '';
  for (const name of ['livenessProbe', 'readinessProbe', 'startupProbe']) {
    const probe = container[name] as Record<string, unknown> | undefined;
    if (probe) probe['initialDelaySeconds'] ??= 0;
  }
  for (const list of ['command', 'args']) {
    const words = container[list] as string[] | undefined;
    // A word with line breaks is printed like several words: nothing can tell.
    if (words) container[list] = words.flatMap((word) => word.split('\n'));
  }
}

const ZEROS: Readonly<Record<string, readonly string[]>> = {
  Deployment: ['updatedReplicas', 'replicas', 'availableReplicas', 'unavailableReplicas'],
  StatefulSet: ['replicas'],
  ReplicaSet: ['replicas'],
};
const EFFECTS = ['NoExecute', 'NoSchedule', 'PreferNoSchedule'];

/** The object that `kubectl describe` of this minor version stands for. */
export function asDescribed(served: KubeObject): Expected {
  const object = structuredClone(served) as Record<string, unknown>;
  const hidden = new Set(annotationsCut(object));
  const loose = new Set<string>();
  eachContainer(object, fillContainer);
  const status = object['status'] as Record<string, unknown> | undefined;
  const spec = object['spec'] as Record<string, unknown> | undefined;
  for (const count of ZEROS[served.kind] ?? []) if (status) status[count] ??= 0;
  if (valueAt(object, '/spec/selector/matchExpressions')) hideBelow(object, '/spec/selector/matchLabels', loose);
  if (served.kind === 'Deployment' && spec) spec['minReadySeconds'] ??= 0;
  if (served.kind === 'Node' && spec) {
    spec['unschedulable'] ??= false;
    (spec['taints'] as { effect: string }[] | undefined)?.sort((a, b) => EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect));
  }
  if (served.kind === 'Pod' && served.metadata['deletionTimestamp'] !== undefined) hidden.add('/status/phase');
  if (served.kind === 'Pod' && spec?.['nodeName'] === undefined) hidden.add('/status/hostIP');
  hideSecondNames(object, hidden);
  if (served.kind === 'ConfigMap') blurData(object);
  return { object, hidden, loose };
}

/** Of a load balancer with address and name only the address is printed. */
export function hideSecondNames(object: Tree, hidden: Set<string>): void {
  (valueAt(object, '/status/loadBalancer/ingress') as { ip?: string }[] | undefined)?.forEach(({ ip }, index) => {
    if (ip !== undefined) hidden.add(`/status/loadBalancer/ingress/${index}/hostname`);
  });
}

function hideBelow(object: Tree, pointer: string, set: Set<string>): void {
  for (const key of Object.keys(asObject(valueAt(object, pointer)))) set.add(pointerTo(pointer, key));
}

/** The end of a value cannot be told from the empty lines that kubectl adds, and tabs become columns. */
function blurData(object: Tree): void {
  const data = object['data'] as Record<string, string> | undefined;
  for (const [key, value] of Object.entries(data ?? {})) if (data) data[key] = value.replace(/\n+$/, '').replaceAll('\t', '  ');
}
