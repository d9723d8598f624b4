import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportWords, wrongWords } from '#i18n/report-words.ts';
import { makeFlow } from '#testing/make-flow.ts';
import { writeCaseFile } from '../../case/case-file.ts';
import { caseLink } from '../../case/link.ts';
import { arrive, fillField, keepCommand, keepFindings, keepResult, rename, startCase, writeNote } from '../../case/progress.ts';
import type { Case } from '../../case/types.ts';
import type { AnyNode, Flow } from '../../content-types.ts';
import type { EvidenceInput } from '../../evidence/types.ts';
import type { Answer } from '../../flow/answer.ts';
import { walkFlow } from '../../flow/walk.ts';
import { findingKey } from '../../rules/dismissal.ts';
import type { Finding, Quote } from '../../rules/types.ts';
import { LANGS } from '../../text.ts';
import { toHtmlFile } from '../document/to-html.ts';
import { toMarkdown } from '../document/to-markdown.ts';
import { toPlain } from '../document/to-plain.ts';
import { createRedactor } from '../redactor.ts';
import { CARRIERS } from '../testing/secret-carriers.ts';
import { wrongReport } from '../wrong-report.ts';
import { composeReport, emptyFields } from './compose-report.ts';
import { REPORT_KINDS, type ReportSource } from './types.ts';

const NOW = '2026-11-21T10:00:00.000Z';

/** A flow with an open question on the way to an outcome that has everything. */
function flowOf(): Flow {
  const flow = makeFlow('where', { where: { options: { inside: 'how', outside: 'end' }, unsure: 'how' }, how: { options: { local: 'end', other: 'else' }, unsure: 'end' }, end: 'outcome', else: 'outcome' });
  const end = { ...flow.nodes['end'], cause: 'cause of end', customer: '您好，text for the customer', internal: 'text for colleagues', remedies: ['fix'], verify: [{ command: 'kubectl -n {{namespace}} get svc {{service}}', look: 'an address' }] } as AnyNode;
  const where = { ...flow.nodes['where'], probes: [{ command: 'kubectl get nodes', look: 'nodes' }] } as AnyNode;
  return { ...flow, nodes: { ...flow.nodes, end, where } };
}

const FLOW = flowOf();
const ANSWERS: readonly Answer[] = [
  { flow: 'sketch', node: 'where', option: 'unsure', by: 'user' },
  { flow: 'sketch', node: 'how', option: 'local', by: 'evidence' },
];
const ADDRESS = { flow: 'sketch', node: 'end', answers: ANSWERS };

/** A source in which a text stands wherever a reader or a paste could have put it. */
function sourceWith(text: string, over: Partial<ReportSource> = {}): { source: ReportSource; one: Case; inputs: readonly EvidenceInput[]; quotes: readonly Quote[] } {
  const inputs = [{ name: 'paste', text }];
  const quotes = text.split('\n').map((line, index): Quote => ({ input: 'paste', line: index + 1, text: line }));
  const finding: Finding = { id: 'policy', severity: 'error', certainty: 'certain', state: 'active', resource: 'Service shop/web', quotes, facts: { name: 'web' } };
  const aside: Finding = { ...finding, id: 'aside' };
  const edits: ((one: Case) => Case)[] = [
    (one) => arrive(one, ADDRESS, 'end', 'v1', NOW),
    (one) => writeNote(one, 'sketch/how', text, NOW),
    (one) => writeNote(one, 'sketch/end', text, NOW),
    (one) => rename(one, text, NOW),
    (one) => fillField(one, 'ticket', text, NOW),
    (one) => keepCommand(one, { flow: 'sketch', node: 'where' }, 'kubectl get nodes', NOW),
    (one) => keepResult(one, { flow: 'sketch', node: 'end', solved: 'partly', at: NOW }),
    (one) => keepFindings(one, [finding, aside], [{ findingKey: findingKey(aside), reason: text, at: NOW }]),
  ];
  const one = edits.reduce((now, edit) => edit(now), startCase('c1', ADDRESS, 'v1', NOW));
  const fix = { id: 'fix', title: 'use Local', risk: 'interrupts' as const, cost: 'it costs', commands: ['kubectl -n {{namespace}} patch svc {{service}}'], sources: [] };
  const source: ReportSource = {
    lang: 'en',
    case: one,
    walked: [{ flow: FLOW, walk: walkFlow(FLOW, ANSWERS, 'end'), settlement: { how: { kind: 'answer', option: 'local', quotes } }, remedies: { fix } }],
    findings: [
      { ...finding, title: `policy ${text}` },
      { ...aside, title: 'put aside', dismissed: text },
    ],
    subject: 'Service shop/web',
    product: 'Alibaba ACK',
    recognised: ['YAML Service'],
    next: [{ command: 'kubectl -n shop get endpoints web', settles: ['no endpoints'] }],
    values: { namespace: 'shop', service: 'web' },
    fields: one.fields,
    link: caseLink('https://x.example/', ADDRESS, 'v1', 'en').href,
    contentVersion: 'v1',
    now: NOW,
    ...over,
  };
  return { source, one, inputs, quotes };
}

const secret = fc.stringMatching(/^mk[a-zA-Z0-9]{10,26}$/);

describe.each(Object.entries(CARRIERS))('what leaves the page after %s was pasted, noted and typed', (_, carry) => {
  it('holds nothing of its secret: no report in any form, no link, no file, nothing stored', () => {
    fc.assert(
      fc.property(secret, fc.constantFrom(...LANGS), fc.boolean(), (word, lang, pseudonyms) => {
        const { source, one, inputs, quotes } = sourceWith(carry(word), { lang });
        const words = reportWords(lang);
        const redactor = createRedactor(inputs, pseudonyms ? [{ kind: 'Service', name: 'web', namespace: 'shop' }] : null);
        const documents = REPORT_KINDS.map((kind) => composeReport(kind, { source, words, redactor }));
        const wrong = wrongReport({ kind: 'finding', id: 'policy', title: carry(word), resource: 'Service shop/web', quotes }, carry(word), 'v1', wrongWords(lang), redactor);
        const leaving = [...documents, wrong].flatMap((document) => [toMarkdown(document), toPlain(document), toHtmlFile(document, lang, 'x')]);
        for (const text of [...leaving, source.link, writeCaseFile(one), writeCaseFile(one, inputs), JSON.stringify(one)]) expect(text).not.toContain(word);
      }),
      { numRuns: 12 },
    );
  });
});

describe('the reports', () => {
  const { source, inputs } = sourceWith('kind: Service\npolicy: Local');
  const write = (kind: (typeof REPORT_KINDS)[number], over: Partial<ReportSource> = {}) =>
    toMarkdown(composeReport(kind, { source: { ...source, ...over }, words: reportWords('en'), redactor: createRedactor(inputs, null) }));

  it('mark an id that content leaves to the reader, and no other', () => {
    const fix = { id: 'fix', title: 'reuse `lb-xxxxxxxx`', risk: 'safe' as const, commands: ['kubectl annotate svc web a/id=lb-xxxxxxxx', 'kubectl get svc box-xxl'], yaml: 'id: lb-bp1xxxxxxxx', sources: [] };
    const walked = source.walked.map((one) => ({ ...one, remedies: { fix } }));
    for (const kind of ['note', 'reply'] as const) {
      const text = write(kind, { walked });
      expect(text).toContain('a/id=<lb-xxxxxxxx>');
      expect(text).toContain('id: <lb-bp1xxxxxxxx>');
      expect(text).toContain('get svc box-xxl');
      expect(text).not.toContain('<<');
    }
  });

  it('note: situation, environment, path with proof, cause, remedies, what was verified, open points, version', () => {
    const note = write('note');
    for (const heading of ['Situation', 'Environment', 'Path', 'Findings', 'Dismissed', 'Cause', 'Remedies', 'Verified', 'Commands run', 'Open points', 'Resume']) expect(note).toContain(`## ${heading}`);
    expect(note).toContain('| title of how | local (from the paste) | paste, line 1 `kind: Service`');
    expect(note).toContain('Could not be found out: title of where `kubectl get nodes`');
    expect(note).toContain('Not run yet: `kubectl -n shop get svc web`');
    expect(note).toContain('kubectl -n shop patch svc web');
    expect(note).toContain('| Content version | v1 |');
    expect(note).toContain('text for colleagues');
  });

  it('reply: polite, with the next step and its commands, and nothing internal', () => {
    const reply = write('reply', { fields: { ticket: 'T1' } });
    expect(reply).toContain('Dear [Customer],');
    expect(reply).toContain('text for the customer');
    expect(reply).toContain('kubectl -n shop patch svc web');
    expect(reply).not.toMatch(/colleagues|sketch|policy|#\/f\/|您好/);
  });

  it('reply before an outcome: asks for what would decide', () => {
    const walk = walkFlow(FLOW, [], 'where');
    const reply = write('reply', { walked: [{ flow: FLOW, walk, settlement: {}, remedies: {} }] });
    expect(reply).toContain('kubectl get nodes');
    expect(reply).toContain('kubectl -n shop get endpoints web');
    expect(reply).toContain('Please run the following');
  });

  it('bundle: symptom, timeline, environment, evidence, tried, missing, link, vendor fields', () => {
    const bundle = write('bundle', { fields: { clb: 'lb-2ze0demo123', requestId: '5C2B9F0E-1F2A-4C3D-9E8F-0123456789AB' } });
    for (const heading of ['What the vendor needs', 'Symptom', 'Timeline', 'Environment', 'Evidence', 'Tried so far', 'Still missing', 'Resume']) expect(bundle).toContain(`## ${heading}`);
    expect(bundle).toContain('| CLB ID | lb-2ze0demo123 |');
    expect(bundle).toContain('| RequestId | 5C2B9F0E-1F2A-4C3D-9E8F-0123456789AB |');
    expect(bundle).toContain('Did not fully help: title of end (partly solved)');
    expect(bundle).toContain('Run: `kubectl get nodes`');
    expect(bundle).toContain('https://x.example/#/f/sketch/end?a=');
  });

  it('names the placeholders that a text leaves empty, and only those it uses', () => {
    expect(emptyFields(write('reply', { fields: { ticket: 'T1' } }), reportWords('en'))).toEqual(['customer']);
    expect(emptyFields(write('reply', { fields: { ticket: 'T1', customer: 'ACME' } }), reportWords('en'))).toEqual([]);
  });
});
