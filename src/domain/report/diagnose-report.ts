import { plainText } from '../text.ts';
import type { Text } from '../text.ts';
import type { Block, Evidence, EvidenceInput, EventRecord, Problem, Resource } from '../evidence/types.ts';
import type { FindingDetail } from '../rules/details/types.ts';
import { fillText } from '../rules/fill-words.ts';
import type { Certainty, Diagnosis, Fault, Finding, NextCommand, Quote, Severity, UnknownVerdict } from '../rules/types.ts';
import { createKnownSecrets, type KnownSecrets } from './redact-known.ts';
import { namesOf } from './redact-names.ts';
import { redactText } from './redact.ts';
import { hideKnown, redactValue, redactWords } from './redact-value.ts';

/** What `npm run diagnose -- --format json` prints. Others parse it: fields are added, never renamed. */
export interface DiagnoseReport {
  readonly inputs: readonly ReportedInput[];
  readonly product: Diagnosis['product'];
  readonly cloud: Diagnosis['cloud'];
  readonly resources: readonly ReportedResource[];
  readonly findings: readonly ReportedFinding[];
  readonly unknown: readonly UnknownVerdict[];
  readonly faults: readonly Fault[];
  readonly next: readonly NextCommand[];
}

export interface ReportedInput {
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly problems: readonly { readonly code: Problem['code']; readonly line: number | null; readonly message: string }[];
}

/** A resource in the Kubernetes shape, with the stretch of the input that it came from. */
export interface ReportedResource extends Readonly<Record<string, unknown>> {
  readonly apiVersion?: string;
  readonly kind: string;
  /** Left out when the text did not hold the events to their end and none was seen. */
  readonly events?: readonly EventRecord[];
  readonly input: string;
  readonly startLine: number;
  readonly endLine: number;
}

export interface ReportedFinding {
  readonly id: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly state: Finding['state'];
  readonly causedBy?: string;
  readonly resource: string | null;
  readonly title: string;
  readonly evidence: readonly Quote[];
  /** Lists that belong to it: labels that were just missed, ports that exist, nodes without a Pod. */
  readonly details?: readonly Pick<FindingDetail, 'name' | 'items'>[];
  /** Hash address in the app. */
  readonly link: string;
}

/** The words of the reader's language. */
export interface ReportWords {
  readonly titleOf: (id: string) => Text | undefined;
  readonly messageOf: (problem: Problem) => string;
}

/**
 * What the texts of an evidence give away where they are read as texts: in lines that became no object, and in a Secret,
 * whose data say in base64 what stands in plain words elsewhere.
 */
export function secretsIn(evidence: Evidence, inputs: readonly EvidenceInput[] = []): KnownSecrets {
  const known = createKnownSecrets(namesOf(evidence.resources.map(({ object }) => object)));
  for (const { text } of inputs) redactText(text).secrets.forEach(known.learn);
  return known;
}

/**
 * Puts evidence and diagnosis into the published shape. Every text from the evidence is redacted by itself first; what any
 * of them gave away is then hidden in all of them, since the same password may stand bare in a message further on.
 *
 * @param known what is to be hidden besides; it learns what is found here
 */
export function toDiagnoseReport(evidence: Evidence, diagnosis: Diagnosis, words: ReportWords, known: KnownSecrets = secretsIn(evidence)): DiagnoseReport {
  const redact = (text: string): string => redactWords(text, known);
  const inputs = evidence.inputs.map(({ name, blocks, problems }) => ({
    name,
    blocks: blocks.map(({ type, kind, startLine, endLine }) => ({ type, ...(kind === undefined ? {} : { kind }), startLine, endLine })),
    problems: problems.map((problem) => ({ code: problem.code, line: problem.line ?? null, message: redact(words.messageOf(problem)) })),
  }));
  const resources = evidence.resources.map((resource) => toReportedResource(resource, known));
  const findings = diagnosis.findings.map((finding) => toReportedFinding(finding, words, known));
  const unknown = diagnosis.unknown.map(({ id, resource, probes }) => ({ id, resource, probes: probes.map(redact) }));
  const faults = diagnosis.faults.map(({ id, message }) => ({ id, message: redact(message) }));
  const next = diagnosis.next.map(({ command, settles }) => ({ command: redact(command), settles }));
  return {
    inputs: inputs.map(({ problems, ...input }) => ({ ...input, problems: problems.map((problem) => ({ ...problem, message: known.hide(problem.message) })) })),
    product: diagnosis.product,
    cloud: diagnosis.cloud,
    resources: resources.map((resource) => ({ ...resource, ...hideKnown(pick(resource, [...SHAPE, 'events']), known) })),
    findings: findings.map((finding) => ({ ...finding, ...hideKnown(pick(finding, ['title', 'details']), known), evidence: finding.evidence.map((quote) => ({ ...quote, text: known.hide(quote.text) })) })),
    unknown: unknown.map(({ probes, ...rest }) => ({ ...rest, probes: hideKnown(probes, known) })),
    faults: faults.map(({ id, message }) => ({ id, message: known.hide(message) })),
    next: next.map(({ command, settles }) => ({ command: known.hide(command), settles })),
  };
}

/** The fields that hold words of the evidence: what others look up (ids, kinds, lines, addresses in the app) stays as it is. */
function pick<T extends object>(value: T, fields: readonly string[]): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([field]) => fields.includes(field))) as Partial<T>;
}

/** Fields of the Kubernetes shape. What a reader keeps beside them for the engine is no part of the published shape. */
const SHAPE = ['metadata', 'spec', 'status', 'data', 'subsets', 'addressType', 'endpoints', 'ports'];

/** Where a finding goes on in the app: its node in a flow, or its own page. */
export function linkOf({ id, leadsTo }: Pick<Finding, 'id' | 'leadsTo'>): string {
  return leadsTo === undefined ? `#/x/${id}` : `#/f/${leadsTo.flow}${leadsTo.node === undefined ? '' : `/${leadsTo.node}`}`;
}

function toReportedResource(resource: Resource, known: KnownSecrets): ReportedResource {
  const { apiVersion, kind, object, events, input, startLine, endLine } = resource;
  const shape = Object.entries(object).filter(([field]) => SHAPE.includes(field));
  const told = events.state === 'complete' || events.items.length > 0;
  return {
    ...(apiVersion === undefined ? {} : { apiVersion }),
    kind,
    ...(redactValue(Object.fromEntries(shape), known) as Record<string, unknown>),
    ...(told ? { events: redactValue(events.items, known) as readonly EventRecord[] } : {}),
    input,
    startLine,
    endLine,
  };
}

function toReportedFinding(finding: Finding, words: ReportWords, known: KnownSecrets): ReportedFinding {
  const { id, severity, certainty, state, causedBy, resource, quotes, facts, details } = finding;
  return {
    id,
    severity,
    certainty,
    state,
    ...(causedBy === undefined ? {} : { causedBy }),
    resource,
    title: redactWords(plainText(fillText(words.titleOf(id) ?? id, facts)), known),
    evidence: quotes.map(({ input, line, text }) => ({ input, line, text: redactWords(text, known) })),
    ...(details && { details: redactValue(details.map(({ name, items }) => ({ name, items })), known) as NonNullable<ReportedFinding['details']> }),
    link: linkOf(finding),
  };
}
