import type { KubeObject } from '../state.ts';
import { ageOf } from './age.ts';

interface NodeStatus {
  readonly conditions: readonly { readonly type: string; readonly status: string }[];
  readonly addresses: readonly { readonly type: string; readonly address: string }[];
  readonly nodeInfo: Readonly<Record<'kubeletVersion' | 'osImage' | 'kernelVersion' | 'containerRuntimeVersion', string>>;
}

/** A node whose kubelet is silent (`Unknown`) is `NotReady` too. */
function statusOf(conditions: NodeStatus['conditions'], unschedulable: boolean): string {
  const ready = conditions.find(({ type }) => type === 'Ready')?.status;
  const words = [ready === undefined ? 'Unknown' : ready === 'True' ? 'Ready' : 'NotReady', ...(unschedulable ? ['SchedulingDisabled'] : [])];
  return words.join(',');
}

export function cellsOfNode(node: KubeObject, now: number): string[] {
  const { conditions, addresses, nodeInfo } = node['status'] as NodeStatus;
  const { unschedulable = false } = node['spec'] as { unschedulable?: boolean };
  const roles = Object.keys((node.metadata['labels'] ?? {}) as object).filter((key) => key.startsWith('node-role.kubernetes.io/')).map((key) => key.slice(24));
  const address = (wanted: string): string => addresses.find(({ type }) => type === wanted)?.address ?? '<none>';
  return [
    node.metadata.name, statusOf(conditions, unschedulable), roles.toSorted().join(',') || '<none>', ageOf(node.metadata['creationTimestamp'] as string, now),
    nodeInfo.kubeletVersion, address('InternalIP'), address('ExternalIP'), ...[nodeInfo.osImage, nodeInfo.kernelVersion, nodeInfo.containerRuntimeVersion].map((text) => text || '<unknown>'),
  ];
}

export function cellsOfEvent(event: KubeObject, now: number): (string | number)[] {
  const { kind, name, fieldPath = '' } = event['involvedObject'] as { kind: string; name: string; fieldPath?: string };
  const { component, host } = event['source'] as { component: string; host?: string };
  return [
    ageOf(event['lastTimestamp'] as string, now), event['type'] as string, event['reason'] as string, `${kind.toLowerCase()}/${name}`, fieldPath,
    host === undefined ? component : `${component}, ${host}`, (event['message'] as string).trim(), ageOf(event['firstTimestamp'] as string, now), event['count'] as number, event.metadata.name,
  ];
}
