import type { Case, FieldName, Solved } from '../../case/types.ts';
import type { Flow, Remedy, Risk } from '../../content-types.ts';
import type { Walk } from '../../flow/walk.ts';
import type { Certainty, Finding, Quote, Settlement, Severity } from '../../rules/types.ts';
import type { InOneLanguage, Lang, Text } from '../../text.ts';
import type { Redactor } from '../redactor.ts';

export const REPORT_KINDS = ['note', 'reply', 'bundle'] as const;
/** Ticket note, customer reply, escalation bundle. */
export type ReportKind = (typeof REPORT_KINDS)[number];

/** One flow of the case with its walk, in the report's language. */
export interface WalkedFlow {
  readonly flow: Flow;
  readonly walk: Walk;
  readonly settlement: Settlement;
  readonly remedies: Readonly<Record<string, InOneLanguage<Remedy>>>;
}

/** A finding with its words filled in; without quotes where only the case remembers it. */
export interface ReportFinding {
  readonly id: string;
  readonly title: Text;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly state: Finding['state'];
  readonly resource: string | null;
  readonly quotes: readonly Quote[];
  /** Why the reader put it aside. */
  readonly dismissed?: string;
}

/** Everything that a report may say. Plain data in the report's language. */
export interface ReportSource {
  readonly lang: Lang;
  readonly case: Case;
  /** In the order they were walked; the last is the one at hand. */
  readonly walked: readonly WalkedFlow[];
  readonly findings: readonly ReportFinding[];
  readonly subject: string | null;
  /** Name of the product for people; null: not known. */
  readonly product: string | null;
  /** What was pasted, a line each. */
  readonly recognised: readonly string[];
  /** Commands that would settle what is open, with the titles of what they settle. */
  readonly next: readonly { readonly command: string; readonly settles: readonly Text[] }[];
  /** Names for commands. */
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly fields: Readonly<Partial<Record<FieldName, string>>>;
  readonly link: string;
  readonly contentVersion: string;
  /** ISO time. */
  readonly now: string;
}

/** The words of the reports in one language. */
export interface ReportWords {
  readonly colon: string;
  readonly comma: string;
  /** Puts words behind others in brackets. */
  readonly aside: (words: string) => string;
  /** What stands where a placeholder is empty. */
  readonly blank: (name: string) => string;
  readonly fields: Readonly<Record<FieldName, string>>;
  readonly titles: Readonly<Record<ReportKind, string>>;
  readonly headings: Readonly<
    Record<'situation' | 'environment' | 'path' | 'findings' | 'dismissed' | 'cause' | 'remedies' | 'verified' | 'commands' | 'open' | 'notes' | 'colleagues' | 'vendor' | 'symptom' | 'timeline' | 'evidence' | 'tried' | 'missing' | 'resume', string>
  >;
  readonly columns: Readonly<Record<'what' | 'value' | 'question' | 'answer' | 'proof' | 'time' | 'event' | 'spent', string>>;
  readonly rows: Readonly<Record<'product' | 'subject' | 'pasted' | 'version' | 'link' | 'made', string>>;
  readonly unknown: string;
  readonly unsure: string;
  readonly by: Readonly<Record<'evidence' | 'assumed', string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly state: Readonly<Record<'healed' | 'benign', string>>;
  readonly risk: Readonly<Record<Risk, string>>;
  readonly solved: Readonly<Record<Solved, string>>;
  readonly lineOf: (input: string, line: number) => string;
  readonly minutes: (count: number) => string;
  readonly sentences: Readonly<
    Record<
      'concluded' | 'standsAt' | 'note' | 'cost' | 'notVerified' | 'notRun' | 'ran' | 'judged' | 'nothing' | 'unsureAt' | 'assumedAt' | 'settles' | 'visited' | 'answeredNo' | 'dear' | 'doFirst' | 'costs' | 'thenCheck' | 'stillChecking' | 'pleaseRun' | 'pleaseSend' | 'closing' | 'subject',
      string
    >
  >;
}

/** What every part of a report is made with. */
export interface Compose {
  readonly source: ReportSource;
  readonly words: ReportWords;
  readonly redactor: Redactor;
}
