import { describe, expect, it } from 'vitest';
import type { EventLogic } from '../types.ts';
import { createRowMatcher } from './match-rows.ts';

function row(id: string, parts: Partial<EventLogic>): EventLogic {
  return { id, level: 'cause', severity: 'error', certainty: 'certain', product: 'ack', ...parts };
}

const ROWS: EventLogic[] = [
  row('sync-failed', { level: 'wrapper', messages: ['Error syncing load balancer [{lb:id}]: {message:text}'] }),
  row('eniid', { messages: ['can not find eniid for ip {ip:ip} in vpc {vpc:id}'] }),
  row('no-ip', { messages: ['The specified VSwitch has no available ip'] }),
  row('arrears', { codes: ['PAY.INSUFFICIENT_BALANCE'] }),
  row('ensured', { level: 'success', messages: ['Ensured load balancer [{lb:id}]'], reasons: ['EnsuredLoadBalancer'] }),
  row('no-nodes', { reasons: ['UnAvailableLoadBalancer'] }),
  row('service-quota', { product: 'tke', objects: ['Service'], codes: ['E4004'] }),
  row('ingress-quota', { product: 'tke', objects: ['Ingress'], codes: ['E4004'] }),
];
const matcher = createRowMatcher(ROWS);

describe('createRowMatcher', () => {
  it('tells the cause inside a wrapper, and what the holes hold', () => {
    const match = matcher.match(
      'Error syncing load balancer [lb-2zeabc]: build eni error: can not find eniid for ip 10.0.1.5 in vpc vpc-2ze1',
    );
    expect(match.cause?.id).toBe('eniid');
    expect(match.wrapper?.id).toBe('sync-failed');
    expect(match.holes).toMatchObject({ lb: 'lb-2zeabc', ip: '10.0.1.5', vpc: 'vpc-2ze1' });
  });

  it('does not mind the line breaks of raw SDK errors', () => {
    const match = matcher.match('Error syncing load balancer []: call X: SDK.ServerError\nErrorCode: PAY.INSUFFICIENT_BALANCE\nMessage: The specified\n  VSwitch has no available ip.');
    expect(match.cause?.id).toBe('arrears');
    expect(match.holes['lb']).toBe('');
  });

  it('reads codes as whole words after their key', () => {
    expect(matcher.match('Status Code: 400 Code: PAY.INSUFFICIENT_BALANCE Message: no').cause?.id).toBe('arrears');
    expect(matcher.match('Code: PAY.INSUFFICIENT_BALANCE.More').cause).toBeUndefined();
    expect(matcher.match('PAY.INSUFFICIENT_BALANCE').cause).toBeUndefined();
  });

  it('reads no code out of a longer number', () => {
    expect(matcher.match('工单 E4004-2026 已关闭', { kind: 'Service' }).cause).toBeUndefined();
    expect(matcher.match('型号 X-E4004', { kind: 'Service' }).cause).toBeUndefined();
    expect(matcher.match('service 报 E4004：超出配额', { kind: 'Service' }).cause?.id).toBe('service-quota');
  });

  it('takes the head of a line of klog for none', () => {
    expect(matcher.match('E4004 08:15:00.000001       1 queue.go:3] retried', { kind: 'Service' }).cause).toBeUndefined();
    expect(matcher.match('E4004 08 times', { kind: 'Service' }).cause?.id).toBe('service-quota');
  });

  it('keeps codes of Services and Ingresses apart, and does not guess', () => {
    expect(matcher.match('RetrunCode: E4004', { kind: 'Service' }).cause?.id).toBe('service-quota');
    expect(matcher.match('failed, E4004', { kind: 'Ingress' }).cause?.id).toBe('ingress-quota');
    expect(matcher.match('failed, E4004').cause).toBeUndefined();
    expect(matcher.match('failed, XE4004', { kind: 'Ingress' }).cause).toBeUndefined();
  });

  it('falls back to the reason only where the text does not decide', () => {
    expect(matcher.match('whatever', { reason: 'UnAvailableLoadBalancer' }).cause?.id).toBe('no-nodes');
    expect(matcher.match('The specified VSwitch has no available ip.', { reason: 'UnAvailableLoadBalancer' }).cause?.id).toBe('no-ip');
    expect(matcher.match('Ensured load balancer [lb-1]').success?.id).toBe('ensured');
  });

  it('does not match where a hole holds something else', () => {
    expect(matcher.match('can not find eniid for ip of the pod in vpc vpc-1').cause).toBeUndefined();
  });

  it('says which rows a sample matches', () => {
    const ids = (message: string, kind: string): string[] => matcher.matchAll(message, { kind }).map((hit) => hit.id);
    expect(ids('E4004', 'Service')).toEqual(['service-quota']);
    expect(ids('Code: PAY.INSUFFICIENT_BALANCE, can not find eniid for ip 10.0.0.1 in vpc vpc-1', 'Service')).toEqual(['eniid', 'arrears']);
  });

  it('names the row of a pattern that does not compile', () => {
    expect(() => createRowMatcher([row('bad', { messages: ['{a:id}{b:id} gone'] })])).toThrow(/bad.*touch/);
    expect(() => createRowMatcher([row('odd', { messages: ['no {a:number} here'] })])).toThrow(/odd.*no hole/);
  });

  it('leaves braces alone that are no hole', () => {
    const json = createRowMatcher([row('json', { messages: ['Data: {"a": {n:int}}'] })]);
    expect(json.match('Data: {"a": 7}').holes).toEqual({ n: '7' });
  });
});

describe('hostile text', () => {
  const hostile = createRowMatcher([
    row('chain', { messages: ['alpha {a:text} beta {b:text} gamma {c:id} delta'] }),
    row('tail', { messages: ['beta {x:id}'] }),
    row('head', { messages: ['{x:id} beta beta'] }),
  ]);

  it.each(['alpha ', 'beta ', 'alpha beta ', 'gamma ', 'beta beta gamma ', 'x'.repeat(300)])(
    'costs a bounded number of steps per character: %s',
    (unit) => {
      // A quadratic matcher would need hours for this, not milliseconds; the test runner's own time limit is the bound.
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
      expect(hostile.match(text).holes).not.toHaveProperty('c');
    },
  );
});
