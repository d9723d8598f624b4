import { describe, expect, it } from 'vitest';
import { readEvidence } from '../read-evidence.ts';

const read = (text: string) => readEvidence([{ name: 'paste', text }]);
const tabbed = (...rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('\t')).join('\n');

describe('a table between tabs', () => {
  it('keeps empty cells and cells of several words in their columns', () => {
    const { resources, inputs } = read(tabbed(
      ['NAMESPACE', 'NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE', 'IP', 'NODE', 'NOMINATED NODE'],
      ['shop', 'web-a', '0/1', 'CrashLoopBackOff', '9 (4m ago)', '2h', '', 'n1', ''],
      ['shop', 'web-b', '1/1', 'Running', '0', '2h', '10.1.2.3', 'n2', '<none>'],
    ));
    expect(resources.map(({ object }) => object)).toMatchObject([
      { metadata: { name: 'web-a', namespace: 'shop' }, printed: { restarts: 9 }, spec: { nodeName: 'n1' } },
      { metadata: { name: 'web-b' }, status: { podIP: '10.1.2.3' }, spec: { nodeName: 'n2' } },
    ]);
    expect(resources[0]?.object['status']).not.toHaveProperty('podIP');
    expect(resources.map(({ startLine }) => startLine)).toEqual([2, 3]);
    expect(inputs[0]?.problems).toEqual([]);
  });

  it('ends where another begins, and may be set in by a column', () => {
    const { resources } = read(`${tabbed(['', 'NAME', 'ENDPOINTS', 'AGE'], ['', 'web', '10.0.0.1:80', '3d'])}\n${tabbed(['NAME', 'STATUS', 'ROLES', 'AGE', 'VERSION'], ['n1', 'Ready', '<none>', '3d', 'v1.30.1'])}`);
    expect(resources.map(({ kind, object }) => [kind, (object['metadata'] as { name: string }).name])).toEqual([['Endpoints', 'web'], ['Node', 'n1']]);
  });

  it('is read without its header', () => {
    expect(read('web\tLoadBalancer\t10.0.0.7\t<pending>\t80:30080/TCP\t9d').resources).toMatchObject([{ kind: 'Service', object: { metadata: { name: 'web' }, spec: { type: 'LoadBalancer' } } }]);
  });

  it('holds events, whose messages may have tabs', () => {
    expect(read(tabbed(['LAST SEEN', 'TYPE', 'REASON', 'OBJECT', 'MESSAGE'], ['3m', 'Warning', 'Failed', 'pod/web', 'one', 'two'])).looseEvents).toMatchObject([{ reason: 'Failed', message: 'one two', lastSeen: 180 }]);
    expect(read(tabbed(['Type', 'Reason', 'Age', 'From', 'Message'], ['Warning', 'Failed', '3m', 'kubelet', 'no such image'])).looseEvents).toMatchObject([{ reason: 'Failed', source: 'kubelet', message: 'no such image' }]);
  });

  it('reports rows that do not fit', () => {
    expect(read(tabbed(['NAME', 'ENDPOINTS', 'AGE'], ['', '10.0.0.1:80', '3d'], ['web', '10.0.0.1:80', '3d'], ['a', 'b', 'c', 'd', 'e'])).inputs[0]?.problems).toMatchObject([{ code: 'line-not-understood', line: 2 }, { code: 'line-not-understood', line: 4 }]);
  });

  it.each(['Name\tAge\tCity\nAnn\t31\tParis', 'PRODUCT\tPRICE\nweb\t3', 'a\tb\tc\td'])('is no other sheet: %s', (text) => {
    expect(read(text).resources).toEqual([]);
    expect(read(text).inputs[0]?.problems).toMatchObject([{ code: 'nothing-recognised' }]);
  });
});

describe('the pods of a graphical interface', () => {
  it('are read by the words of its header', () => {
    const lens = read(tabbed(['Name', 'Namespace', 'CPU', 'Restarts', 'Controlled By', 'Node', 'Age', 'Status'], ['web-a', 'shop', '', '4', 'ReplicaSet', 'n1', '2d', 'CrashLoopBackOff']));
    expect(lens.resources).toMatchObject([{ kind: 'Pod', object: { metadata: { name: 'web-a', namespace: 'shop' }, printed: { status: 'CrashLoopBackOff', restarts: 4 }, spec: { nodeName: 'n1' } } }]);
    const rancher = read(tabbed(['State', 'Name', 'Namespace', 'Ready', 'Restarts', 'Age'], ['Running', 'web-b', 'shop', '1/1', '0', '2 days']));
    expect(rancher.resources).toMatchObject([{ kind: 'Pod', object: { printed: { status: 'Running', ready: 1 } }, startLine: 2 }]);
  });

  it.each([
    ['a sheet of people', ['Name', 'Age', 'Status', 'City'], ['Ann', '31', 'new', 'Paris']],
    ['a sheet with a column of its own', ['Name', 'Status', 'Restarts', 'Age', 'Owner'], ['web', 'Running', '0', '3d', 'Ann']],
    ['a custom resource', ['NAME', 'STATUS', 'RESTARTS', 'AGE'], ['web', 'Running', '0', '3d']],
  ])('are not seen in %s', (_what, header, row) => {
    expect(read(tabbed(header, row)).resources).toEqual([]);
  });
});

it('knows levels of a console by their words alone', () => {
  expect(read('时间\t级别\t资源类型\t资源名称\t原因\t信息\n2026-03-04 05:06:07\tconstructor\tPod\tweb\tFailed\ttext').looseEvents[0]).not.toHaveProperty('type');
});
