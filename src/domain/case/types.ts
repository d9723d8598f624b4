import type { EvidenceInput } from '../evidence/types.ts';
import type { Answer } from '../flow/answer.ts';
import type { Certainty, Finding, KnownProduct, Severity } from '../rules/types.ts';

/** What the reader fills in for the reports; `content` knows no other placeholders. */
export const FIELD_NAMES = ['customer', 'ticket', 'engineer', 'region', 'cluster', 'clb', 'serviceUid', 'requestId', 'timeWindow'] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** Where a case stands: the part of the address that belongs to it. */
export interface CaseAddress {
  readonly flow: string;
  readonly node?: string;
  readonly answers: readonly Answer[];
}

/** A stay at one node. `spent` counts milliseconds while the page was shown. */
export interface Visit {
  readonly flow: string;
  readonly node: string;
  /** ISO time of arrival. */
  readonly at: string;
  readonly spent: number;
}

/**
 * A finding as a case keeps it: without anything that was pasted. `mark` is a short name of what it is about, so that a
 * dismissal finds its finding again when the same evidence is pasted.
 */
export interface CaseFinding {
  readonly id: string;
  readonly mark: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly state: Finding['state'];
  /** Why the reader put it aside, and when (ISO). */
  readonly dismissed?: { readonly reason: string; readonly at: string };
}

/** A command that was copied, as content writes it: names stay placeholders. */
export interface CaseCommand {
  readonly flow: string;
  readonly node: string;
  readonly template: string;
  readonly at: string;
  /** False: copied but not run, as the reader says. */
  readonly ran: boolean;
}

export type Solved = 'yes' | 'partly' | 'no';

/** What the reader said of an outcome. */
export interface CaseResult {
  readonly flow: string;
  readonly node: string;
  readonly solved: Solved;
  readonly at: string;
}

/** One troubleshooting. Holds what the reader did and wrote, never what he pasted. */
export interface Case {
  readonly id: string;
  /** Empty: called by its flow. */
  readonly title: string;
  readonly startedAt: string;
  readonly updatedAt: string;
  /** Content version that it was last worked on with. */
  readonly contentVersion: string;
  readonly address: CaseAddress;
  /** `<flow>/<node>` -> note. */
  readonly notes: Readonly<Record<string, string>>;
  readonly visits: readonly Visit[];
  readonly findings: readonly CaseFinding[];
  readonly commands: readonly CaseCommand[];
  readonly results: readonly CaseResult[];
  readonly fields: Readonly<Partial<Record<FieldName, string>>>;
  /** What the reader says that the cluster is; null: as the evidence tells. */
  readonly product: KnownProduct | null;
}

/** A case on its way to another browser. */
export interface CaseFile {
  readonly format: 'wenzhen-case';
  readonly version: 1;
  readonly case: Case;
  /** Only when the reader asked for it; redacted. */
  readonly evidence?: readonly EvidenceInput[];
}
