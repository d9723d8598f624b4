// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FindingWordsBundle } from '#content/types.ts';
import type { EngineClient } from '#domain/engine/engine-client.ts';
import type { Reading } from '#domain/engine/reader.ts';
import type { Finding } from '#domain/rules/types.ts';
import { LangContext } from '#i18n/use-words.ts';
import { createEvidenceStore } from '#store/evidence-store.ts';
import { createPreferencesStore } from '#store/preferences-store.ts';
import { StoresContext } from '#store/use-stores.ts';
import { ReadingResult } from './reading-result.tsx';

vi.mock('#content/catalogue.ts', () => ({ loadFlow: vi.fn(), loadFindingWords: vi.fn() }));

const text = (title: string): FindingWordsBundle['findings'][string] => ({ title, cause: `because of ${title}`, remedies: [], product: 'kubernetes', severity: 'error', sources: [] });
const CONTENT: FindingWordsBundle = { findings: { port: text('Wrong port'), empty: text('No endpoint'), old: text('Old failure') }, remedies: {}, sources: {} };
vi.mock('#platform/use-finding-words.ts', () => ({ useFindingWords: () => CONTENT }));

const finding = (id: string, parts: Partial<Finding> = {}): Finding => ({ id, severity: 'error', certainty: 'certain', state: 'active', resource: 'Service shop/web', quotes: [], facts: {}, ...parts });
const FINDINGS = [
  finding('port', { details: [{ name: 'containerPorts', items: [{ text: 'Pod shop/web-1 · app', found: 'http 8080/TCP' }] }] }),
  finding('empty', { causedBy: 'port' }),
  finding('old', { state: 'healed' }),
];
const NOBODY = { key: null, values: {} };
const READING: Reading = {
  inputs: [],
  resources: [{ key: 'Service shop/web', kind: 'Service', input: 'paste', startLine: 1, endLine: 9 }],
  diagnosis: { product: null, cloud: null, productProof: [], subjects: [], findings: FINDINGS, unknown: [], faults: [], next: [] },
  totals: { findings: 3, unknown: 0 },
  subject: null,
  about: { Service: NOBODY, Ingress: NOBODY },
  settlements: {},
};

function show() {
  const judgeAs = vi.fn(() => Promise.resolve(READING));
  const engine: EngineClient = { warmUp: vi.fn(), read: () => Promise.resolve(READING), choose: () => Promise.resolve(READING), judgeAs, cancel: vi.fn() };
  const evidence = createEvidenceStore(engine);
  const preferences = createPreferencesStore({ get: () => null, set: vi.fn(), remove: vi.fn() });
  render(
    <LangContext value="en">
      <StoresContext value={{ evidence, preferences }}><ReadingResult reading={READING} beginning={null} /></StoresContext>
    </LangContext>,
  );
  return { evidence, judgeAs };
}

afterEach(cleanup);

/** The titles that stand for themselves, in order. */
const cards = (): (string | null)[] => screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);

describe('findings on the page', () => {
  it('fold consequences under their cause, and list what belongs to a finding', () => {
    show();
    expect(cards()).toEqual(['Wrong port', 'Old failure']);
    expect(screen.getByRole('heading', { name: '1 problem, 1 note' })).toBeTruthy();
    const folded = screen.getByText('1 finding follows from it').closest('details')!;
    expect(folded.open).toBe(false);
    expect(within(folded).getByRole('heading', { level: 4, hidden: true }).textContent).toBe('No endpoint');
    expect(screen.getByText('Pod shop/web-1 · app: http 8080/TCP')).toBeTruthy();
  });

  it('can be put aside for a reason, and taken back', () => {
    const { evidence } = show();
    fireEvent.click(screen.getAllByRole('button', { name: 'Dismiss' })[0]!);
    const confirm = screen.getByLabelText('Reason').closest('form')!.querySelector<HTMLButtonElement>('button[type=submit]')!;
    expect(confirm.disabled).toBe(true);
    fireEvent.change(screen.getByLabelText('Reason'), { target: { value: ' Known and intended ' } });
    fireEvent.click(confirm);
    expect(evidence.getState().dismissed).toMatchObject([{ findingKey: 'port Service shop/web', reason: 'Known and intended' }]);
    expect(cards()).toEqual(['No endpoint', 'Old failure']);
    const aside = screen.getByText('Dismissed: 1').closest('details')!;
    expect(aside.textContent).toContain('Wrong port');
    fireEvent.click(within(aside).getByRole('button', { name: 'Restore', hidden: true }));
    expect(cards()).toEqual(['Wrong port', 'Old failure']);
    expect(screen.getByRole('heading', { name: '1 problem, 1 note' })).toBeTruthy();
  });

  it('keep a finding when the reader thinks better of it', () => {
    const { evidence } = show();
    fireEvent.click(screen.getAllByRole('button', { name: 'Dismiss' })[0]!);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByLabelText('Reason')).toBeNull();
    expect(evidence.getState().dismissed).toEqual([]);
  });
});

describe('the product', () => {
  it('is asked for where the paste does not tell it, and can be chosen and left to the paste again', () => {
    const { evidence, judgeAs } = show();
    const picker = screen.getByLabelText('Cloud not recognised: which is it?');
    fireEvent.change(picker, { target: { value: 'tke' } });
    expect(judgeAs).toHaveBeenLastCalledWith('tke');
    expect(evidence.getState().product).toBe('tke');
    fireEvent.change(screen.getByLabelText('Looks like'), { target: { value: '' } });
    expect(judgeAs).toHaveBeenLastCalledWith(null);
  });
});
