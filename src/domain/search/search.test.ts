import { beforeAll, describe, expect, it } from 'vitest';
import { createSearch, type Search } from './search.ts';
import { tokensOf, withoutIds } from './tokens.ts';
import type { SearchDoc } from './types.ts';

describe('tokensOf', () => {
  it('cuts Chinese into pairs and leaves out what only holds a sentence together', () => {
    expect(tokensOf('集群内的访问')).toEqual(['集群', '群内', '内访', '访问']);
    expect(tokensOf('慢')).toEqual(['慢']);
  });

  it('finds compounds whole and in parts', () => {
    expect(tokensOf('service.kubernetes.io/loadbalance-id')).toEqual(['service.kubernetes.io/loadbalance-id', 'service', 'kubernete', 'io', 'loadbalance', 'id']);
    expect(tokensOf('externalTrafficPolicy')).toEqual(['external', 'traffic', 'policy', 'externaltrafficpolicy']);
  });

  it('takes full-width signs for what they are, and drops plurals and small words', () => {
    expect(tokensOf('Ｅ４００８ the policies of Pods status')).toEqual(['e4008', '4008', 'policy', 'pod', 'status']);
  });

  it('finds an error code by its number, as people quote it', () => {
    expect(tokensOf('4033')).toEqual(['4033']);
    expect(tokensOf('E4033: quota')).toContain('4033');
    expect(tokensOf('e40331 E403')).toEqual(['e40331', 'e403']);
  });
});

describe('withoutIds', () => {
  it('keeps what a message says and drops what differs from user to user', () => {
    const said = withoutIds('can not find loadbalancer lb-2ze6xk3mv8 in vpc vpc-bp1aevy8sofi at 10.1.2.3:8080, RequestId: 7A1B2C3D-1234-5678-9ABC-DEF012345678, 2026-11-21T03:04:05Z');
    expect(said.replace(/\s+/g, ' ').trim()).toBe('can not find loadbalancer in vpc at , RequestId: ,');
  });

  it('reads no more than a message', () => {
    expect(withoutIds('a'.repeat(10_000))).toHaveLength(600);
  });
});

const doc = (id: string, zh: string, en: string, more: Partial<SearchDoc> = {}): SearchDoc => ({
  id, kind: 'finding', title: { zh, en }, about: { zh: '', en: '' }, keys: '', symptoms: '', address: `/x/${id}`, ...more,
});

describe('createSearch', () => {
  let search: Search;
  beforeAll(async () => {
    search = await createSearch(
      [
        doc('probe', '健康检查一直失败', 'The health check keeps failing'),
        doc('subnet', '子网没有可用 IP', 'The subnet has no free IP', { keys: 'E4018' }),
        doc('flow', '集群内无法访问', 'Not reachable inside the cluster', { kind: 'flow' }),
        doc('node', '集群内无法访问', 'Not reachable inside the cluster', { kind: 'node' }),
        doc('clb', 'CLB（负载均衡）', 'CLB (load balancer)', { kind: 'term', symptoms: 'CLB\nload balancer' }),
        doc('clb-gone', 'CLB 被删除', 'The CLB is gone', { kind: 'flow' }),
      ],
      [['交换机', 'vswitch', '子网', 'subnet'], ['unhealthy', '健康检查']],
    );
  });
  const ids = (query: string): string[] => search.find(query).map((hit) => hit.doc.id);

  it.each(['CLB', '什么是 CLB？', 'CLB 是什么', 'what is a CLB?', 'load balancer'])('puts a term first for who asks for it by name: %s', (query) => {
    expect(ids(query)[0]).toBe('clb');
  });

  it('puts what holds the word first for who asks for more', () => {
    expect(ids('CLB 被删除了')[0]).toBe('clb-gone');
  });

  it('finds in either language, whatever is being read', () => {
    expect(ids('健康检查')[0]).toBe('probe');
    expect(ids('health check')[0]).toBe('probe');
  });

  it('finds a code, a typo and the beginning of a word', () => {
    expect(ids('e4018')).toEqual(['subnet']);
    expect(ids('subnett')[0]).toBe('subnet');
    expect(ids('reachab')[0]).toBe('flow');
  });

  it('puts words that stand together as asked before one of them that is a name', async () => {
    const docs = [
      doc('drain', '没有开启连接优雅中断', 'Connection draining is off', { keys: 'connection-drain connection-drain-timeout' }),
      doc('inside', '集群内无法访问', 'Not reachable inside the cluster', { symptoms: 'curl says Connection refused in some Pods, while callers outside of the cluster get an answer' }),
      doc('other', '复用被拒绝', 'Reuse is refused'),
    ];
    expect((await createSearch(docs, [])).find('connection refused')[0]?.doc.id).toBe('inside');
  });

  it('knows other words for the same', () => {
    expect(ids('交换机')).toEqual(['subnet']);
    expect(ids('unhealthy')).toEqual(['probe']);
  });

  it('answers with the flow before its node', () => {
    expect(ids('集群内无法访问')).toEqual(['flow', 'node']);
  });

  it('answers nothing to nothing', () => {
    expect(ids('   ')).toEqual([]);
    expect(ids('10.0.0.1')).toEqual([]);
  });
});
