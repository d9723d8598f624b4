import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCaseFile, writeCaseFile } from './case-file.ts';
import { fillField, rename, startCase, writeNote } from './progress.ts';
import { FIELD_NAMES, type Case } from './types.ts';

const NOW = '2026-11-21T10:00:00.000Z';
const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const time = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
const answer = fc.record({ flow: slug, node: slug, option: slug, by: fc.constantFrom('user' as const, 'evidence' as const) });
const dismissed = fc.record({ reason: fc.string(), at: time });
const finding = fc.record(
  {
    id: slug,
    mark: fc.stringMatching(/^[0-9a-z]{1,12}$/),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
    certainty: fc.constantFrom('certain' as const, 'likely' as const, 'possible' as const),
    state: fc.constantFrom('active' as const, 'healed' as const, 'benign' as const),
    dismissed,
  },
  { requiredKeys: ['id', 'mark', 'severity', 'certainty', 'state'] },
);

/** Any case that people can make. */
const anyCase: fc.Arbitrary<Case> = fc.record({
  id: slug,
  title: fc.string({ unit: 'grapheme', maxLength: 60 }),
  startedAt: time,
  updatedAt: time,
  contentVersion: fc.string({ maxLength: 20 }),
  address: fc.record({ flow: slug, node: slug, answers: fc.array(answer, { maxLength: 8 }) }, { requiredKeys: ['flow', 'answers'] }),
  notes: fc.dictionary(fc.tuple(slug, slug).map(([flow, node]) => `${flow}/${node}`), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), { maxKeys: 5 }),
  visits: fc.array(fc.record({ flow: slug, node: slug, at: time, spent: fc.nat() }), { maxLength: 5 }),
  findings: fc.array(finding, { maxLength: 5 }),
  commands: fc.array(fc.record({ flow: slug, node: slug, template: fc.string(), at: time, ran: fc.boolean() }), { maxLength: 5 }),
  results: fc.array(fc.record({ flow: slug, node: slug, solved: fc.constantFrom('yes' as const, 'partly' as const, 'no' as const), at: time }), { maxLength: 5 }),
  fields: fc.record(Object.fromEntries(FIELD_NAMES.map((name) => [name, fc.string({ minLength: 1, maxLength: 50 })])), { requiredKeys: [] }),
  product: fc.constantFrom('ack', 'tke', 'tke-serverless', null),
});

describe('a case file', () => {
  it('brings back the identical case', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        expect(readCaseFile(writeCaseFile(one))).toEqual({ ok: true, value: { format: 'wenzhen-case', version: 1, case: JSON.parse(JSON.stringify(one)) as Case } });
      }),
    );
  });

  it('writes again what it read, to the letter', () => {
    fc.assert(
      fc.property(anyCase, fc.array(fc.record({ name: fc.string({ maxLength: 20 }), text: fc.string() }), { maxLength: 3 }), (one, evidence) => {
        const once = writeCaseFile(one, evidence);
        const read = readCaseFile(once);
        expect(read.ok && writeCaseFile(read.value.case, read.value.evidence)).toBe(once);
      }),
    );
  });

  it('holds evidence only when it is given, and redacted', () => {
    const one = startCase('c1', { flow: 'f', answers: [] }, 'v1', NOW);
    expect(writeCaseFile(one)).not.toContain('evidence');
    const file = writeCaseFile(one, [{ name: 'pod.txt', text: 'Name: web\npassword: hunter2' }]);
    expect(file).toContain('Name: web');
    expect(file).not.toContain('hunter2');
  });

  it('names what is wrong by its path', () => {
    const one = startCase('c1', { flow: 'f', answers: [{ flow: 'f', node: 'n', option: 'o', by: 'user' }] }, 'v1', NOW);
    const damaged = JSON.parse(writeCaseFile(one)) as { version: number; case: Record<string, unknown> };
    damaged.version = 2;
    damaged.case['notes'] = { 'no place': 'x' };
    damaged.case['visits'] = [{ flow: 'f', node: 'n', at: 'yesterday', spent: 1 }];
    delete damaged.case['title'];
    expect(readCaseFile(JSON.stringify(damaged))).toEqual({
      ok: false,
      faults: [
        { path: 'version', code: 'value', expected: '1' },
        { path: 'case.title', code: 'missing', expected: 'string' },
        { path: 'case.notes.no place', code: 'value', expected: 'name' },
        { path: 'case.visits[0].at', code: 'value', expected: 'ISO 8601' },
      ],
    });
  });

  it.each(['', '{', 'null', '[]', '"text"', '{"format":"else"}'])('refuses %j', (text) => {
    expect(readCaseFile(text).ok).toBe(false);
  });

  it('takes any text without throwing', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readCaseFile(text).ok).toBe(false);
    }));
  });

  it('never follows prototype keys', () => {
    const read = readCaseFile('{"__proto__": {"format": "wenzhen-case"}, "version": 1}');
    expect(read.ok).toBe(false);
    expect(({} as Record<string, unknown>)['format']).toBeUndefined();
  });
});

describe('what people write', () => {
  const one = startCase('c1', { flow: 'f', answers: [] }, 'v1', NOW);
  it('is kept without its secrets', () => {
    expect(writeNote(one, 'f/n', 'login with password=hunter2', NOW).notes).toEqual({ 'f/n': 'login with password=***' });
    expect(rename(one, 'token: abcdef123', NOW).title).toBe('token: ***');
    expect(fillField(one, 'customer', 'ACME secretKey=abc123', NOW).fields).toEqual({ customer: 'ACME secretKey=***' });
  });

  it('goes when it is emptied', () => {
    const noted = writeNote(one, 'f/n', 'x', NOW);
    expect(writeNote(noted, 'f/n', ' ', NOW).notes).toEqual({});
    expect(fillField(fillField(one, 'ticket', 'T1', NOW), 'ticket', '', NOW).fields).toEqual({});
  });
});
