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

  it('keeps messages apart', () => {
    expect(read('Error syncing load balancer [a]: x\nError syncing load balancer [b]: y\nRequestId: 1').map((event) => event.message)).toEqual(['Error syncing load balancer [a]: x', 'Error syncing load balancer [b]: y\nRequestId: 1']);
  });
});

it('reads ages', () => {
  expect(['3m1s', '2d3h', '5y30d', '<unknown>', '12', ''].map(parseAge)).toEqual([181, 183_600, 160_272_000, undefined, undefined, undefined]);
  expect(parseSeen('77s (x6 over 16m)')).toEqual({ lastSeen: 77, firstSeen: 960, count: 6 });
});
