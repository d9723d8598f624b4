import { drawingKey } from '../diagram/drawing.ts';
import type { WalkAddress } from '../flow/address.ts';
import { findingKey, type Dismissal } from '../rules/dismissal.ts';
import type { Finding } from '../rules/types.ts';
import { redactText } from '../report/redact.ts';
import { MOST } from './case-file.ts';
import type { Case, CaseAddress, CaseFinding, CaseResult, FieldName, Visit } from './types.ts';

/** After so long in one case the escalation bundle is offered, in milliseconds. */
export const LONG = 30 * 60_000;

/** A new case at a place. */
export function startCase(id: string, address: WalkAddress, contentVersion: string, now: string): Case {
  return {
    id,
    title: '',
    startedAt: now,
    updatedAt: now,
    contentVersion,
    address: placeOf(address),
    notes: {},
    visits: [],
    findings: [],
    commands: [],
    results: [],
    fields: {},
    product: null,
  };
}

function placeOf({ flow, node, answers }: WalkAddress): CaseAddress {
  return { flow, ...(node === undefined ? {} : { node }), answers: answers.slice(0, MOST.answers) };
}

/** Whether an address goes on with a case: it stands in a flow that the case has been to, or brought its answers along. */
export function continuesCase(one: Case, address: WalkAddress): boolean {
  const flows = new Set([one.address.flow, ...one.visits.map((visit) => visit.flow)]);
  return flows.has(address.flow) || address.answers.some((answer) => flows.has(answer.flow));
}

/** Whether an address is where a case was left. */
export function isAtCase(one: Case, address: WalkAddress): boolean {
  const { flow, answers } = one.address;
  const key = (all: CaseAddress['answers']): string => all.map((answer) => `${answer.flow}/${answer.node}.${answer.option}`).join('~');
  return flow === address.flow && key(answers) === key(address.answers);
}

/** Arrives at a node. Coming back to the node just left goes on with the same stay. */
export function arrive(one: Case, address: WalkAddress, node: string, contentVersion: string, now: string): Case {
  const last = one.visits.at(-1);
  const stays = last?.flow === address.flow && last.node === node;
  const visit: Visit = { flow: address.flow, node, at: now, spent: 0 };
  return { ...one, address: placeOf({ ...address, node }), contentVersion, updatedAt: now, visits: stays ? one.visits : [...one.visits, visit].slice(-MOST.visits) };
}

/** Adds time to the stay at hand, in milliseconds. */
export function spend(one: Case, milliseconds: number): Case {
  const last = one.visits.at(-1);
  if (!last || milliseconds <= 0) return one;
  return { ...one, visits: one.visits.with(one.visits.length - 1, { ...last, spent: last.spent + Math.round(milliseconds) }) };
}

/** Time spent in a case, in milliseconds. */
export function timeSpent(one: Case): number {
  return one.visits.reduce((sum, visit) => sum + visit.spent, 0);
}

/** What people write never holds a secret once it is kept. */
function kept(text: string, most: number): string {
  return redactText(text).text.slice(0, most);
}

/** Writes, changes or (empty) removes the note of a step. */
export function writeNote(one: Case, place: string, note: string, now: string): Case {
  const { [place]: _old, ...others } = one.notes;
  const text = kept(note, MOST.text);
  return { ...one, updatedAt: now, notes: text.trim() === '' ? others : { ...others, [place]: text } };
}

export function rename(one: Case, title: string, now: string): Case {
  return { ...one, updatedAt: now, title: kept(title.trim(), MOST.title) };
}

/** Fills in a placeholder; an empty value takes it back. */
export function fillField(one: Case, name: FieldName, value: string, now: string): Case {
  const { [name]: _old, ...others } = one.fields;
  const text = kept(value, MOST.field);
  return { ...one, updatedAt: now, fields: text.trim() === '' ? others : { ...others, [name]: text } };
}

/** Keeps a command that was copied. Copied again, it is the same command. */
export function keepCommand(one: Case, at: { readonly flow: string; readonly node: string }, template: string, now: string): Case {
  if (one.commands.some((command) => command.template === template && command.flow === at.flow)) return one;
  const command = { flow: at.flow, node: at.node, template: template.slice(0, MOST.text), at: now, ran: true };
  return { ...one, updatedAt: now, commands: [...one.commands, command].slice(-MOST.commands) };
}

export function markRan(one: Case, template: string, ran: boolean): Case {
  return { ...one, commands: one.commands.map((command) => (command.template === template ? { ...command, ran } : command)) };
}

/** Keeps what the reader said of an outcome; the newest word on it counts. */
export function keepResult(one: Case, result: CaseResult): Case {
  const others = one.results.filter((old) => old.flow !== result.flow || old.node !== result.node);
  return { ...one, updatedAt: result.at, results: [...others, result].slice(-MOST.results) };
}

/** A short name of what a finding is about: it tells whether two are the same, and nothing else. */
export function markOf(finding: Pick<Finding, 'id' | 'resource' | 'facts'>): string {
  return drawingKey(findingKey(finding));
}

/** The findings of a reading as a case keeps them, with the reader's reasons for those that he put aside. */
export function keepFindings(one: Case, findings: readonly Finding[], dismissed: readonly Dismissal[]): Case {
  const reasons = new Map(dismissed.map((dismissal) => [dismissal.findingKey, dismissal]));
  const next = findings.slice(0, MOST.findings).map((finding): CaseFinding => {
    const { id, severity, certainty, state } = finding;
    const dismissal = reasons.get(findingKey(finding));
    return { id, mark: markOf(finding), severity, certainty, state, ...(dismissal && { dismissed: { reason: kept(dismissal.reason, MOST.text), at: dismissal.at } }) };
  });
  return JSON.stringify(next) === JSON.stringify(one.findings) ? one : { ...one, findings: next };
}
