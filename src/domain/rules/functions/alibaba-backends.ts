import { stateOf, valueOf } from '../fields.ts';
import { pointerTo } from '../../evidence/field-state.ts';
import type { Pointer, Resource } from '../../evidence/types.ts';
import { resourcesNamed } from '../objects.ts';
import { PROBES } from '../probes.ts';
import { remember } from '../session.ts';
import { orUnknown, raiseUnknown } from '../unknown.ts';
import { SOURCE, type View } from '../views/view.ts';
import { entriesOf, hasGap } from './entries.ts';
import { podsSelectedBy } from './joins.ts';
import { alibabaAnnotation } from './metadata.ts';
import type { RuleFunction } from './types.ts';

const LABELS = '/metadata/labels';
const EXCLUDING_LABELS = [
  'service.beta.kubernetes.io/exclude-node',
  'service.alibabacloud.com/exclude-node',
  'node.kubernetes.io/exclude-from-external-load-balancers',
  'node-role.kubernetes.io/master',
  'node-role.kubernetes.io/control-plane',
];
const AUTOSCALER_TAINT = 'ToBeDeletedByClusterAutoscaler';

/** True, false, or undefined where the evidence does not tell. */
type Answer = boolean | undefined;

/** True as soon as one is; false only where all are. */
function anyOf(answers: readonly Answer[]): Answer {
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
}

function hasLabel(node: Resource, key: string): Answer {
  const state = stateOf(node, pointerTo(LABELS, key));
  return state === 'unknown' ? undefined : state === 'present';
}

function hasListItem(node: Resource, pointer: string, matches: (item: Record<string, unknown>) => boolean): Answer {
  const items = valueOf(node, pointer);
  if (!Array.isArray(items)) return stateOf(node, pointer) === 'absent' ? false : undefined;
  return entriesOf(items).some(matches) ? true : node.open.has(pointer) || hasGap(node, pointer) ? undefined : false;
}

/** Whether a node lacks one of the labels that backend-label asks for. What is no `key=value` ends the sync with an error of its own. */
function lacksLabel(node: Resource, wanted: string): Answer {
  return anyOf(
    wanted.split(',').filter((term) => term.includes('=')).map((term) => {
      const at = term.indexOf('=');
      const pointer = pointerTo(LABELS, term.slice(0, at).trim());
      return stateOf(node, pointer) === 'unknown' ? undefined : valueOf(node, pointer) !== term.slice(at + 1).trim();
    }),
  );
}

interface Wishes {
  /** The value of backend-label; undefined where it is not shown. */
  readonly label: string | undefined;
  readonly withoutCordoned: Answer;
}

function wishesOf(service: View): Wishes {
  const cordoned = orUnknown(() => alibabaAnnotation(service, 'loadbalancer-remove-unscheduled-backend'));
  return {
    label: orUnknown(() => alibabaAnnotation(service, 'loadbalancer-backend-label')),
    withoutCordoned: cordoned === undefined ? undefined : cordoned === 'on',
  };
}

interface Exclusion {
  readonly answer: Answer;
  /** Where it stands. */
  readonly pointer: Pointer;
}

/** Each reason for which the controller may never take a node as a backend of a Service. */
function exclusionsOf(node: Resource, { label, withoutCordoned }: Wishes): Exclusion[] {
  const cordoned = stateOf(node, '/spec/unschedulable') === 'unknown' ? undefined : String(valueOf(node, '/spec/unschedulable')) === 'true';
  return [
    ...EXCLUDING_LABELS.map((key) => ({ answer: hasLabel(node, key), pointer: pointerTo(LABELS, key) })),
    { answer: hasListItem(node, '/status/conditions', ({ type, status }) => type === 'Ready' && status !== 'True'), pointer: '/status/conditions' },
    { answer: hasListItem(node, '/spec/taints', ({ key }) => key === AUTOSCALER_TAINT), pointer: '/spec/taints' },
    { answer: withoutCordoned === false || cordoned === false ? false : withoutCordoned && cordoned, pointer: '/spec/unschedulable' },
    { answer: label === '' ? false : label === undefined ? undefined : lacksLabel(node, label), pointer: LABELS },
  ];
}

/** What is asked of one object, and where what answers it stands. */
interface Asked extends Exclusion {
  readonly about: Resource;
}

/** Whether the controller never takes a node as a backend, by the first reason that is proven. */
function askNode(node: Resource, wishes: Wishes): Asked {
  const exclusions = exclusionsOf(node, wishes);
  const proven = exclusions.find(({ answer }) => answer === true);
  return { about: node, answer: anyOf(exclusions.map(({ answer }) => answer)), pointer: proven?.pointer ?? LABELS };
}

/** True where all are, false where one is not; unknown otherwise, and without any. */
function allOf(view: View, asked: readonly Asked[]): boolean {
  const { session, resource } = view[SOURCE];
  const refuted = asked.some(({ answer }) => answer === false);
  if (!refuted && (asked.length === 0 || asked.some(({ answer }) => answer === undefined))) return raiseUnknown(session.trace, PROBES.nodes, resource);
  for (const { about, pointer } of asked) session.trace.reads.push({ resource: about, pointer });
  return !refuted;
}

/** The same question of every pasted node; asked once, however many Services ask it. */
function askNodes(view: View, question: string, ask: (node: Resource) => Asked): readonly Asked[] {
  const { session } = view[SOURCE];
  return remember(session, session, question, () => (session.byKind.get('Node') ?? []).map(ask));
}

function podsExcluded(view: View): boolean {
  const { session } = view[SOURCE];
  const wishes = wishesOf(view);
  const asked = podsSelectedBy(view).map((pod): Asked => {
    const pointer = '/spec/nodeName';
    const name = valueOf(pod, pointer);
    const node = typeof name === 'string' ? resourcesNamed(session, 'Node', name)[0] : undefined;
    return node === undefined ? { about: pod, answer: undefined, pointer } : askNode(node, wishes);
  });
  return allOf(view, asked);
}

/** Which nodes may become backends. Source: pkg/controller/service/reconcile/backend/backend.go of CCM 2.14.0. */
export const ALIBABA_BACKEND_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'allNodesExcluded(Service): bool',
    description:
      'Whether CCM takes none of the pasted nodes as a backend: labels that exclude, masters, not Ready, about to be removed, cordoned, not picked by backend-label; unknown without nodes.',
    run: (_session, view: View) => {
      const wishes = wishesOf(view);
      return allOf(view, askNodes(view, `excluded ${String(wishes.withoutCordoned)} ${wishes.label}`, (node) => askNode(node, wishes)));
    },
  },
  {
    signature: 'allPodsOnExcludedNodes(Service): bool',
    description: 'Whether every pasted Pod of the Service runs on a pasted node that CCM never takes as a backend; unknown without Pods or their nodes.',
    run: (_session, view: View) => podsExcluded(view),
  },
  {
    signature: 'backendLabelMatchesNoNode(Service): bool',
    description: 'Whether none of the pasted nodes has the labels that backend-label asks for; unknown without nodes or their labels.',
    run: (_session, view: View) => {
      const wanted = alibabaAnnotation(view, 'loadbalancer-backend-label');
      return wanted !== '' && allOf(view, askNodes(view, `lacks ${wanted}`, (about) => ({ about, answer: lacksLabel(about, wanted), pointer: LABELS })));
    },
  },
];
