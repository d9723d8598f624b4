import { plainText } from '../text.ts';
import type { Text } from '../text.ts';
import type { Block, Evidence, EventRecord, Problem, Resource } from '../evidence/types.ts';
import type { FindingDetail } from '../rules/details/types.ts';
import { fillText } from '../rules/fill-words.ts';
import type { Certainty, Diagnosis, Fault, Finding, NextCommand, Quote, Severity, UnknownVerdict } from '../rules/types.ts';
import { redactValue, redactWords } from './redact-value.ts';

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

/** Puts evidence and diagnosis into the published shape. Every text from the evidence is redacted. */
export function toDiagnoseReport(evidence: Evidence, diagnosis: Diagnosis, words: ReportWords): DiagnoseReport {
  return {
    inputs: evidence.inputs.map(({ name, blocks, problems }) => ({
      name,
      blocks: blocks.map(({ type, kind, startLine, endLine }) => ({ type, ...(kind === undefined ? {} : { kind }), startLine, endLine })),
      problems: problems.map((problem) => ({
        code: problem.code,
        line: problem.line ?? null,
        message: redactWords(words.messageOf(problem)),
      })),
    })),
    product: diagnosis.product,
    cloud: diagnosis.cloud,
    resources: evidence.resources.map(toReportedResource),
    findings: diagnosis.findings.map((finding) => toReportedFinding(finding, words)),
    unknown: diagnosis.unknown.map(({ id, resource, probes }) => ({ id, resource, probes: probes.map(redactWords) })),
    faults: diagnosis.faults.map(({ id, message }) => ({ id, message: redactWords(message) })),
    next: diagnosis.next.map(({ command, settles }) => ({ command: redactWords(command), settles })),
  };
}

/** Fields of the Kubernetes shape. What a reader keeps beside them for the engine is no part of the published shape. */
const SHAPE = ['metadata', 'spec', 'status', 'data', 'subsets', 'addressType', 'endpoints', 'ports'];

/** Where a finding goes on in the app: its node in a flow, or its own page. */
export function linkOf({ id, leadsTo }: Pick<Finding, 'id' | 'leadsTo'>): string {
  return leadsTo === undefined ? `#/x/${id}` : `#/f/${leadsTo.flow}${leadsTo.node === undefined ? '' : `/${leadsTo.node}`}`;
}

function toReportedResource(resource: Resource): ReportedResource {
  const { apiVersion, kind, object, events, input, startLine, endLine } = resource;
  const shape = Object.entries(object).filter(([field]) => SHAPE.includes(field));
  const told = events.state === 'complete' || events.items.length > 0;
  return {
    ...(apiVersion === undefined ? {} : { apiVersion }),
    kind,
    ...(redactValue(Object.fromEntries(shape)) as Record<string, unknown>),
    ...(told ? { events: redactValue(events.items) as readonly EventRecord[] } : {}),
    input,
    startLine,
    endLine,
  };
}

function toReportedFinding(finding: Finding, words: ReportWords): ReportedFinding {
  const { id, severity, certainty, state, causedBy, resource, quotes, facts, details } = finding;
  return {
    id,
    severity,
    certainty,
    state,
    ...(causedBy === undefined ? {} : { causedBy }),
    resource,
    title: redactWords(plainText(fillText(words.titleOf(id) ?? id, facts))),
    evidence: quotes.map(({ input, line, text }) => ({ input, line, text: redactWords(text) })),
    ...(details && { details: redactValue(details.map(({ name, items }) => ({ name, items }))) as NonNullable<ReportedFinding['details']> }),
    link: linkOf(finding),
  };
}
