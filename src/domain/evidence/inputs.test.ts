import { describe, expect, it } from 'vitest';
import { readEvidence } from './read-evidence.ts';
import type { Evidence } from './types.ts';

const read = (text: string): Evidence => readEvidence([{ name: 'paste', text }]);
const codes = (text: string): string[] => read(text).inputs[0]!.problems.map((problem) => problem.code);

describe('whole inputs', () => {
  it.each([
    ['nothing', '', 'empty-input'],
    ['blanks', ' \n\u200b\n', 'empty-input'],
    ['prose', '您好，我们的服务从昨天开始访问不通，请帮忙看一下。\nPlease help, the site is down: it says timeout.', 'nothing-recognised'],
    ['the bytes of a picture', '\ufffdPNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\ufffd\0\0\ufffd\ufffd', 'binary-input'],
    ['more than is read', 'x'.repeat(20 * 1024 * 1024 + 1), 'too-large'],
  ])('%s', (_, text, code) => {
    expect(codes(text)).toEqual([code]);
    expect(read(text).resources).toEqual([]);
  });

  it('counts lines and reads several inputs', () => {
    const evidence = readEvidence([{ name: 'a', text: 'x y\nz\n' }, { name: 'b', text: 'kind: Service\nmetadata: {name: s}\nspec: {ports: []}' }]);
    expect(evidence.inputs.map(({ name, lines }) => [name, lines])).toEqual([['a', 2], ['b', 3]]);
    expect(evidence.resources[0]).toMatchObject({ input: 'b', kind: 'Service' });
  });

  it('offers unrecognised lines as leftovers', () => {
    expect(read('The backend server number has reached to the quota limit of this load balancers').leftovers).toMatchObject([{ startLine: 1 }]);
  });

  it('reads a long log in one pass', () => {
    const line = 'I0104 10:11:12.345678       1 service_controller.go:123] "Reconciling" namespace="default" name="web"\n';
    const text = line.repeat(50_000) + 'E0104 10:11:12.345678 1 x.go:1] Error syncing load balancer [lb-1]: Message: no\n'.repeat(3);
    expect(read(text).looseEvents).toMatchObject([{ message: 'Error syncing load balancer [lb-1]: Message: no', startLine: 50_001, count: 3 }]);
  });
});

describe('a mixed paste', () => {
  const text = `
[root@vm-1 ~]# kubectl -n prod describe svc web
Name:                     web
Namespace:                prod
Selector:                 app=demo
Type:                     LoadBalancer
IP:                       172.21.8.10
Port:                     <unset>  80/TCP
TargetPort:               8080/TCP
Endpoints:                <none>
Session Affinity:         None
Events:
  Type     Reason   Age   From   Message
  ----     ------   ----  ----   -------
  Warning  X        77s (x6 over 16m)  comp     first: SDK.ServerError
ErrorCode: Forbidden.RAM
Name: not an object
  Normal   Y        1s    comp     second
PS C:\\> kubectl get pods -n prod
NAME   READY   STATUS             RESTARTS     AGE
web    0/1     CrashLoopBackOff   2 (3h ago)   5h
---
apiVersion: v1
kind: Service
metadata:
  name: other
spec:
  ports: []
curl: (7) Failed to connect to 10.0.0.1 port 80: Connection refused
< HTTP/1.1 503 Service Unavailable
Client Version: v1.31.2
Error from server (Forbidden): pods is forbidden: User "u" cannot list resource

一些文字`;
  const evidence = read(text);

  it('is taken apart into blocks', () => {
    expect(evidence.inputs[0]?.blocks.map(({ type, kind, startLine, endLine }) => [type, kind, startLine, endLine])).toEqual([
      ['command', undefined, 2, 2], ['describe', 'Service', 3, 18], ['command', undefined, 19, 19], ['table', 'Pod', 20, 21], ['yaml', 'Service', 22, 28],
      ['http', undefined, 29, 30], ['version', undefined, 31, 31], ['error', undefined, 32, 32], ['text', undefined, 34, 34],
    ]);
  });

  it('keeps the messages of one object together', () => {
    expect(evidence.resources[0]?.events.items).toMatchObject([
      { reason: 'X', lastSeen: 77, firstSeen: 960, count: 6, message: 'first: SDK.ServerError\nErrorCode: Forbidden.RAM\nName: not an object', startLine: 15, endLine: 17 },
      { reason: 'Y', message: 'second' },
    ]);
  });

  it('takes the namespace of a table from its command', () => {
    expect(evidence.resources[1]?.object['metadata']).toEqual({ name: 'web', namespace: 'prod' });
  });

  it('notes what is no object', () => {
    expect(evidence.observations.map(({ kind, value, line }) => [kind, value, line])).toEqual([
      ['command', 'kubectl -n prod describe svc web', 2], ['command', 'kubectl get pods -n prod', 19], ['listed', 'Pod', 19], ['curl-error', '7', 29], ['http-status', '503', 30], ['client-version', 'v1.31.2', 31],
      ['kubectl-error', 'pods is forbidden: User "u" cannot list resource', 32],
    ]);
    expect(codes(text)).toEqual(['kubectl-error']);
  });
});

it('reads an object whose head was cut', () => {
  const evidence = read('Selector:  app=demo\nType:  LoadBalancer\nIP:  10.0.0.1\nPort:  <unset>  80/TCP\nTargetPort:  web/TCP\n');
  expect(evidence.resources[0]?.object['spec']).toMatchObject({ type: 'LoadBalancer', ports: [{ port: 80, targetPort: 'web' }] });
  expect(evidence.inputs[0]?.problems.map((problem) => problem.code)).toEqual(['cut-head', 'cut-tail']);
});

describe('a description that a pipe cut', () => {
  const PIECE = 'Selector:  app=demo\nType:  LoadBalancer\nIP:  10.0.0.1\nPort:  <unset>  80/TCP\nTargetPort:  web/TCP\n';
  const EVENTS = 'Events:\n  Type     Reason  Age  From  Message\n  ----     ------  ----  ----  -------\n  Warning  Failed  2m   service-controller  no\n';

  it('is that of the object which its command names', () => {
    const [service] = read(`$ kubectl -n prod describe svc web | grep -A9 Selector\n${PIECE}`).resources;
    expect(service?.object['metadata']).toEqual({ name: 'web', namespace: 'prod' });
    expect(service?.lines.get('/metadata/name')).toBe(1);
  });

  it('keeps its own name, and takes none of another kind or of a prefix without one', () => {
    expect(read(`$ kubectl describe svc other\nName:  web\n${PIECE}`).resources[0]?.object['metadata']).toEqual({ name: 'web' });
    expect(read(`$ kubectl describe ingress web | cat\n${PIECE}`).resources[0]?.object['metadata']).toBeUndefined();
    expect(read(`$ kubectl describe svc | tail\n${PIECE}`).resources[0]?.object['metadata']).toBeUndefined();
  });

  it('gives its events to that object, and only those just below the command', () => {
    const [below] = read(`$ kubectl describe svc/web -n prod | tail -3\n${EVENTS}`).looseEvents;
    expect(below?.object).toEqual({ kind: 'Service', name: 'web', namespace: 'prod' });
    const later = read(`$ kubectl describe svc web\nName:  web\n${PIECE}Events:  <none>\n\nsomebody sent this too:\n\nWarning  Failed  2m  service-controller  no\n`);
    expect(later.looseEvents.map((event) => event.object)).toEqual([undefined]);
  });
});

it('leaves masked values unknown', () => {
  const [service] = read('Name:  web\nNamespace:  default\nAnnotations:  a/id: lb-****\nSelector:  app=demo\nType:  LoadBalancer\nIP:  xxx.xxx.xxx.xxx\nSession Affinity:  None\nEvents:  <none>').resources;
  expect(service?.unknown).toContain('/spec/clusterIP');
  expect(service?.unknown).toContain('/metadata/annotations/a~1id');
});
