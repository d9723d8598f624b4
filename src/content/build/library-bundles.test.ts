import { afterAll, describe, expect, it } from 'vitest';
import { loadForNode } from './load-for-node.ts';
import { removeContent, validFiles, writeContent } from './test-content.ts';
import { validLibrary } from './test-library.ts';

const root = writeContent({ ...validFiles(), ...validLibrary() });
const content = loadForNode(root);
afterAll(() => removeContent(root));

describe('the bundle of articles', () => {
  it('is in one language, with the pages that it leads to', () => {
    const { articles, sources } = content.articles('en');
    expect(articles['why-local']).toMatchObject({
      title: ['Why ', { t: 'code', v: 'Local' }],
      related: [
        { address: '/f/local-policy/local', title: 'The node has no Pod' },
        { address: '/x/no-backend', title: 'There is no backend' },
        { address: '/g/clb', title: 'CLB' },
      ],
    });
    expect(Object.keys(sources)).toEqual(['kubernetes-source']);
    expect(JSON.stringify(articles)).not.toMatch(/[\u4e00-\u9fff]|\$schema/);
  });
});

describe('the glossary', () => {
  it('is sorted in the language of its reader', () => {
    expect(content.glossary('en').terms.map(({ id }) => id)).toEqual(['backend', 'clb']);
    expect(content.glossary('zh').terms.map(({ id }) => id)).toEqual(['clb', 'backend']);
  });

  it('is empty where the content has none', () => {
    const bare = writeContent(validFiles());
    expect(loadForNode(bare).glossary('en')).toEqual({ reviewed: '', terms: [], equivalents: [], sources: {} });
    removeContent(bare);
  });
});

describe('the coverage', () => {
  const coverage = content.coverage('en');

  it('lists for each section what cites it and what it must become', () => {
    expect(coverage.documents.map(({ title }) => title)).toEqual(['Kubernetes source code']);
    expect(coverage.documents[0]?.sections).toEqual([
      {
        title: 'pkg/proxy',
        rows: [{ id: 'local-policy', page: { address: '/f/local-policy', title: 'Only some nodes answer' } }, { id: 'not-yet', page: undefined }],
        flows: [
          { address: '/f/local-policy', title: 'Only some nodes answer', nodes: ['policy', 'local', 'elsewhere'].map((id) => expect.objectContaining({ address: `/f/local-policy/${id}` }) as object) },
          { address: '/f/no-answer', title: 'No answer at all', nodes: [expect.objectContaining({ address: '/f/no-answer/end' })] },
        ],
        findings: [expect.objectContaining({ address: '/x/local-traffic-policy' }), expect.objectContaining({ address: '/x/no-backend' })],
        articles: [expect.objectContaining({ address: '/h/why-local' })],
      },
      { title: 'pkg/api', rows: [], flows: [], findings: [], articles: [] },
    ]);
  });

  it('counts the questions that a paste can settle, and dates the reviews', () => {
    expect(coverage.flows[0]).toMatchObject({ address: '/f/local-policy', questions: 1, settled: 1, oldest: '2026-11-21', newest: '2026-11-21' });
    expect(coverage.flows[1]).toMatchObject({ address: '/f/no-answer', questions: 0, settled: 0 });
  });

  it('tells what goes beyond the documents, and where it comes from', () => {
    const files = validFiles();
    const other = { ...files['sources.json'].sources[0], id: 'elsewhere', title: { zh: '别处', en: 'Elsewhere' } };
    const rule = { ...files['rules/kubernetes/local-traffic-policy/rule.json'], sources: [{ source: 'elsewhere' }] };
    const wider = writeContent({ ...files, ...validLibrary(), 'sources.json': { sources: [...files['sources.json'].sources, other] }, 'rules/kubernetes/local-traffic-policy/rule.json': rule });
    const { beyond } = loadForNode(wider).coverage('en');
    removeContent(wider);
    expect(beyond.rows).toEqual([{ id: 'no-backend', page: { address: '/x/no-backend', title: 'There is no backend' } }]);
    expect(beyond.sources).toEqual([{ title: 'Elsewhere', url: 'https://github.com/kubernetes/kubernetes', nodes: 0, findings: 1, annotations: 0, others: 0 }]);
  });

  it('holds the change log', () => {
    expect(coverage.changes).toEqual([{ date: '2026-11-21', changes: ['Articles are new.'] }, { date: '2026-11-20', changes: ['First edition.'] }]);
  });
});

describe('the search', () => {
  it('finds articles by what people ask, and terms by every name', () => {
    const { docs } = content.search();
    expect(docs.find(({ id }) => id === 'article why-local')).toMatchObject({ kind: 'article', address: '/h/why-local', title: { en: 'Why Local' }, symptoms: 'Local 有什么用？\nWhat is Local good for?' });
    expect(docs.find(({ id }) => id === 'term clb')).toMatchObject({ kind: 'term', address: '/g/clb', symptoms: 'CLB\n负载均衡', about: { en: 'Spreads requests over backends.' } });
  });
});

it('has another version with another article, and the same with other core rules', () => {
  const files = { ...validFiles(), ...validLibrary() };
  const versionOf = (changed: object): string => {
    const folder = writeContent({ ...files, ...changed });
    const { contentVersion } = loadForNode(folder);
    removeContent(folder);
    return contentVersion;
  };
  expect(versionOf({ 'articles/why-local.json': { ...files['articles/why-local.json'], reviewed: '2026-11-22' } })).not.toBe(content.contentVersion);
  expect(versionOf({ 'core-rules/service.json': [] })).toBe(content.contentVersion);
});
