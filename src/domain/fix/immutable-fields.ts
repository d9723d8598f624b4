import type { Pointer } from '../evidence/types.ts';

/** Fields that the API server lets nobody change once they are set (Kubernetes API reference, field is immutable). */
const FIELDS: Readonly<Record<string, readonly Pointer[]>> = {
  Service: ['/spec/clusterIP', '/spec/clusterIPs', '/spec/loadBalancerClass'],
  Deployment: ['/spec/selector'],
  DaemonSet: ['/spec/selector'],
  ReplicaSet: ['/spec/selector'],
  StatefulSet: ['/spec/selector', '/spec/serviceName', '/spec/volumeClaimTemplates'],
};

/** Whether a field can only change by deleting the object and making it anew. */
export function isImmutableField(kind: string, pointer: Pointer): boolean {
  const fields = Object.hasOwn(FIELDS, kind) ? FIELDS[kind] : undefined;
  return (fields ?? []).some((field) => pointer === field || pointer.startsWith(`${field}/`));
}
