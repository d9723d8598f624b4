// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ArticleBundle, CoverageBundle, GlossaryBundle } from '#content/types.ts';
import { LangContext } from '#i18n/use-words.ts';
import { ArticleView } from './article-view.tsx';
import { CoverageView } from './coverage-view.tsx';
import { GlossaryView, TermView } from './glossary-view.tsx';

vi.mock('#content/catalogue.ts', () => ({ contentVersion: 'abcd1234', flowSummaries: [] }));

afterEach(cleanup);

function show(page: ReactNode, lang: 'zh' | 'en' = 'en'): void {
  render(<MemoryRouter initialEntries={['/?lang=en']}><LangContext value={lang}>{page}</LangContext></MemoryRouter>);
}

const texts = (selector: string): string[] => [...document.querySelectorAll(selector)].map((element) => element.textContent ?? '');
const links = (): string[] => screen.queryAllByRole('link').map((link) => `${link.textContent ?? ''} ${link.getAttribute('href') ?? ''}`);

const ARTICLE: ArticleBundle['articles'][string] = {
  id: 'share', kind: 'howto', product: 'tke', title: 'Share one', summary: 'In short.', questions: ['May two share?'],
  steps: [
    { body: 'Annotate it.', annotation: { on: 'Service', key: 'example.com/share', value: 'true' }, yaml: 'kind: Service' },
    { title: 'Verify', body: 'Look.', commands: ['kubectl -n {{namespace}} get svc'] },
  ],
  pitfalls: ['Ports must differ.'], related: [{ address: '/g/clb', title: 'CLB' }], sources: [], reviewed: '2026-11-21',
};

describe('an article', () => {
  it('shows its steps with what they run and set, placeholders by name', () => {
    show(<ArticleView article={ARTICLE} sources={{}} />);
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['Step 1', 'Verify', 'Where it goes wrong', 'Related', 'How people ask it']);
    expect(texts('pre')).toEqual(['kubectl -n <namespace> annotate svc <service> example.com/share=true --overwrite', 'kind: Service', 'kubectl -n <namespace> get svc']);
    expect(links()).toEqual(['CLB #/g/clb?lang=en']);
    expect(document.body.textContent).toContain('reviewed 2026-11-21');
  });
});

const TERM = { id: 'clb', product: 'ack' as const, term: 'CLB', names: ['CLB', '负载均衡', 'Classic Load Balancer'], definition: 'It balances.', related: [{ address: '/x/lost', title: 'Lost {{ip}}' }], sources: [] };
const GLOSSARY: GlossaryBundle = { reviewed: '2026-11-21', terms: [TERM], equivalents: [{ topic: 'Entry', tencent: 'Theirs', alibaba: 'Ours', difference: 'None', sources: [] }], sources: {} };

describe('the glossary', () => {
  it('lists terms and sets the two clouds side by side', () => {
    show(<GlossaryView bundle={GLOSSARY} />);
    expect(links()).toEqual(['CLB #/g/clb?lang=en']);
    expect(texts('dd')).toEqual(['It balances.']);
    const [, row] = within(screen.getByRole('table')).getAllByRole('row');
    expect([...(row?.children ?? [])].map(({ textContent }) => textContent)).toEqual(['Entry', 'Theirs', 'Ours', 'None']);
  });

  it('shows other names of a term, Chinese ones to Chinese readers only', () => {
    show(<TermView term={TERM} bundle={GLOSSARY} />);
    expect(texts('code')).toEqual(['Classic Load Balancer']);
    expect(links()).toEqual(['Lost ip #/x/lost?lang=en', 'All terms #/g?lang=en']);
    cleanup();
    show(<TermView term={TERM} bundle={GLOSSARY} />, 'zh');
    expect(texts('code')).toEqual(['负载均衡', 'Classic Load Balancer']);
  });
});

const COVERAGE: CoverageBundle = {
  documents: [{ title: 'A document', sections: [
    { title: '第一节', rows: [{ id: 'flow', page: { address: '/f/flow', title: 'Flow' } }, { id: 'later', page: undefined }], flows: [{ address: '/f/flow', title: 'Flow', nodes: [{ address: '/f/flow/node', title: 'Node' }] }], findings: [], articles: [] },
    { title: undefined, rows: [], flows: [], findings: [], articles: [] },
  ] }],
  flows: [
    { address: '/f/flow', title: 'Flow', product: 'ack', questions: 3, settled: 2, oldest: '2026-11-01', newest: '2026-11-21' },
    { address: '/f/end', title: 'End', product: 'ack', questions: 0, settled: 0, oldest: '2026-10-01', newest: '2026-10-01' },
  ],
  beyond: { rows: [], sources: [{ title: 'Code', url: 'https://example.com/', nodes: 1, findings: 2, annotations: 3, others: 4 }] },
  changes: [{ date: '2026-11-21', changes: ['All of it.'] }],
};

describe('the coverage', () => {
  it('tells the version, the changes and how much a paste can answer', () => {
    show(<CoverageView coverage={COVERAGE} />);
    expect(document.body.textContent).toContain('Content version abcd1234');
    expect(texts('time')).toEqual(['2026-11-21']);
    expect(texts('table:first-of-type tbody tr').slice(0, 3)).toEqual(['Flow · Alibaba ACK32 (67%)2026-11-01 to 2026-11-21', 'End · Alibaba ACK0–2026-10-01', 'Total32 (67%)2026-10-01 to 2026-11-21']);
  });

  it('tells where each section went, and what has no page yet', () => {
    show(<CoverageView coverage={COVERAGE} />);
    expect(texts('summary')).toEqual(['第一节 Steps of flows 1', '(the document as a whole) Nothing cites it yet']);
    expect(links()).toContain('Node #/f/flow/node?lang=en');
    expect(document.body.textContent).toContain('later (not there yet)');
  });
});
