import { MemoryRouter } from 'react-router';
// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FindingText } from '#content/types.ts';
import type { Lang } from '#domain/text.ts';
import { LangContext } from '#i18n/use-words.ts';
import { createEvidenceStore } from '#store/evidence-store.ts';
import { createPreferencesStore } from '#store/preferences-store.ts';
import { StoresContext } from '#store/use-stores.ts';
import { FindingArticle } from './finding-article.tsx';

vi.mock('#content/catalogue.ts', () => ({ loadFlow: vi.fn(), loadFindingWords: vi.fn() }));

const TEXT: FindingText = { title: 'Wrong port', cause: 'It is wrong', remedies: [], product: 'kubernetes', severity: 'error', sources: [] };

function linksOf(parts: Partial<FindingText>, lang: Lang = 'en'): string[] {
  const never = () => Promise.reject(new Error('not asked'));
  const evidence = createEvidenceStore({ warmUp: vi.fn(), read: never, choose: never, judgeAs: never, cancel: vi.fn() });
  const preferences = createPreferencesStore({ get: () => null, set: vi.fn(), remove: vi.fn() });
  render(
    <MemoryRouter>
      <LangContext value={lang}>
        <StoresContext value={{ evidence, preferences }}>
          <FindingArticle id="port" content={{ findings: { port: { ...TEXT, ...parts } }, remedies: {}, sources: {} }} />
        </StoresContext>
      </LangContext>
    </MemoryRouter>,
  );
  return screen.queryAllByRole('link').map((link) => `${link.textContent} ${link.getAttribute('href')}`);
}

afterEach(cleanup);

describe('the page of a finding', () => {
  it('leads on in one place', () => {
    expect(linksOf({ leadsTo: { flow: 'endpoints', node: 'port' } })).toEqual(['Walk me through it → #/f/endpoints/port']);
  });

  it('leads on by product, to the start of a flow where no node is named', () => {
    expect(linksOf({ leadsTo: { flow: 'endpoints' }, leadsToFor: { tke: { flow: 'tke-endpoints' }, ack: { flow: 'ack-endpoints', node: 'port' } } })).toEqual([
      'Walk me through it (Alibaba ACK) → #/f/ack-endpoints/port',
      'Walk me through it (Tencent TKE) → #/f/tke-endpoints',
      'Walk me through it (Any Kubernetes) → #/f/endpoints',
    ]);
  });

  it('sets labels and remarks as the language does', () => {
    const parts = { impact: '连不上', leadsToFor: { ack: { flow: 'ack-endpoints' } } };
    expect(linksOf(parts, 'zh')).toEqual(['带我排查（阿里云 ACK） → #/f/ack-endpoints']);
    expect(screen.getByText('影响：').parentElement?.textContent).toBe('影响：连不上');
  });

  it('leads nowhere where nothing is said', () => {
    expect(linksOf({})).toEqual([]);
  });
});
