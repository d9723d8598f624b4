import { describe, expect, it } from 'vitest';
import { fieldState } from '../field-state.ts';
import { readEvidence } from '../read-evidence.ts';
import type { Resource } from '../types.ts';

const read = (text: string): readonly Resource[] => readEvidence([{ name: 'paste', text }]).resources;

const SERVICES = `NAMESPACE   NAME   TYPE           CLUSTER-IP    EXTERNAL-IP        PORT(S)                      AGE   SELECTOR             LABELS
prod        web    LoadBalancer   172.21.8.10   <pending>          80:31080/TCP,53:32053/UDP    16m   app=demo,tier=front  a=b
prod        db     ClusterIP      None          <none>             3306/TCP                     3d    <none>               <none>
dev         ext    ExternalName   <none>        db.example.com     <none>                       3d    <none>               c=d
dev         ok     LoadBalancer   172.21.8.11   203.0.113.9        80:31081/TCP                 3d    app=ok               <none>
`;

describe('get svc', () => {
  it('reads every column', () => {
    const [web, db, external, ok] = read(SERVICES);
    expect(web?.object).toMatchObject({
      metadata: { name: 'web', namespace: 'prod', labels: { a: 'b' } },
      spec: { type: 'LoadBalancer', clusterIP: '172.21.8.10', selector: { app: 'demo', tier: 'front' }, ports: [{ port: 80, nodePort: 31080, protocol: 'TCP' }, { port: 53, nodePort: 32053, protocol: 'UDP' }] },
    });
    expect(fieldState(web!, '/status/loadBalancer/ingress')).toBe('absent');
    expect(fieldState(web!, '/spec/externalTrafficPolicy')).toBe('unknown');
    expect(fieldState(web!, '/spec/ports/0/targetPort')).toBe('unknown');
    expect(fieldState(db!, '/spec/selector')).toBe('absent');
    expect(db?.object['spec']).toMatchObject({ clusterIP: 'None', ports: [{ port: 3306 }] });
    expect(external?.object['spec']).toEqual({ type: 'ExternalName', externalName: 'db.example.com' });
    expect(ok?.object['status']).toEqual({ loadBalancer: { ingress: [{ ip: '203.0.113.9' }] } });
    expect(ok).toMatchObject({ origin: 'table', startLine: 5, endLine: 5 });
  });

  it('reads rows without a header, and squeezed ones', () => {
    const rows = SERVICES.split('\n').slice(1).join('\n').replace(/ {2}a=b$|<none>$/gm, '');
    expect(read(rows).map((resource) => resource.object['metadata'])).toMatchObject([{ name: 'web', namespace: 'prod' }, { name: 'db' }, { name: 'ext' }, { name: 'ok' }]);
    expect(read(SERVICES.replace(/ +/g, ' ')).map((resource) => resource.object)).toEqual(read(SERVICES).map((resource) => resource.object));
  });
});

it('reads pods, though RESTARTS holds a blank', () => {
  const text = `NAME    READY   STATUS             RESTARTS      AGE   IP           NODE     NOMINATED NODE   READINESS GATES
web-a   0/1     CrashLoopBackOff   2 (3h ago)    5h    172.16.0.5   node-a   <none>           0/1
web-b   1/1     Running            0             5h    <none>       node-b   <none>           <none>
`;
  const [a, b] = read(text);
  expect(a?.object).toMatchObject({ printed: { ready: 0, containers: 1, restarts: 2, status: 'CrashLoopBackOff' }, status: { podIP: '172.16.0.5' }, spec: { nodeName: 'node-a' } });
  expect(a?.object['status']).toMatchObject({ conditions: [{ type: 'Ready', status: 'False' }] });
  expect(b?.object['status']).toMatchObject({ phase: 'Running', conditions: [] });
  expect(fieldState(b!, '/status/conditions/0')).toBe('unknown');
  expect(fieldState(b!, '/status/podIP')).toBe('absent');
  expect(read(text.replace(/ +/g, ' ')).map((resource) => resource.object)).toEqual([a!.object, b!.object]);
});

it('reads nodes, ingresses, endpoints and slices', () => {
  const text = `NAME   STATUS                        ROLES    AGE   VERSION             INTERNAL-IP   EXTERNAL-IP   OS-IMAGE              KERNEL-VERSION   CONTAINER-RUNTIME
n1     NotReady,SchedulingDisabled   <none>   3d    v1.28.3-aliyun.1   10.0.0.1      <none>        Alibaba Cloud Linux   5.10             containerd://1.6

NAME   CLASS    HOSTS                 ADDRESS   PORTS     AGE
ing    <none>   a.example.com,b.com             80, 443   3d

NAME   ENDPOINTS                                  AGE
web    10.0.0.1:80,10.0.0.2:80 + 2 more...        3d
none   <none>                                     3d

NAME     ADDRESSTYPE   PORTS   ENDPOINTS           AGE
web-x1   IPv4          8080    10.0.0.1,10.0.0.2   3d
`;
  const [node, ingress, endpoints, empty, slice] = read(text);
  expect(node?.object).toMatchObject({ spec: { unschedulable: true }, printed: { status: 'NotReady,SchedulingDisabled' }, status: { conditions: [{ type: 'Ready' }], nodeInfo: { kubeletVersion: 'v1.28.3-aliyun.1' } } });
  expect(fieldState(node!, '/status/conditions/0/status')).toBe('unknown');
  expect(ingress?.object['spec']).toEqual({ rules: [{ host: 'a.example.com' }, { host: 'b.com' }] });
  expect(fieldState(ingress!, '/status/loadBalancer/ingress')).toBe('absent');
  expect(endpoints?.object['subsets']).toMatchObject([{ addresses: [{ ip: '10.0.0.1' }] }, {}]);
  expect(endpoints?.open.has('/subsets')).toBe(true);
  expect(fieldState(empty!, '/subsets')).toBe('absent');
  expect(slice?.object).toMatchObject({ addressType: 'IPv4', ports: [{ port: 8080 }], endpoints: [{ addresses: ['10.0.0.1'] }, { addresses: ['10.0.0.2'] }] });
});

it('gives rows of get events to the object they name, else leaves them loose', () => {
  const text = `NAMESPACE   LAST SEEN           TYPE      REASON                   OBJECT        MESSAGE
prod        76s (x7 over 16m)   Warning   SyncLoadBalancerFailed   service/web   Error syncing load balancer [lb-1]: Message: no
prod        3m                  Normal    Pulled                   pod/x         Container image  already present
`;
  const evidence = readEvidence([{ name: 'a', text: SERVICES }, { name: 'b', text }]);
  expect(evidence.resources[0]?.events.items).toMatchObject([{ reason: 'SyncLoadBalancerFailed', lastSeen: 76, firstSeen: 960, count: 7, object: { kind: 'Service', name: 'web', namespace: 'prod' } }]);
  expect(evidence.looseEvents).toMatchObject([{ reason: 'Pulled', object: { kind: 'Pod', name: 'x' } }]);
});

it('concludes nothing about a condition that STATUS does not tell', () => {
  const pods = read(`NAME   READY   STATUS             RESTARTS   AGE
a      0/1     Pending            0          5h
b      0/1     Evicted            0          5h
c      0/1     Error              3          5h
`);
  expect(pods.map((pod) => fieldState(pod, '/status/conditions/0/status'))).toEqual(['unknown', 'unknown', 'present']);
  const nodes = read(`NAME   STATUS    ROLES    AGE   VERSION
n1     Unknown   <none>   3d    v1.28.3
n2     Ready     <none>   3d    v1.28.3
`);
  expect(nodes.map((node) => fieldState(node, '/status/conditions/0/type'))).toEqual(['unknown', 'present']);
});

it.each([
  ['Deployment', `NAME   READY   UP-TO-DATE   AVAILABLE   AGE   CONTAINERS    IMAGES                    SELECTOR
web    1/3     3            1           5d    web,logs      nginx:1.27,fluentd:1.16   app=web`,
    { spec: { replicas: 3, selector: { matchLabels: { app: 'web' } }, template: { spec: { containers: [{ name: 'web', image: 'nginx:1.27' }, { name: 'logs', image: 'fluentd:1.16' }] } } }, status: { readyReplicas: 1, updatedReplicas: 3, availableReplicas: 1 } }],
  ['ReplicaSet', `NAMESPACE   NAME             DESIRED   CURRENT   READY   AGE
prod        web-6d4cf56db6   3         3         0       5d`, { metadata: { namespace: 'prod' }, spec: { replicas: 3 }, status: { replicas: 3, readyReplicas: 0 } }],
  ['DaemonSet', `NAME         DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR              AGE
kube-proxy   4         4         3       4            3           kubernetes.io/os=linux     90d`, { metadata: { name: 'kube-proxy' }, status: { desiredNumberScheduled: 4, numberReady: 3, numberAvailable: 3 } }],
  ['StatefulSet', `NAME                    READY   AGE
statefulset.apps/db     0/2     7d`, { metadata: { name: 'db' }, spec: { replicas: 2 }, status: { readyReplicas: 0 } }],
  ['Deployment', `web   1/3   3     1     5d`, { metadata: { name: 'web' }, spec: { replicas: 3 }, status: { availableReplicas: 1 } }],
])('reads the counts of a %s', (kind, text, expected) => {
  const [resource] = read(text);
  expect(resource?.kind).toBe(kind);
  expect(resource?.object).toMatchObject(expected);
  expect(fieldState(resource!, '/spec/template/metadata/labels')).toBe('unknown');
});

it('leaves the tables of custom resources alone', () => {
  const read = readEvidence([{ name: 'paste', text: 'NAME   READY   SECRET    AGE\nweb    True    web-tls   5d\n' }]);
  expect(read.resources).toEqual([]);
  expect(read.inputs[0]?.problems).toMatchObject([{ code: 'kind-not-read' }]);
});

it('tells a selector from labels behind a workload without a header', () => {
  const row = 'web   1/1   1   1   5d';
  expect(read(`${row}   nginx   nginx:1.27   app=web`)[0]?.object).toMatchObject({ spec: { selector: { matchLabels: { app: 'web' } } } });
  expect(read(`${row}   app=web`)[0]?.object).toMatchObject({ metadata: { labels: { app: 'web' } } });
});
