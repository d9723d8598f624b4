import type { KubeObject } from '../state.ts';
import { ageOf } from './age.ts';

interface State {
  readonly waiting?: { readonly reason?: string };
  readonly running?: object;
  readonly terminated?: { readonly reason?: string; readonly exitCode: number; readonly finishedAt?: string };
}

interface ContainerStatus {
  readonly ready: boolean;
  readonly restartCount: number;
  readonly state: State;
  readonly lastState?: State;
}

interface PodStatus {
  readonly phase: string;
  readonly reason?: string;
  readonly podIP?: string;
  readonly nominatedNodeName?: string;
  readonly conditions?: readonly { readonly type: string; readonly status: string }[];
  readonly initContainerStatuses?: readonly ContainerStatus[];
  readonly containerStatuses?: readonly ContainerStatus[];
}

/** `Init:…` while an init container has not ended well; undefined after. */
function initReason(statuses: readonly ContainerStatus[]): string | undefined {
  for (const [index, { state }] of statuses.entries()) {
    if (state.terminated?.exitCode === 0) continue;
    if (state.terminated) return `Init:${state.terminated.reason ?? `ExitCode:${state.terminated.exitCode}`}`;
    const waiting = state.waiting?.reason;
    return waiting !== undefined && waiting !== 'PodInitializing' ? `Init:${waiting}` : `Init:${index}/${statuses.length}`;
  }
  return undefined;
}

function reasonOf(pod: KubeObject, status: PodStatus): string {
  if (pod.metadata['deletionTimestamp'] !== undefined) return 'Terminating';
  const init = initReason(status.initContainerStatuses ?? []);
  if (init !== undefined) return init;
  const states = (status.containerStatuses ?? []).map(({ state }) => state);
  const told = states.map(({ waiting, terminated }) => waiting?.reason ?? terminated?.reason).find((reason) => reason !== undefined);
  return told ?? status.reason ?? status.phase;
}

/** How often containers were started again, with the age of the last time. */
function restartsOf(statuses: readonly ContainerStatus[], now: number): string {
  const count = statuses.reduce((sum, { restartCount }) => sum + restartCount, 0);
  const last = statuses.flatMap(({ lastState }) => lastState?.terminated?.finishedAt ?? []).toSorted().at(-1);
  return count > 0 && last !== undefined ? `${count} (${ageOf(last, now)} ago)` : String(count);
}

export function cellsOfPod(pod: KubeObject, now: number): string[] {
  const status = pod['status'] as PodStatus;
  const spec = pod['spec'] as { containers: readonly unknown[]; nodeName?: string; readinessGates?: readonly { conditionType: string }[] };
  const statuses = status.containerStatuses ?? [];
  const ready = statuses.filter((container) => container.ready && container.state.running !== undefined).length;
  const gates = spec.readinessGates ?? [];
  const passed = gates.filter(({ conditionType }) => status.conditions?.some((condition) => condition.type === conditionType && condition.status === 'True')).length;
  return [
    pod.metadata.name, `${ready}/${spec.containers.length}`, reasonOf(pod, status), restartsOf(statuses, now), ageOf(pod.metadata['creationTimestamp'] as string, now),
    status.podIP ?? '<none>', spec.nodeName ?? '<none>', status.nominatedNodeName ?? '<none>', gates.length === 0 ? '<none>' : `${passed}/${gates.length}`,
  ];
}
