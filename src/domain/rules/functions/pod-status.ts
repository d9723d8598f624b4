import { stateOf, valueOf } from '../fields.ts';
import type { Pointer, Resource } from '../../evidence/types.ts';
import { raiseForObject } from '../views/read-field.ts';
import { SOURCE, type View, type ViewSource } from '../views/view.ts';
import type { RuleFunction } from './types.ts';

/** What one container says of itself. `ok`: it runs, or it finished as an init container should. */
type Word = { readonly kind: 'word'; readonly text: string; readonly pointer: Pointer } | { readonly kind: 'ok' } | { readonly kind: 'untold' };

const OK: Word = { kind: 'ok' };
/** Waits that every Pod goes through: another container may have a better reason. */
const PASSING: ReadonlySet<string> = new Set(['ContainerCreating', 'PodInitializing', 'Completed']);

function wordOf(pod: Resource, state: Pointer): Word {
  if (valueOf(pod, `${state}/running`) !== undefined) return OK;
  for (const phase of ['waiting', 'terminated']) {
    const reason = valueOf(pod, `${state}/${phase}/reason`);
    if (typeof reason === 'string') return { kind: 'word', text: reason, pointer: `${state}/${phase}/reason` };
    const code = valueOf(pod, `${state}/${phase}/exitCode`);
    if (code !== undefined) return { kind: 'word', text: String(code) === '0' ? 'Completed' : 'Error', pointer: `${state}/${phase}/exitCode` };
  }
  return { kind: 'untold' };
}

/** The words of all containers of a list; undefined where the evidence does not show the list to its end. */
function wordsOf(pod: Resource, list: Pointer): { readonly words: readonly Word[]; readonly complete: boolean } {
  const statuses = valueOf(pod, list);
  const words = Array.isArray(statuses) ? statuses.map((_status, index) => wordOf(pod, `${list}/${index}/state`)) : [];
  return { words, complete: Array.isArray(statuses) ? !pod.open.has(list) : stateOf(pod, list) === 'absent' };
}

const failing = (words: readonly Word[]): Extract<Word, { kind: 'word' }> | undefined => {
  const told = words.filter((word) => word.kind === 'word');
  return told.find(({ text }) => !PASSING.has(text)) ?? told[0];
};

interface Status {
  readonly text: string;
  readonly pointer: Pointer;
}

function fromInit(pod: Resource): Status | undefined {
  const { words } = wordsOf(pod, '/status/initContainerStatuses');
  const word = failing(words.filter((one) => one.kind !== 'word' || one.text !== 'Completed'));
  return word === undefined || PASSING.has(word.text) ? undefined : { text: `Init:${word.text}`, pointer: word.pointer };
}

/** What the containers make of the phase: a wait or an end of one of them; the phase itself where all of them run. */
function fromContainers(pod: Resource, phase: string): Status | undefined {
  const { words, complete } = wordsOf(pod, '/status/containerStatuses');
  const word = failing(words);
  if (word === undefined && phase === 'Pending' && stateOf(pod, '/spec/nodeName') === 'absent') return { text: phase, pointer: '/status/phase' };
  if (word !== undefined && !(word.text === 'Completed' && words.includes(OK))) return { text: word.text, pointer: word.pointer };
  return complete && !words.some(({ kind }) => kind === 'untold') ? { text: phase, pointer: '/status/phase' } : undefined;
}

function isDeleted(pod: Resource): Pointer | undefined {
  return ['/terminating', '/metadata/deletionTimestamp'].find((pointer) => valueOf(pod, pointer) !== undefined);
}

/** The STATUS of a Pod and where it stands: printed, or worked out; undefined where its containers are not shown. */
export function statusOfPod(pod: Resource): Status | undefined {
  const printed = valueOf(pod, '/printed/status');
  if (typeof printed === 'string') return { text: printed, pointer: '/printed/status' };
  const deleted = isDeleted(pod);
  if (deleted !== undefined) return { text: 'Terminating', pointer: deleted };
  const reason = valueOf(pod, '/status/reason');
  if (typeof reason === 'string') return { text: reason, pointer: '/status/reason' };
  const phase = valueOf(pod, '/status/phase');
  if (phase === 'Succeeded') return { text: 'Completed', pointer: '/status/phase' };
  return fromInit(pod) ?? (typeof phase === 'string' ? fromContainers(pod, phase) : undefined);
}

function podStatus(source: ViewSource): string {
  const { resource, session } = source;
  const status = resource === null ? undefined : statusOfPod(resource);
  if (resource === null || status === undefined) return raiseForObject(source);
  session.trace.reads.push({ resource, pointer: status.pointer });
  return status.text;
}

/** What becomes of a Pod, in the words of kubectl. */
export const POD_STATUS_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'podStatus(Pod): string',
    description:
      'The STATUS that kubectl get pods prints (`Running`, `CrashLoopBackOff`, `Init:Error`, `Evicted`): printed, or worked out from the states of the containers; unknown where they are not shown.',
    run: (_session, view: View) => podStatus(view[SOURCE]),
  },
];
