import { inputOf, lineOf } from '../evidence/field-state.ts';
import type { EventRecord, Pointer, Resource } from '../evidence/types.ts';
import type { EventGroup } from './event-groups.ts';
import { isStop, stepOf, type Step } from './event-steps.ts';
import { valueOf } from './fields.ts';
import { statusOfPod } from './functions/pod-status.ts';
import { remember, type Session } from './session.ts';

/** Where a condition of an object is True. */
function conditionAt(resource: Resource, type: string): Pointer | undefined {
  const conditions: unknown = valueOf(resource, '/status/conditions');
  const index = (Array.isArray(conditions) ? conditions : []).findIndex((_entry, at) => valueOf(resource, `/status/conditions/${at}/type`) === type && String(valueOf(resource, `/status/conditions/${at}/status`)) === 'True');
  return index >= 0 ? `/status/conditions/${index}/status` : undefined;
}

/** Where a Pod or node says that it is Ready: its condition, or a row of `kubectl get` whose containers are all ready. */
export function readyAt(resource: Resource): Pointer | undefined {
  const condition = conditionAt(resource, 'Ready');
  if (condition !== undefined) return condition;
  const ready = valueOf(resource, '/printed/ready');
  const allReady = ready !== undefined && ready !== 0 && ready === valueOf(resource, '/printed/containers') && valueOf(resource, '/printed/status') === 'Running';
  return allReady ? '/printed/ready' : undefined;
}

/** A sign that a failure is over: where it stands, and what it says. */
interface Sign {
  readonly pointer: Pointer;
  readonly says: string;
}

/** A Pod on its way out is not expected to serve; one that runs, or ran to its end, has left behind what kept it from starting. */
function signOfPod(pod: Resource, step: Step): Sign | undefined {
  const status = statusOfPod(pod);
  if (status?.text === 'Terminating' || (step !== 'running' && (status?.text === 'Running' || status?.text === 'Completed'))) {
    return { pointer: status.pointer, says: `Status: ${status.text}` };
  }
  if (step !== 'scheduling' || pod.origin === 'manifest') return undefined;
  const pointer = conditionAt(pod, 'PodScheduled') ?? (valueOf(pod, '/spec/nodeName') === undefined ? undefined : '/spec/nodeName');
  return pointer === undefined ? undefined : { pointer, says: 'PodScheduled: True' };
}

function signOf(failure: EventRecord, resource: Resource): Sign | undefined {
  const ready = readyAt(resource);
  if (ready !== undefined) return { pointer: ready, says: 'Ready: True' };
  const step = stepOf(failure);
  return resource.kind === 'Pod' && step !== undefined ? signOfPod(resource, step) : undefined;
}

function recoveredObject(failure: EventRecord, resource: Resource): EventRecord | undefined {
  const sign = signOf(failure, resource);
  if (sign === undefined) return undefined;
  const input = inputOf(resource, sign.pointer);
  const line = lineOf(resource, sign.pointer);
  return failure.earlier === true || input === failure.input ? { message: sign.says, input, startLine: line, endLine: line } : undefined;
}

/** Seconds that a Pod gets to end in, where its spec is not shown. */
const USUAL_GRACE = 30;

function graceOf(pod: Resource | null): number {
  const told = pod === null ? undefined : (valueOf(pod, '/spec/terminationGracePeriodSeconds') ?? valueOf(pod, '/metadata/deletionGracePeriodSeconds'));
  return typeof told === 'number' ? told : USUAL_GRACE;
}

/** The event that says that a Pod whose STATUS is not shown was stopped, and not started again: a probe that fails in the meantime is part of the end. */
function stopOf(failure: EventRecord, { resource, progress }: EventGroup): EventRecord | undefined {
  const step = stepOf(failure);
  const { lastSeen, input } = failure;
  if (step === undefined || lastSeen === undefined || (resource !== null && statusOfPod(resource) !== undefined)) return undefined;
  const own = progress.filter((event) => event.input === input && event.lastSeen !== undefined);
  const grace = step === 'running' ? graceOf(resource) : 0;
  return own.find((stop) => {
    const age = stop.lastSeen ?? 0;
    return isStop(stop) && lastSeen + grace >= age && !own.some((other) => !isStop(other) && (other.lastSeen ?? 0) <= age);
  });
}

/** Seconds after which a Pod that failed would stand in a list that was made in the same paste. */
const LISTED_AFTER = 60;

/** The command whose table shows all Pods of the namespace, where the Pod that failed is no longer among them. */
function goneFrom(session: Session, failure: EventRecord): EventRecord | undefined {
  const { object, lastSeen = 0, input } = failure;
  if (object?.kind !== 'Pod' || stepOf(failure) === undefined || lastSeen < LISTED_AFTER) return undefined;
  const lists = remember(session, session, 'lists of all Pods', () =>
    session.evidence.observations.filter(({ kind, value, data }) => kind === 'listed' && value === 'Pod' && data?.['filter'] === undefined),
  );
  const list = lists.find(({ data, input: place }) => place === input && (data?.['everywhere'] === 'true' || data?.['namespace'] === object.namespace));
  return list === undefined ? undefined : { message: list.value, input: list.input, startLine: list.line, endLine: list.line };
}

/**
 * What shows that a failure is over although no event says that it was mended: the object is Ready, past that step or on
 * its way out where the failure was printed, or in a newer paste; or the Pod was stopped, or is gone. In the form of an
 * event, so that it is quoted like one.
 */
export function recoveryFrom(session: Session, failure: EventRecord, group: EventGroup): EventRecord | undefined {
  const { resource } = group;
  const told = resource === null ? goneFrom(session, failure) : recoveredObject(failure, resource);
  return told ?? (group.key === null ? undefined : stopOf(failure, group));
}
