import { describe, expect, it } from 'vitest';
import type { Text, TextNode } from '../text.ts';
import { markedTerm, markTerms } from './mark-terms.ts';

const TERMS = [
  { id: 'clb', names: ['CLB', '负载均衡 CLB'] },
  { id: 'rs', names: ['RS', 'real server'] },
  { id: 'eni', names: ['ENI', '弹性网卡'] },
  { id: 'health-check', names: ['健康检查', 'health check'] },
  { id: 'node-port', names: ['NodePort'] },
];

/** Ids of the marked terms with the words that carry the mark, in their order. */
function marks(text: Text): string[] {
  const visit = (node: TextNode): string[] => {
    if (typeof node === 'string') return [];
    if (node.t === 'link') return [`${markedTerm(node.href) ?? '-'}: ${node.c.map((child) => (typeof child === 'string' ? child : 'v' in child ? `\`${child.v}\`` : '')).join('')}`];
    return 'c' in node ? node.c.flatMap(visit) : 'items' in node ? node.items.flat().flatMap(visit) : [];
  };
  return typeof text === 'string' ? [] : text.flatMap(visit);
}

describe('markTerms', () => {
  it.each([
    ['The CLB keeps it. The CLB again, real servers too.', ['clb: CLB', 'rs: real servers']],
    ['负载均衡 CLB 的健康检查失败，CLB 再查', ['clb: 负载均衡 CLB', 'health-check: 健康检查']],
    ['Health check of an ENI.', ['health-check: Health check', 'eni: ENI']],
    ['RST, my-CLB, CLB-id, TERS, v.RS, RS/pod', []],
    ['no clb in lower case, for the name is CLB only at the end: CLB', ['clb: CLB']],
    ['CLB. At the end of a sentence', ['clb: CLB']],
  ] satisfies [string, string[]][])('marks the first occurrence of each term as a word of its own: %s', (text, expected) => {
    expect(marks(markTerms(text, TERMS))).toEqual(expected);
  });

  it('gives a text without terms back as it is', () => {
    const text: Text = ['nothing ', { t: 'code', v: 'here' }];
    expect(markTerms(text, TERMS)).toBe(text);
  });

  it('loses no words', () => {
    const marked = markTerms('after the CLB comes the ENI, and then nothing', TERMS);
    expect((marked as TextNode[]).map((node) => (typeof node === 'string' ? node : 'c' in node ? node.c.join('') : '')).join('')).toBe('after the CLB comes the ENI, and then nothing');
  });

  it('marks a code span that is a term, and leaves links and longer code alone', () => {
    const text: Text = [
      { t: 'p', c: [{ t: 'code', v: 'kubectl get NodePort' }, ' then ', { t: 'code', v: 'NodePort' }, { t: 'link', href: '#/f/x', c: ['ENI'] }] },
      { t: 'ul', items: [[{ t: 'strong', c: ['CLB'] }]] },
      { t: 'pre', v: 'RS' },
    ];
    expect(marks(markTerms(text, TERMS))).toEqual(['node-port: `NodePort`', '-: ENI', 'clb: CLB']);
  });
});
