import { describe, expect, it } from 'vitest';
import { fieldState } from './field-state.ts';
import { readEvidence } from './read-evidence.ts';
import type { Evidence } from './types.ts';

const read = (text: string): Evidence => readEvidence([{ name: 'paste', text }]);
const facts = (text: string): unknown[] => read(text).observations.filter(({ kind }) => kind !== 'command').map(({ kind, value, line, data }) => [kind, value, line, ...(kind === 'none-found' ? [data] : [])]);
const codes = (text: string): unknown[] => read(text).inputs[0]!.problems.map(({ code, line }) => [code, line]);

describe('facts that are no objects', () => {
  it.each([
    ['an old version', 'Client Version: version.Info{Major:"1", GitVersion:"v1.20.2"}\nServer Version: version.Info{Major:"1", GitVersion:"v1.24.6-aliyun.1"}', [['client-version', 'v1.20.2', 1], ['server-version', 'v1.24.6-aliyun.1', 2]]],
    ['version -o yaml', 'clientVersion:\n  gitVersion: v1.30.1\nkustomizeVersion: v5.0.4\nserverVersion:\n  gitVersion: v1.28.3-tke.4\n', [['client-version', 'v1.30.1', 2], ['server-version', 'v1.28.3-tke.4', 5]]],
    ['version -o json', '{\n  "clientVersion": {\n    "gitVersion": "v1.30.1"\n  },\n  "serverVersion": {\n    "gitVersion": "v1.26.3"\n  }\n}', [['client-version', 'v1.30.1', 3], ['server-version', 'v1.26.3', 6]]],
    ['curl -v', '* Trying 10.0.0.1:80...\n> GET / HTTP/1.1\n> Host: a\n>\n< HTTP/1.1 502 Bad Gateway\n< Server: nginx\n\n<html>\n', [['http-status', '502', 5]]],
    ['curl -v without its last line', '*   Trying 10.0.0.1:80...\n* connect to 10.0.0.1 port 80 failed: Connection refused\n* Closing connection 0\n', [['curl-error', '7', 2]]],
    ['nothing found', '$ kubectl get pods,ep -n prod -l app=web\nNo resources found in prod namespace.\n', [['none-found', 'Pod', 2, { namespace: 'prod', filter: 'app=web' }], ['none-found', 'Endpoints', 2, { namespace: 'prod', filter: 'app=web' }]]],
  ])('%s', (_, text, expected) => expect(facts(text)).toEqual(expected));
});

describe('logs of controllers', () => {
  it.each([
    ['klog', 'E1121 10:11:12.123456       1 service_controller.go:342] error processing service default/web (will retry): [SDKError] Code: InvalidParameter', { message: 'error processing service default/web (will retry): [SDKError] Code: InvalidParameter', object: { kind: 'Service', namespace: 'default', name: 'web' } }],
    ['structured klog', 'E1121 10:11:13.123456       1 controller.go:310] "Reconciler error" err="Error syncing load balancer [lb-1]: no" controller="service-controller" name="web" namespace="default"', { message: 'Error syncing load balancer [lb-1]: no', object: { kind: 'Service', namespace: 'default', name: 'web' } }],
    ['an event in a log', `I1121 10:11:14.123456       1 event.go:278] Event(v1.ObjectReference{Kind:"Service", Namespace:"default", Name:"web", UID:"a"}): type: 'Warning' reason: 'CreateFailed' Error creating load balancer: x`, { type: 'Warning', reason: 'CreateFailed', message: 'Error creating load balancer: x' }],
    ['JSON', '{"level":"error","logger":"service-controller","msg":"Reconciler error","name":"web","namespace":"default","error":"SDK.ServerError\\nErrorCode: X"}', { message: 'SDK.ServerError\nErrorCode: X', object: { kind: 'Service', name: 'web' } }],
    ['several lines', 'E1121 10:11:12.123456       1 x.go:1] sync: SDK.ServerError\nErrorCode: Forbidden.RAM\nMessage: no', { message: 'sync: SDK.ServerError\nErrorCode: Forbidden.RAM\nMessage: no', startLine: 1, endLine: 3 }],
  ])('%s', (_, text, expected) => {
    const { looseEvents } = read(text);
    expect(looseEvents).toMatchObject([expected]);
  });
});

it('reads events copied from a cloud console', () => {
  const text = '首次出现时间\t最后出现时间\t级别\t资源类型\t资源名称\t内容\t详细描述\t出现次数\n2026-11-20 10:00:00\t2026-11-21 10:00:00\tWarning\tService\tweb\tSyncFailed\tError: quota\t12\n';
  expect(read(text).looseEvents).toMatchObject([{ type: 'Warning', reason: 'SyncFailed', message: 'Error: quota', count: 12, firstSeen: 86_400, object: { kind: 'Service', name: 'web' } }]);
});

it('reads tables drawn by k9s, with the namespace of the frame', () => {
  const text = '┌── Services(prod)[1] ──┐\n│ NAME↑        TYPE           CLUSTER-IP     EXTERNAL-IP   PORTS                AGE │\n│ kubernetes   ClusterIP      172.16.0.1                   https:443►0          30d │\n└──┘';
  const { resources, inputs } = read(text);
  expect(resources[0]?.object).toMatchObject({ metadata: { name: 'kubernetes', namespace: 'prod' }, spec: { type: 'ClusterIP', ports: [{ name: 'https', port: 443 }] } });
  expect(fieldState(resources[0]!, '/spec/ports/0/nodePort')).toBe('absent');
  expect(inputs[0]?.problems.map(({ code }) => code)).toEqual(['screen-frame']);
});

describe('damage', () => {
  const MANIFEST = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  annotations:\n    example.com/a-rather-long-annotation-key-of-somebody: "first,second,third,fourth,fifth"\nspec:\n  ports:\n  - port: 80\n';

  it('joins YAML that was wrapped inside a value', () => {
    const wrapped = MANIFEST.split('\n').flatMap((line) => line.match(/.{1,80}/g) ?? ['']).join('\n');
    expect(read(wrapped).resources[0]?.object).toEqual(read(MANIFEST).resources[0]?.object);
    expect(codes(wrapped)).toEqual([['wrapped-line', 7]]);
  });

  it('joins rows of a table that was wrapped', () => {
    const table = 'NAME                   READY   STATUS    RESTARTS   AGE   IP           NODE      NOMINATED NODE   READINESS GATES\nweb-5f7b8d9c7-abcde    1/1     Running   0          5h    10.0.0.5     node.10.0.1.7   <none>           <none>\n';
    const wrapped = table.split('\n').flatMap((line) => line.match(/.{1,80}/g) ?? ['']).join('\n');
    expect(read(wrapped).resources[0]?.object['spec']).toEqual({ nodeName: 'node.10.0.1.7' });
    expect(codes(wrapped)).toEqual([['wrapped-line', 2]]);
  });

  it('leaves masked values of YAML unknown, and says so once', () => {
    const text = 'kind: Service\nmetadata:\n  name: web\n  annotations:\n    a/id: lb-****\nspec:\n  loadBalancerIP: xxx.xxx.xxx.xxx\n  ports: []\n';
    const [service] = read(text).resources;
    for (const pointer of ['/metadata/annotations/a~1id', '/spec/loadBalancerIP']) expect(fieldState(service!, pointer)).toBe('unknown');
    expect(codes(text)).toEqual([['masked-value', 5]]);
  });

  it('does not take a value that was cut away for an empty one', () => {
    const [service] = read('apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ports:\n  - port: 80\n  selector:\n').resources;
    expect(fieldState(service!, '/spec/selector')).toBe('unknown');
  });

  it('reads YAML whose head was cut, when its fields tell the kind', () => {
    const text = '    example.com/a: b\n  creationTimestamp: "2026-01-01T00:00:00Z"\n  name: web\nspec:\n  clusterIP: 10.0.0.1\n  ports:\n  - port: 80\nstatus: {}\n';
    const [service] = read(text).resources;
    expect(service).toMatchObject({ kind: 'Service', object: { metadata: { name: 'web', annotations: { 'example.com/a': 'b' } } } });
    expect(fieldState(service!, '/metadata/annotations/other')).toBe('unknown');
    expect(codes(text)).toEqual([['cut-head', 1]]);
  });

  it('takes bullets off an output, and leaves those of a YAML list', () => {
    expect(read('- Name:  web\n- Namespace:  default\n- Selector:  a=b\n- Type:  ClusterIP\n- Session Affinity:  None\n').resources[0]?.object).toMatchObject({ metadata: { name: 'web' }, spec: { type: 'ClusterIP' } });
    expect(read('kind: X\nmetadata: {name: a}\nspec:\n- a\n- b\n- c\n- d\n').resources[0]?.object['spec']).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps a word in brackets that only looks like a colour', () => {
    expect(read('kind: ConfigMap\nmetadata: {name: a}\ndata:\n  k: "[migrate]"\n').resources[0]?.object['data']).toEqual({ k: '[migrate]' });
  });
});
