import { MemoryRouter } from 'react-router';
// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AnnotationBundle } from '#content/types.ts';
import type { Finding } from '#domain/rules/types.ts';
import { LangContext } from '#i18n/use-words.ts';
import { AnnotationArticle } from './annotation-article.tsx';
import { AnnotationList } from './annotation-list.tsx';
import { AnnotationNote } from './annotation-note.tsx';

const ENTRY: AnnotationBundle['annotations'][string] = {
  id: 'force',
  key: 'shop.example/force',
  legacyKey: 'old.example/force',
  cloud: 'alibaba',
  products: ['ack'],
  place: 'annotation',
  on: ['Service'],
  scope: ['CLB'],
  status: 'current',
  title: 'Overwrite listeners',
  meaning: 'Lets the controller overwrite listeners.',
  value: { type: 'boolean', default: 'false', example: 'true' },
  immutable: { note: 'Only at creation.' },
  since: { component: 'ccm', version: 'v2.0.0' },
  needs: [{ key: 'shop.example/id', note: 'Name the instance.' }],
  conflicts: [{ key: 'shop.example/other', values: ['on'], note: 'Not both.' }],
  quiet: [{ values: ['True'], note: 'Counts as false.' }],
  pitfalls: ['Quote it.'],
  codes: ['E4012'],
  equivalents: ['far'],
  confidence: 'high',
  sources: [{ source: 'code' }],
  reviewed: '2026-11-21',
  mentions: { findings: [{ id: 'listener-lost', title: 'A listener of {{lb}} is gone' }], nodes: [{ flow: 'unreachable', node: 'listeners', flowTitle: 'Unreachable', title: 'Are there listeners?' }] },
};
const FAR = { ...ENTRY, id: 'far', key: 'far.example/force', cloud: 'tencent' as const };
const BUNDLE: AnnotationBundle = {
  annotations: { force: ENTRY, far: FAR },
  sources: { code: { id: 'code', title: 'Source code', readOn: '2026-11-21' } },
};
vi.mock('#content/catalogue.ts', () => ({ loadAnnotations: vi.fn(() => Promise.resolve(BUNDLE)) }));

afterEach(cleanup);
const show = (page: React.ReactNode) =>
  render(
    <LangContext value="en">
      <MemoryRouter initialEntries={['/?lang=en']}>{page}</MemoryRouter>
    </LangContext>,
  );

describe('the annotations of a paste', () => {
  const use = { entry: 'force', key: ENTRY.key, value: 'True', resource: 'Service web', input: 'paste', line: 7 };

  it('explains a key on focus and on hover, until Escape or the pointer leaves', async () => {
    show(<AnnotationList uses={[use, { ...use, entry: 'gone', key: 'gone.example/key' }]} />);
    const link = await screen.findByRole('link', { name: 'shop.example/force: True' });
    expect(link.getAttribute('href')).toBe('#/a/shop.example/force?lang=en');
    expect(screen.queryByRole('tooltip')).toBeNull();
    fireEvent.focus(link);
    expect(screen.getByRole('tooltip').textContent).toContain('Lets the controller overwrite listeners.');
    expect(screen.getByRole('tooltip').textContent).toContain('Only at creation.');
    expect(link.getAttribute('aria-describedby')).toBe(screen.getByRole('tooltip').id);
    fireEvent.keyDown(link, { key: 'Escape' });
    expect(screen.queryByRole('tooltip')).toBeNull();
    fireEvent.pointerOver(link.parentElement!, { pointerType: 'mouse' });
    expect(screen.getByRole('tooltip')).toBeTruthy();
    fireEvent.pointerOut(link.parentElement!, { pointerType: 'mouse', relatedTarget: document.body });
    expect(screen.queryByRole('tooltip')).toBeNull();
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });
});

describe('the note at a finding', () => {
  const finding = (id: string, facts: Record<string, string>): Finding => ({ id, severity: 'warning', certainty: 'likely', state: 'active', resource: null, quotes: [], facts });

  it.each<[string, Finding, string]>([
    ['a quiet value', finding('annotation-value-ignored', { value: 'True' }), 'Counts as false.'],
    ['a contradiction', finding('annotation-conflict', { about: 'shop.example/other' }), 'Not both.'],
    ['a need', finding('annotation-incomplete', { about: 'shop.example/id' }), 'Name the instance.'],
  ])('says what the entry says about %s', async (_name, one, note) => {
    const { container } = show(<AnnotationNote finding={one} entry="force" />);
    await waitFor(() => expect(container.textContent).toContain(note));
    expect(screen.getByRole('link', { name: 'All about it' }).getAttribute('href')).toBe('#/a/shop.example/force?lang=en');
  });
});

describe('the note at a foreign key', () => {
  it('names the key that does the same here', async () => {
    show(<AnnotationNote finding={{ id: 'annotation-unknown-or-foreign', severity: 'warning', certainty: 'likely', state: 'active', resource: null, quotes: [], facts: {} }} entry="force" />);
    expect((await screen.findByRole('link', { name: 'far.example/force' })).getAttribute('href')).toBe('#/a/far.example/force?lang=en');
  });
});

describe('the page of an annotation', () => {
  it('shows everything that its entry states', () => {
    const { container } = show(<AnnotationArticle entry={ENTRY} bundle={BUNDLE} />);
    const text = container.textContent ?? '';
    for (const part of ['Overwrite listeners', 'old.example/force', 'Lets the controller', 'Only at creation.', 'ccm v2.0.0', 'E4012', 'Name the instance.', 'shop.example/other: "on"', 'Counts as false.', 'Quote it.', 'Source code', 'Alibaba Cloud']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('kubectl -n <namespace> annotate svc');
    expect(text).toContain('shop.example/force=true --overwrite');
  });

  it('leads to the other cloud, to findings and to steps', () => {
    show(<AnnotationArticle entry={ENTRY} bundle={BUNDLE} />);
    const hrefs = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(hrefs).toEqual(expect.arrayContaining(['#/a/far.example/force?lang=en', '#/x/listener-lost?lang=en', '#/f/unreachable/listeners?lang=en']));
    expect(screen.getByRole('link', { name: 'A listener of lb is gone' })).toBeTruthy();
  });

  it('gives no command for what the platform writes, and what is no longer read', () => {
    show(<AnnotationArticle entry={{ ...ENTRY, written: true }} bundle={BUNDLE} />);
    expect(screen.queryByText(/kubectl/)).toBeNull();
    cleanup();
    show(<AnnotationArticle entry={{ ...ENTRY, status: 'removed' }} bundle={BUNDLE} />);
    expect(screen.queryByText(/kubectl/)).toBeNull();
  });
});
