import { describe, expect, it } from 'vitest';
import { valueAt } from './field-state.ts';
import { readEvidence } from './read-evidence.ts';

const TABLE = 'NAME   TYPE        CLUSTER-IP      EXTERNAL-IP   PORT(S)   AGE\nweb    ClusterIP   172.16.28.110   <none>        80/TCP    5d\n';
const listedBy = (command: string): readonly unknown[] =>
  readEvidence([{ name: 'paste', text: `$ ${command}\n${TABLE}` }])
    .observations.filter(({ kind }) => kind === 'listed')
    .map(({ value, data, line }) => ({ value, data, line }));

describe('a table below its command', () => {
  it('shows all objects that the command asked for', () => {
    expect(listedBy('kubectl get svc -n shop')).toEqual([{ value: 'Service', data: { namespace: 'shop' }, line: 1 }]);
    expect(listedBy('kubectl get svc -A')).toEqual([{ value: 'Service', data: { everywhere: 'true' }, line: 1 }]);
    expect(listedBy('kubectl get svc -l app=web')).toEqual([{ value: 'Service', data: { filter: 'app=web' }, line: 1 }]);
  });

  it('shows only some where they were named, or the output was cut', () => {
    for (const command of ['kubectl get svc web', 'kubectl get svc/web', 'kubectl -n shop get svc | grep web', 'kubectl get svc -w', 'cat services.txt']) expect(listedBy(command)).toEqual([]);
  });
});

describe('a table of what a command picked by labels', () => {
  const POD = 'NAME    READY   STATUS    RESTARTS   AGE\nweb-1   1/1     Running   0          5d\n';
  const labels = (text: string): unknown[] => readEvidence([{ name: 'paste', text }]).resources.map((pod) => [valueAt(pod.object, '/metadata/labels'), pod.open.has('/metadata/labels')]);

  it('proves that each of its rows has them, and nothing of its other labels', () => {
    expect(labels(`$ kubectl -n shop get pods -l app=web,tier==front,track!=b -o wide\n${POD}`)).toEqual([[{ app: 'web', tier: 'front' }, true]]);
    expect(labels(`$ kubectl -n shop get pods --selector='app=web'\n${POD}`)).toEqual([[{ app: 'web' }, true]]);
  });

  it('proves nothing of fields, of sets, and of a table that comes later', () => {
    for (const option of ['--field-selector status.phase=Running', '-l "app in (web, api)"', '']) expect(labels(`$ kubectl -n shop get pods ${option}\n${POD}`)).toEqual([[undefined, false]]);
    expect(labels(`$ kubectl -n shop get pods -l app=web\n${POD}\n${POD.replace('web-1', 'api-1')}`)[1]).toEqual([undefined, false]);
  });

  it('leaves what labels were shown as they are', () => {
    const shown = POD.replace('AGE', 'AGE   LABELS').replace('5d\n', '5d    app=web,x=y\n');
    expect(labels(`$ kubectl -n shop get pods -l app=web --show-labels\n${shown}`)).toEqual([[{ app: 'web', x: 'y' }, false]]);
  });
});

describe('a manifest of an event', () => {
  it('keeps its message, which elsewhere is an event of its own', () => {
    const text = `apiVersion: v1
kind: Event
metadata: {name: shop.1, namespace: shop}
involvedObject: {kind: Ingress, name: shop, namespace: shop}
type: Warning
reason: EnsureIngressFailed
message: "Ingress Sync Failed. RetrunCode: E4047"
lastTimestamp: "2026-03-07T09:20:31Z"
`;
    const { looseEvents, inputs } = readEvidence([{ name: 'paste', text }]);
    expect(looseEvents).toMatchObject([{ message: 'Ingress Sync Failed. RetrunCode: E4047', object: { kind: 'Ingress', name: 'shop' } }]);
    expect(inputs[0]?.blocks).toHaveLength(1);
  });
});
