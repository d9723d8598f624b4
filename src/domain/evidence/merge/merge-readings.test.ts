import { describe, expect, it } from 'vitest';
import { fieldState, inputOf, lineOf, valueAt } from '../field-state.ts';
import { readEvidence } from '../read-evidence.ts';
import type { Resource } from '../types.ts';

const read = (...texts: string[]): readonly Resource[] => readEvidence(texts.map((text, index) => ({ name: `p${index}`, text }))).resources;

const DESCRIBE = `Name:                     web
Namespace:                prod
Labels:                   <none>
Annotations:              a/b: from-describe
Selector:                 app=web
Type:                     LoadBalancer
IP Families:              IPv4
IP:                       172.16.0.10
IPs:                      172.16.0.10
LoadBalancer Ingress:     192.0.2.1 (VIP)
Port:                     http  80/TCP
TargetPort:               8080/TCP
NodePort:                 http  31080/TCP
Endpoints:                10.0.0.5:8080
Port:                     https  443/TCP
TargetPort:               8443/TCP
NodePort:                 https  31443/TCP
Endpoints:                10.0.0.6:8443
Session Affinity:         None
External Traffic Policy:  Cluster
Internal Traffic Policy:  Cluster
Events:
  Type     Reason  Age               From  Message
  ----     ------  ----              ----  -------
  Warning  X       77s (x6 over 9m)  c     one
  Normal   Y       5s                c     two
`;
const LIVE = `apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: prod
  uid: u1
spec:
  type: LoadBalancer
  loadBalancerClass: x
  ports:
  - name: https
    port: 443
    targetPort: 8443
  - name: http
    port: 80
    targetPort: 9090
status:
  loadBalancer: {}
`;
const ROW = 'NAME   TYPE           CLUSTER-IP    EXTERNAL-IP   PORT(S)                      AGE\nweb    LoadBalancer   172.16.0.10   <pending>     80:31080/TCP,443:31443/TCP   5h\n';

describe('readings of one object', () => {
  it('become one resource, the newest counting and the older filling in', () => {
    const [service, ...others] = read(LIVE, DESCRIBE);
    expect(others).toEqual([]);
    expect(service?.readings?.map(({ origin }) => origin)).toEqual(['describe', 'live-yaml']);
    expect(service).toMatchObject({ apiVersion: 'v1', origin: 'live-yaml', input: 'p1', object: { spec: { loadBalancerClass: 'x', ports: [{ name: 'http', targetPort: 8080 }, { name: 'https', targetPort: 8443 }] } } });
    expect(valueAt(service?.object, '/status/loadBalancer/ingress/0/ip')).toBe('192.0.2.1');
    expect(fieldState(service!, '/spec/nosuch')).toBe('absent');
  });

  it('keep the line and the input of every field', () => {
    const [service] = read(LIVE, DESCRIBE);
    expect([inputOf(service!, '/spec/loadBalancerClass'), lineOf(service!, '/spec/loadBalancerClass')]).toEqual(['p0', 9]);
    expect([inputOf(service!, '/spec/ports/1/targetPort'), lineOf(service!, '/spec/ports/1/targetPort')]).toEqual(['p1', 16]);
    expect([inputOf(service!, '/metadata/uid'), lineOf(service!, '/metadata/uid')]).toEqual(['p0', 6]);
  });

  it('keep what describes print beside the ports with its port, whatever their order', () => {
    const [service] = read(DESCRIBE, LIVE);
    expect(service?.object).toMatchObject({
      spec: { ports: [{ name: 'https' }, { name: 'http', targetPort: 9090 }] },
      endpointsLine: [{ addresses: ['10.0.0.6:8443'] }, { addresses: ['10.0.0.5:8080'] }],
    });
    expect(fieldState(service!, '/status/loadBalancer/ingress')).toBe('absent');
    expect(service?.client?.min).toBe(31);
  });

  it('of a table row and a describe agree, and the newer status wins', () => {
    const [service, ...others] = read(DESCRIBE, ROW);
    expect(others).toEqual([]);
    expect(fieldState(service!, '/status/loadBalancer/ingress')).toBe('absent');
    expect(service?.object['spec']).toMatchObject({ ports: [{ port: 80, name: 'http', targetPort: 8080 }, { port: 443, name: 'https' }] });
  });

  it('unite their events without doubling them', () => {
    const later = DESCRIBE.replace('  Normal   Y       5s                c     two\n', '  Normal   Z       1s                c     three\n').replace('77s (x6', '99s (x9');
    const [service] = read(DESCRIBE, later);
    expect(service?.events.items).toMatchObject([{ reason: 'Y', earlier: true, input: 'p0' }, { reason: 'X', count: 9, input: 'p1' }, { reason: 'Z' }]);
  });

  it('do not take from a manifest that what it leaves out is gone', () => {
    const manifest = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  type: LoadBalancer\n  ports:\n  - port: 80\n    targetPort: 8081\n';
    const [service] = read(DESCRIBE, manifest);
    expect(valueAt(service?.object, '/metadata/annotations/a~1b')).toBe('from-describe');
    expect(valueAt(service?.object, '/spec/ports/0/targetPort')).toBe(8081);
    expect(valueAt(service?.object, '/metadata/namespace')).toBe('prod');
  });

  it('stay apart where the namespace leaves a doubt, and of two lives only the last counts', () => {
    const nameless = LIVE.replace('  namespace: prod\n', '').replace('  uid: u1\n', '');
    expect(read(LIVE, LIVE.replace('namespace: prod', 'namespace: dev'), nameless)).toHaveLength(3);
    const [service] = read(DESCRIBE.replace(/^/, ''), LIVE, LIVE.replace('uid: u1', 'uid: u2').replace('  loadBalancerClass: x\n', ''));
    expect(valueAt(service?.object, '/spec/loadBalancerClass')).toBeUndefined();
    expect(service?.readings).toHaveLength(3);
  });

  it('do not mix a kind with one of the same name of somebody else', () => {
    expect(read(LIVE, LIVE.replace('apiVersion: v1', 'apiVersion: serving.knative.dev/v1'))).toHaveLength(2);
  });
});
