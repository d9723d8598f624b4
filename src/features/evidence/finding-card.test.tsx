// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { FindingWordsBundle } from '#content/types.ts';
import type { FindingDetail } from '#domain/rules/details/types.ts';
import type { Finding } from '#domain/rules/types.ts';
import { createPreferencesStore } from '#store/preferences-store.ts';
import { createEvidenceStore } from '#store/evidence-store.ts';
import { StoresContext } from '#store/use-stores.ts';
import { LangContext } from '#i18n/use-words.ts';
import { FindingCard } from './finding-card.tsx';

const WORDS = {
  findings: { mismatch: { product: 'kubernetes', severity: 'error', title: 'Nothing is selected', cause: 'The labels differ.', remedies: ['fix'], sources: [] } },
  remedies: {
    fix: {
      id: 'fix', title: 'Make them agree', risk: 'safe', sources: [],
      commands: ['kubectl -n {{namespace}} edit svc {{name}}'],
      proven: { command: 'kubectl -n {{namespace}} patch svc {{name}} --type=merge -p {{selectorPatch}}', why: 'Only {{selectorOwner}} is meant.' },
    },
  },
  sources: {},
} as unknown as FindingWordsBundle;

const PATCH = `kubectl -n shop patch svc web --type=merge -p '{"spec":{"selector":{"app":"site"}}}'`;

function show(details: readonly FindingDetail[]) {
  const finding: Finding = { id: 'mismatch', severity: 'error', certainty: 'certain', state: 'active', resource: 'Service shop/web', quotes: [], facts: {}, details };
  const evidence = createEvidenceStore({ warmUp: () => undefined, read: () => Promise.reject(new Error('not here')), choose: () => Promise.reject(new Error('not here')), judgeAs: () => Promise.reject(new Error('not here')), cancel: () => undefined });
  const preferences = createPreferencesStore({ get: () => null, set: () => undefined, remove: () => undefined });
  render(
    <StoresContext value={{ evidence, preferences }}>
      <LangContext value="en"><ul><FindingCard group={{ finding, consequences: [] }} words={WORDS} valuesOf={() => ({ namespace: 'shop', name: 'web' })} /></ul></LangContext>
    </StoresContext>,
  );
}

describe('the remedies of a finding', () => {
  afterEach(cleanup);

  it('take the value that a list of the finding proves, and say what proves it', () => {
    show([{ name: 'nearestLabels', items: [{ text: 'Deployment shop/web' }], proves: { selectorPatch: '{"spec":{"selector":{"app":"site"}}}', selectorOwner: 'deployment/web' } }]);
    expect(screen.getByText(PATCH)).toBeTruthy();
    expect(screen.getByText('Only deployment/web is meant.')).toBeTruthy();
    expect(screen.queryByText(/edit svc/)).toBeNull();
  });

  it('look for the value where none is proven', () => {
    show([{ name: 'nearestLabels', items: [{ text: 'Deployment shop/web' }] }]);
    expect(screen.getByText('kubectl -n shop edit svc web')).toBeTruthy();
    expect(screen.queryByText(/is meant/)).toBeNull();
  });
});
