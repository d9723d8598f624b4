import { describe, expect, it } from 'vitest';
import { readEvidence } from '../read-evidence.ts';

const read = (...lines: readonly unknown[]) => readEvidence([{ name: 'paste', text: lines.map((line) => JSON.stringify(line)).join('\n') }]);
const KLOG = 'E0203 04:05:06.000007       1 controller.go:1] error syncing service shop/web: Error syncing load balancer [lb-9]: Message: no such zone';
const SAID = { message: expect.stringContaining('Error syncing load balancer [lb-9]: Message: no such zone') as string, startLine: 1, endLine: 1 };

describe('a line of a log in a record', () => {
  it.each([
    ['Docker', { log: `${KLOG}\n`, stream: 'stderr', time: '2026-02-03T04:05:06Z' }],
    ['fluentd', { stream: 'stderr', log: KLOG, kubernetes: { pod_name: 'x' } }],
    ['SLS', { __time__: '1', __source__: '10.0.0.1', content: KLOG, _pod_name_: 'x' }],
    ['CLS', { __TAG__: { pod: 'x' }, __CONTENT__: KLOG }],
    ['filebeat', { '@timestamp': '2026-02-03T04:05:06Z', message: KLOG }],
    ['Docker around JSON', { log: `${JSON.stringify({ level: 'error', ts: 1, msg: 'failed', error: 'Error syncing load balancer [lb-9]: Message: no such zone' })}\n` }],
  ])('is read: %s', (_what, record) => {
    const { looseEvents, inputs, resources } = read(record);
    expect([...looseEvents, ...resources.flatMap(({ events }) => events.items)]).toMatchObject([SAID]);
    expect(inputs[0]?.blocks).toMatchObject([{ type: 'log' }]);
  });

  it('loses its own head, and names its object', () => {
    expect(read({ log: KLOG }).looseEvents).toMatchObject([{ message: KLOG.slice(KLOG.indexOf('error syncing')), object: { kind: 'Service', namespace: 'shop', name: 'web' } }]);
  });

  it('goes on in the records below', () => {
    expect(read({ log: `${KLOG}\n` }, { log: 'RequestId: 7\n' }, { log: `${KLOG.replace('lb-9', 'lb-8')}\n` }).looseEvents).toMatchObject([
      { message: expect.stringMatching(/no such zone\nRequestId: 7$/) as string, startLine: 1, endLine: 2 },
      { startLine: 3 },
    ]);
  });

  const EVENT = { metadata: { name: 'web.1', namespace: 'shop' }, involvedObject: { kind: 'Service', namespace: 'shop', name: 'web' }, reason: 'Demo', message: 'some text', type: 'Warning' };

  it.each([['by itself', EVENT], ['in a field', { verb: 'ADDED', event: EVENT }], ['beside others', { hostname: 'n1', level: 'Warning', event_id: EVENT }]])('is an Event %s', (_what, record) => {
    expect(read(record).looseEvents).toMatchObject([{ type: 'Warning', reason: 'Demo', message: 'some text', object: { kind: 'Service', namespace: 'shop', name: 'web' } }]);
  });

  it('is none where an object of Kubernetes or an answer of something else stands', () => {
    expect(read({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data: { log: KLOG } }).resources).toMatchObject([{ kind: 'ConfigMap' }]);
    expect(read({ content: 'apiVersion: v1\nkind: Service', type: 'file' }).resources).toEqual([]);
    expect(read({ id: 1, content: 'hello', message: 'ok' }).looseEvents).toEqual([]);
  });

  it('ends where an object begins', () => {
    const { resources, looseEvents } = read({ log: KLOG.replace('shop/web', 'it') }, { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { ports: [{ port: 80 }] } });
    expect(looseEvents).toHaveLength(1);
    expect(resources).toMatchObject([{ kind: 'Service', startLine: 2 }]);
  });
});
