const say = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });
const sources = (): { source: string; section: string }[] => [{ source: 'kubernetes-source', section: 'pkg/proxy' }];

/** Articles, glossary and the rest of a library that fit `validFiles()`; each call makes new ones that a test may change. */
export function validLibrary() {
  return {
    'articles/why-local.json': {
      id: 'why-local',
      kind: 'reference',
      product: 'kubernetes',
      title: say('为什么要用 `Local`', 'Why `Local`'),
      questions: [say('`Local` 有什么用？', 'What is `Local` good for?')],
      summary: say('保留源 IP。', 'It keeps the source IP.'),
      steps: [{ body: say('看策略。', 'Look at the policy.'), commands: ['kubectl -n {{namespace}} get svc {{service}} -o yaml'] }],
      related: [{ flow: 'local-policy', node: 'local' }, { finding: 'no-backend' }, { term: 'clb' }],
      sources: sources(),
      reviewed: '2026-11-21',
    },
    'glossary.json': {
      reviewed: '2026-11-21',
      terms: [
        { id: 'clb', term: say('负载均衡', 'CLB'), names: ['CLB', '负载均衡'], definition: say('把请求分给后端。', 'Spreads requests over backends.'), related: [{ article: 'why-local' }], sources: sources() },
        { id: 'backend', product: 'ack', term: say('后端', 'Backend'), names: ['后端', 'backend'], definition: say('接收请求的一端。', 'What gets the requests.'), sources: sources() },
      ],
      equivalents: [{ topic: say('入口', 'Entry'), tencent: say('腾讯云的', 'That of Tencent'), alibaba: say('阿里云的', 'That of Alibaba'), sources: sources() }],
    },
    'changelog.json': { entries: [{ date: '2026-11-21', changes: [say('新增文章。', 'Articles are new.')] }, { date: '2026-11-20', changes: [say('第一版。', 'First edition.')] }] },
    'coverage.json': { documents: [{ source: 'kubernetes-source', sections: [{ title: 'pkg/proxy', rows: ['local-policy', 'not-yet'] }, { title: 'pkg/api', also: ['api'] }] }], beyond: ['no-backend'] },
    'core-rules/service.json': [
      { id: 'C1', by: 'rule', ids: ['local-traffic-policy', 'no-backend'] },
      { id: 'C2', by: 'question', ids: ['local-policy'], note: say('要问。', 'It is asked.') },
    ],
  };
}
