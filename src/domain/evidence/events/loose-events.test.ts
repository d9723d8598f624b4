import { describe, expect, it } from 'vitest';
import { readEvidence } from '../read-evidence.ts';
import type { EventRecord } from '../types.ts';
import { parseAge, parseSeen } from './age.ts';

const read = (text: string): readonly EventRecord[] => readEvidence([{ name: 'paste', text }]).looseEvents;

describe('bare event text', () => {
  it.each([
    ['a row', 'Warning  SyncLoadBalancerFailed  76s  service-controller  Error syncing load balancer [lb-1]: Message: no', { type: 'Warning', reason: 'SyncLoadBalancerFailed', source: 'service-controller', lastSeen: 76, message: 'Error syncing load balancer [lb-1]: Message: no' }],
    ['a row in single blanks', 'Warning SyncLoadBalancerFailed 76s service-controller Error syncing load balancer [lb-1]: Message: no', { source: 'service-controller', message: 'Error syncing load balancer [lb-1]: Message: no' }],
    ['a row without a source', '  Warning  Demo  3m1s (x2 over 5m)    text of it', { reason: 'Demo', lastSeen: 181, count: 2, message: 'text of it' }],
    ['a message', 'Error syncing load balancer [lb-1]: Message: no', { message: 'Error syncing load balancer [lb-1]: Message: no' }],
    ['a reason and a message', 'SyncLoadBalancerFailed the loadbalancer lb-1 can not be reused', { reason: 'SyncLoadBalancerFailed', message: 'the loadbalancer lb-1 can not be reused' }],
    ['the old wording', 'Aliyun API Error: RequestId: 0 Status Code: 400 Code: X Message: Y', { message: 'Aliyun API Error: RequestId: 0 Status Code: 400 Code: X Message: Y' }],
    ['a code', '报错: E4041 子网无可用 IP', { message: '报错: E4041 子网无可用 IP' }],
    ['a message over lines', '[SDKError] API: A,\nErrorCode: B\nMessage: c', { message: '[SDKError] API: A,\nErrorCode: B\nMessage: c', startLine: 1, endLine: 3 }],
    ['several events made one', 'Warning  X  5s  c  (combined from similar events): Error', { message: 'Error' }],
    ['a section without its object', 'Events:\n  Type  Reason  Age  From  Message\n  ----  ------  ----  ----  -------\n  Normal  A  5s  c  text', { reason: 'A', message: 'text', startLine: 4 }],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toMatchObject([expected]);
  });

  it('leaves out what people write below', () => {
    expect(read('客户: Error syncing load balancer [a]: x\n支持: 好的，我看看\nRequestId: 1').map(({ message, endLine }) => [message, endLine])).toEqual([['客户: Error syncing load balancer [a]: x\nRequestId: 1', 3]]);
    const table = 'Events:\n  Type     Reason                  Age  From                Message\n  ----     ------                  ----  ----                -------\n  Warning  SyncLoadBalancerFailed  76s  service-controller  Error syncing load balancer [a]: x';
    expect(read(`${table}\n昨天升级之后就这样了，请看看\n`).map(({ message }) => message)).toEqual(['Error syncing load balancer [a]: x']);
    expect(read(`${table}\n\nthat is all there is\n`).map(({ message }) => message)).toEqual(['Error syncing load balancer [a]: x']);
  });

  it('reads every event that a controller logs, whatever its words', () => {
    const object = 'Event(v1.ObjectReference{Kind:"Service", Namespace:"shop", Name:"web", UID:"0", APIVersion:"v1", ResourceVersion:"1", FieldPath:""})';
    expect(read(`I0307 09:19:14.120334       1 event.go:282] ${object}: type: 'Normal' reason: 'UnAvailableLoadBalancer' There are no available nodes for LoadBalancer`)).toMatchObject([
      { reason: 'UnAvailableLoadBalancer', object: { kind: 'Service', name: 'web', namespace: 'shop' } },
    ]);
    expect(read('I0307 09:19:14.120334       1 event.go:376] "Event occurred" object="shop/web" kind="Service" type="Normal" reason="Demo" message="text"')).toMatchObject([{ reason: 'Demo', message: 'text' }]);
  });

  it('joins a row that a terminal broke, also where it is the only long one', () => {
    expect(read('Warning  EnsureIngressFailed  77s (x6 over 16m)  ingress-controller  Ingress Sync Failed. Ret\nrunCode: E4008')).toMatchObject([{ message: 'Ingress Sync Failed. RetrunCode: E4008' }]);
  });

  it('keeps messages apart', () => {
    expect(read('Error syncing load balancer [a]: x\nError syncing load balancer [b]: y\nRequestId: 1').map((event) => event.message)).toEqual(['Error syncing load balancer [a]: x', 'Error syncing load balancer [b]: y\nRequestId: 1']);
  });
});

it('reads ages', () => {
  expect(['3m1s', '2d3h', '5y30d', '<unknown>', '12', ''].map(parseAge)).toEqual([181, 183_600, 160_272_000, undefined, undefined, undefined]);
  expect(parseSeen('77s (x6 over 16m)')).toEqual({ lastSeen: 77, firstSeen: 960, count: 6 });
});
