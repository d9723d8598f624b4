import type { AnnotationText } from '#domain/annotation-types.ts';
import type { Flow, Product, Remedy, SourceDoc, SourceRef } from '#domain/content-types.ts';
import type { Drawing } from '#domain/diagram/drawing.ts';
import type { ArticleText, EquivalentText, TermText } from '#domain/library-types.ts';
import type { FlowConditions, LeadsTo, LeadsToFor, RuleLibrary, Severity } from '#domain/rules/types.ts';
import type { SearchDoc } from '#domain/search/types.ts';
import type { InOneLanguage, Lang, Localized, Text } from '#domain/text.ts';

export type Words = Readonly<Record<Lang, Text>>;
export type RemedyText = InOneLanguage<Remedy>;
export type SourceText = InOneLanguage<SourceDoc>;

/** The pack that something comes from, to be shown wherever it is shown: it is not what this site was built with. */
export interface PackMark {
  readonly id: string;
  readonly title: Words;
  /** Left out: named by the site. True: looked at in this tab only. */
  readonly preview?: true;
}

/** What a list of flows shows of each, in both languages. It is part of the first download. */
export interface FlowSummary {
  /** Left out for what is built in; so in the types below. */
  readonly pack?: PackMark;
  readonly id: string;
  readonly product: Product;
  readonly version: number;
  readonly subject: 'Service' | 'Ingress';
  readonly title: Words;
  /** The first few. */
  readonly symptoms: readonly Words[];
}

/** A flow in one language with the remedies and sources that it refers to, by id. */
export interface FlowBundle {
  readonly pack?: PackMark;
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
  readonly pack?: PackMark;
  readonly title: Text;
  readonly cause: Text;
  readonly impact?: Text;
  /** Remedy ids, best first: the rule's own, else those of the outcome it leads to. */
  readonly remedies: readonly string[];
  /** Where the place that it leads to hangs on the product: remedy ids by place; see `remediesOf`. */
  readonly remediesAt?: Readonly<Record<string, readonly string[]>>;
  readonly leadsTo?: LeadsTo;
  readonly leadsToFor?: LeadsToFor;
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

/** Where a key is spoken of. */
export interface AnnotationMentions {
  readonly findings: readonly { readonly id: string; readonly title: Text }[];
  readonly nodes: readonly { readonly flow: string; readonly node: string; readonly flowTitle: Text; readonly title: Text }[];
}

/** Every annotation that is known, in one language, by id, with the sources they refer to. */
export interface AnnotationBundle {
  readonly annotations: Readonly<Record<string, AnnotationText & { readonly equivalents: readonly string[]; readonly mentions: AnnotationMentions }>>;
  readonly sources: Readonly<Record<string, SourceText>>;
}

/** A page to go on to: its address behind the `#`, and its title. */
export interface PageLink {
  readonly address: string;
  readonly title: Text;
}

/** Every how-to and reference answer in one language, by id, with the sources they refer to. */
export interface ArticleBundle {
  readonly articles: Readonly<Record<string, Omit<ArticleText, 'related'> & { readonly related: readonly PageLink[]; readonly pack?: PackMark }>>;
  readonly sources: Readonly<Record<string, SourceText>>;
}

/** `reviewed` where it is not the date of the whole glossary. */
export type GlossaryTerm = Omit<TermText, 'related'> & { readonly related: readonly PageLink[]; readonly pack?: PackMark; readonly reviewed?: string };

/** The words of the trade in one language, in the order of a dictionary, and what the two clouds call the same thing. */
export interface GlossaryBundle {
  readonly reviewed: string;
  readonly terms: readonly GlossaryTerm[];
  readonly equivalents: readonly EquivalentText[];
  readonly sources: Readonly<Record<string, SourceText>>;
}

/** What of a section of a document is where in the content. */
export interface SectionCoverage {
  /** In the words of the document; undefined for what cites the document as a whole. */
  readonly title: string | undefined;
  /** What the section must become: ids, each with its page where there is one. */
  readonly rows: readonly { readonly id: string; readonly page: PageLink | undefined }[];
  readonly flows: readonly (PageLink & { readonly nodes: readonly PageLink[] })[];
  readonly findings: readonly PageLink[];
  readonly articles: readonly PageLink[];
}

export interface FlowCoverage extends PageLink {
  readonly product: Product;
  /** Questions of the flow, and those of them that some paste can settle. */
  readonly questions: number;
  readonly settled: number;
  /** Dates of the oldest and the newest review among its nodes. */
  readonly oldest: string;
  readonly newest: string;
}

/** How the content relates to what it was built from, in one language. */
export interface CoverageBundle {
  readonly documents: readonly { readonly title: Text; readonly sections: readonly SectionCoverage[] }[];
  readonly flows: readonly FlowCoverage[];
  /** What no document holds. */
  readonly beyond: {
    readonly rows: SectionCoverage['rows'];
    /** Sources other than the documents, with how many entries of each kind rest on them and on no document. */
    readonly sources: readonly { readonly title: Text; readonly url: string | undefined; readonly nodes: number; readonly findings: number; readonly annotations: number; readonly others: number }[];
  };
  readonly changes: readonly { readonly date: string; readonly changes: readonly Text[] }[];
}

interface Titled {
  readonly id: string;
  readonly title: Localized;
}

/** What is built in, as far as a pack may refer to it or must keep off it. */
export interface PackBase {
  /** Everything that has a page: ids, and titles as they are written. */
  readonly pages: {
    readonly flows: readonly (Titled & { readonly nodes: Readonly<Record<string, Pick<Titled, 'title'>>> })[];
    readonly findings: readonly Titled[];
    readonly annotations: readonly { readonly id: string; readonly key: string }[];
    readonly articles: readonly Titled[];
    /** With every spelling of theirs. */
    readonly terms: readonly (Titled & { readonly names: readonly string[] })[];
  };
  readonly eventRows: readonly string[];
  readonly remedies: readonly Remedy[];
  readonly sources: readonly SourceDoc[];
}

/** A paste to try the app with, by its title. */
export interface SampleTitle {
  readonly id: string;
  readonly title: Words;
}

/** The same with its text. */
export interface Sample extends SampleTitle {
  readonly text: string;
}

/** A flow in one language, with its drawing where it has one. */
export interface FlowFile {
  readonly default: FlowBundle | undefined;
  readonly drawing: Drawing | undefined;
}

/** What the search indexes. */
export interface SearchContent {
  readonly docs: readonly SearchDoc[];
  readonly synonyms: readonly (readonly string[])[];
}

/** The content as `src/content/catalogue.ts` gives it to the app, all of it at hand. */
export interface WholeContent {
  readonly contentVersion: string;
  readonly flowSummaries: () => readonly FlowSummary[];
  readonly flow: (id: string, lang: Lang) => FlowBundle | undefined;
  readonly drawing: (flow: string, lang: Lang) => Drawing | undefined;
  readonly logic: () => ContentLogic;
  readonly findingWords: (lang: Lang) => FindingWordsBundle;
  readonly annotations: (lang: Lang) => AnnotationBundle;
  readonly articles: (lang: Lang) => ArticleBundle;
  readonly glossary: (lang: Lang) => GlossaryBundle;
  readonly coverage: (lang: Lang) => CoverageBundle;
  readonly samples: () => readonly Sample[];
  readonly search: () => SearchContent;
}
