import { describe, expect, it } from 'vitest';
import type { Resource } from '../../evidence/types.ts';
import { holds } from '../testing/holds.ts';
import { makeEvidence, makeResource, makeService } from '../testing/make-evidence.ts';

const GAP = [null, undefined];
const spec = { containers: [null, { name: 'web', image: 'web:1', readinessProbe: { tcpSocket: { port: 'http' } }, ports: GAP }] };
const metadata = { name: 'web', namespace: 'prod', labels: { app: 'web' } };
const others: readonly Resource[] = [
  makeResource('Pod', { metadata, spec, status: { conditions: GAP, containerStatuses: GAP } }),
  makeResource('Deployment', { metadata, spec: { template: { metadata, spec } } }),
  makeResource('Endpoints', { metadata, subsets: GAP }),
  makeResource('Node', { metadata: { name: 'n1' }, spec: { taints: GAP }, status: { conditions: GAP } }),
];
const annotations = {
  'service.cloud.tencent.com/specify-protocol': '{"80":{"protocol":["TCP"]}}',
  'service.kubernetes.io/tke-existed-lbid': 'lb-1',
  'service.beta.kubernetes.io/alibaba-cloud-loadbalancer-id': 'lb-1',
  'service.beta.kubernetes.io/alibaba-cloud-loadbalancer-protocol-port': 'http:80',
};
const service = makeService({ metadata: { annotations }, spec: { type: 'LoadBalancer', ports: GAP }, status: { loadBalancer: { ingress: GAP } }, endpointsLine: [null, {}] });

describe('an entry of a list that is null', () => {
  it.each([
    ['namedTargetPortUnmatched(service)', 'unknown'],
    ['targetPortUnlisted(service)', 'unknown'],
    ['hasReadyAddress(service)', 'unknown'],
    ['hasNoUsableEndpoint(service)', 'unknown'],
    ['someEndpointNotReady(service)', 'unknown'],
    ['portsRepeated(service)', 'unknown'],
    ['specifiesForeignPort(service)', 'unknown'],
    ['sharesListener(service)', 'unknown'],
    ['clbHasMoreListenersThan(service, 1)', 'unknown'],
    ['hasMoreBackendsThan(service, 1)', 'unknown'],
    ['readyPodsUneven(service)', 'unknown'],
    ['podSpecs(service).exists(one, one.containers.exists(container, probePortMissing(container)))', 'unknown'],
    ['nodes().all(node, isNodeReady(node))', 'unknown'],
  ])('leaves %s %s', (when, expected) => {
    expect(holds(when, makeEvidence([service, ...others]))).toBe(expected);
  });
});
