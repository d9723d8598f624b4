import type { EvidenceInput } from '../evidence/types.ts';
import { count, flag, list, object, oneOf, optional, record, text, type Check, type FileFault } from './check.ts';
import { redactText } from '../report/redact.ts';
import { FIELD_NAMES, type Case, type CaseFile } from './types.ts';

/** How much a case may hold. Generous for people, far below what storage takes. */
export const MOST = { notes: 200, visits: 1000, findings: 300, commands: 300, results: 200, answers: 120, text: 4000, title: 200, field: 300, evidence: 5_000_000 } as const;

const SLUG = /^[a-z0-9][a-z0-9-]{0,79}$/;
const PLACE = /^[a-z0-9][a-z0-9-]{0,79}\/[a-z0-9][a-z0-9-]{0,79}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;

const slug = text(80, SLUG, 'id');
const time = text(30, TIME, 'ISO 8601');
const answer = object({ flow: slug, node: slug, option: slug, by: oneOf(['user', 'evidence']) });

const caseCheck: Check<Case> = object({
  id: slug,
  title: text(MOST.title),
  startedAt: time,
  updatedAt: time,
  contentVersion: text(80),
  address: object({ flow: slug, node: optional(slug), answers: list(answer, MOST.answers) }),
  notes: record(PLACE, text(MOST.text), MOST.notes),
  visits: list(object({ flow: slug, node: slug, at: time, spent: count }), MOST.visits),
  findings: list(
    object({
      id: slug,
      mark: text(40, /^[0-9a-z]+$/, 'id'),
      severity: oneOf(['error', 'warning', 'info']),
      certainty: oneOf(['certain', 'likely', 'possible']),
      state: oneOf(['active', 'healed', 'benign']),
      dismissed: optional(object({ reason: text(MOST.text), at: time })),
    }),
    MOST.findings,
  ),
  commands: list(object({ flow: slug, node: slug, template: text(MOST.text), at: time, ran: flag }), MOST.commands),
  results: list(object({ flow: slug, node: slug, solved: oneOf(['yes', 'partly', 'no']), at: time }), MOST.results),
  fields: object(Object.fromEntries(FIELD_NAMES.map((name) => [name, optional(text(MOST.field))]))),
  product: oneOf(['ack', 'tke', 'tke-serverless', null]),
});

const fileCheck: Check<CaseFile> = object({
  format: oneOf(['wenzhen-case']),
  version: oneOf([1]),
  case: caseCheck,
  evidence: optional(list(object({ name: text(300), text: text(MOST.evidence) }), 100)),
});

/** What was read, or everything that is wrong with it. */
export type ReadFile<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly FileFault[] };

/** A case from JSON text of the storage. */
export function readCase(json: string): ReadFile<Case> {
  return read(json, caseCheck);
}

/** A case file from its JSON text, checked field by field. Faults name their path; nothing is guessed. */
export function readCaseFile(json: string): ReadFile<CaseFile> {
  return read(json, fileCheck);
}

function read<T>(json: string, check: Check<T>): ReadFile<T> {
  const faults: FileFault[] = [];
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    return { ok: false, faults: [{ path: '', code: 'syntax', expected: 'JSON' }] };
  }
  const value = check(data, '', (fault) => faults.push(fault));
  return faults.length > 0 || value === undefined ? { ok: false, faults } : { ok: true, value };
}

/** The one file that carries a case elsewhere. Evidence goes with it only when it is given, and redacted. */
export function writeCaseFile(one: Case, evidence?: readonly EvidenceInput[]): string {
  const file: CaseFile = {
    format: 'wenzhen-case',
    version: 1,
    case: one,
    ...(evidence && { evidence: evidence.map(({ name, text }) => ({ name: redactText(name).text, text: redactText(text).text })) }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
