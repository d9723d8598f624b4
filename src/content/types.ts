import type { Flow, Product, Remedy, SourceDoc, SourceRef } from '#domain/content-types.ts';
import type { FlowConditions, LeadsTo, RuleLibrary, Severity } from '#domain/rules/types.ts';
import type { InOneLanguage, Lang, Text } from '#domain/text.ts';

export type Words = Readonly<Record<Lang, Text>>;
export type RemedyText = InOneLanguage<Remedy>;
export type SourceText = InOneLanguage<SourceDoc>;

/** What lists and search need of a flow, in both languages. */
export interface FlowSummary {
  readonly id: string;
  readonly product: Product;
  readonly version: number;
  readonly subject: 'Service' | 'Ingress';
  readonly title: Words;
  readonly summary: Words;
  readonly symptoms: readonly Words[];
}

/** A flow in one language with the remedies and sources that it refers to, by id. */
export interface FlowBundle {
  readonly flow: Flow;
  readonly remedies: Readonly<Record<string, RemedyText>>;
  readonly sources: Readonly<Record<string, SourceText>>;
}

/** What judging needs, without words: plain data that can be posted to a worker. */
export interface ContentLogic {
  readonly library: RuleLibrary;
  /** Flow id -> its conditions; flows without conditions are left out. */
  readonly conditions: Readonly<Record<string, FlowConditions>>;
}

/** The words of one finding. `{{name}}` in them stands for a fact of the finding. */
export interface FindingText {
  readonly title: Text;
  readonly cause: Text;
  readonly impact?: Text;
  /** Remedy ids, best first: the rule's own, else those of the outcome it leads to. */
  readonly remedies: readonly string[];
  readonly leadsTo?: LeadsTo;
  readonly product: Product;
  readonly severity: Severity;
  readonly sources: readonly SourceRef[];
}

/** The words of every finding in one language, with the remedies and sources they refer to, all by id. */
export interface FindingWordsBundle {
  readonly findings: Readonly<Record<string, FindingText>>;
  readonly remedies: Readonly<Record<string, RemedyText>>;
  readonly sources: Readonly<Record<string, SourceText>>;
}

/** A paste to try the app with. */
export interface Sample {
  readonly id: string;
  readonly title: Words;
  readonly text: string;
}

/** Flow id -> language -> import of its bundle. */
export type FlowLoaders = Readonly<Record<string, Readonly<Record<Lang, () => Promise<{ default: FlowBundle }>>>>>;
