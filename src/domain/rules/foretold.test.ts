import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadForNode } from '#content/build/load-for-node.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import { createEngine } from './engine.ts';

const engine = createEngine(loadForNode(path.resolve(import.meta.dirname, '../../../content')).logic().library);

const MANIFESTS = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
  namespace: shop
  annotations: {kubernetes.io/ingress.class: qcloud}
spec:
  rules:
  - host: shop.example.com
    http:
      paths:
      - {path: /, pathType: ImplementationSpecific, backend: {service: {name: web, port: {number: 80}}}}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {type: ClusterIP, selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
---
apiVersion: v1
kind: Node
metadata: {name: 10.0.0.1, uid: 0a1b}
spec: {providerID: "qcloud:///100003/ins-demo0001"}
status: {nodeInfo: {kubeletVersion: v1.28.3-tke.9}}
`;
const EVENT = `---
apiVersion: v1
kind: Event
metadata: {name: shop.1, namespace: shop}
involvedObject: {kind: Ingress, name: shop, namespace: shop}
type: Warning
reason: EnsureIngressFailed
message: "Ingress Sync Failed. RetrunCode: E4047"
lastTimestamp: "2026-03-07T09:20:31Z"
`;

const idsOf = (text: string): string[] => {
  const inputs = [{ name: 'paste', text }];
  return engine.diagnose(readEvidence(inputs), inputs).findings.map(({ id, causedBy }) => (causedBy === undefined ? id : `${id} <- ${causedBy}`));
};

describe('a finding that a controller will report', () => {
  const expected = ['tke-ingress-service-without-node-port', 'tke-ingress-backend-clusterip <- tke-ingress-service-without-node-port'];
  it('is there without its event', () => expect(idsOf(MANIFESTS)).toEqual(expected));
  it('is there once with it', () => expect(idsOf(MANIFESTS + EVENT)).toEqual(expected));
  it('is not foretold on another cloud', () => expect(idsOf(MANIFESTS.replaceAll('qcloud', 'nginx').replace('-tke.9', ''))).toEqual([]));
});

describe('words that the generic Service controller writes', () => {
  const event = (message: string): string => `Warning  SyncLoadBalancerFailed  2m  service-controller  Error syncing load balancer: ${message}`;
  it('do not prove a cloud by the cause that they carry', () => {
    expect(idsOf(event('failed to ensure load balancer: Throttling: Rate exceeded'))).toEqual(['load-balancer-sync-failed']);
    expect(idsOf(event('failed to ensure load balancer: could not find any suitable subnets for creating the ELB'))).toEqual(['load-balancer-sync-failed']);
  });
  it("leave the causes of ACK's own controller alone", () => {
    expect(idsOf(event('Message: The specified VSwitch has no available ip.').replace('balancer:', 'balancer [lb-2ze]:'))).toEqual(['ack-event-vswitch-no-ip']);
  });
});
