import type { Product, SourceRef } from './content-types.ts';
import type { InOneLanguage, Localized } from './text.ts';

/** Something with a page of its own that a text points to. */
export type RelatedRef =
  | { readonly flow: string; readonly node?: string }
  | { readonly finding: string }
  | { readonly annotation: string }
  | { readonly article: string }
  | { readonly term: string };

/** One step of a how-to, or one section of a reference answer. */
export interface ArticleStep {
  readonly title?: Localized;
  readonly body: Localized;
  /** Exact commands, one per entry; placeholders as in a probe. Never localised. */
  readonly commands?: readonly string[];
  /** An annotation that the step sets. */
  readonly annotation?: { readonly on: 'Service' | 'Ingress' | 'Pod'; readonly key: string; readonly value: string };
  /** YAML to apply or to compare with. Never localised. */
  readonly yaml?: string;
}

/** A how-to or a reference answer, as it stands in `content/articles/<id>.json`. */
export interface ArticleDoc {
  readonly id: string;
  readonly kind: 'howto' | 'reference';
  readonly product: Product;
  readonly title: Localized;
  /** What people ask when they need it; search finds the article by it. */
  readonly questions: readonly Localized[];
  /** The answer in one or two sentences. */
  readonly summary: Localized;
  readonly steps: readonly ArticleStep[];
  readonly pitfalls?: readonly Localized[];
  readonly related: readonly RelatedRef[];
  readonly sources: readonly SourceRef[];
  /** ISO date on which it was last compared with its sources. */
  readonly reviewed: string;
}

/** One word of the trade. */
export interface TermDoc {
  readonly id: string;
  /** Left out where the word is used everywhere. */
  readonly product?: Product;
  readonly term: Localized;
  /** Every spelling, in either language, by which texts and readers call it. */
  readonly names: readonly string[];
  /** What it is, in one sentence. */
  readonly definition: Localized;
  readonly related?: readonly RelatedRef[];
  readonly sources: readonly SourceRef[];
}

/** The same thing in the words of the two clouds. */
export interface EquivalentDoc {
  readonly topic: Localized;
  readonly tencent: Localized;
  readonly alibaba: Localized;
  /** Where the two differ although they look alike. */
  readonly difference?: Localized;
  readonly sources: readonly SourceRef[];
}

/** `content/glossary.json`. */
export interface GlossaryFile {
  readonly reviewed: string;
  readonly terms: readonly TermDoc[];
  readonly equivalents: readonly EquivalentDoc[];
}

/** `content/changelog.json`: what changed for readers, newest first. */
export interface ChangelogFile {
  readonly entries: readonly { readonly date: string; readonly changes: readonly Localized[] }[];
}

/** A section of a document, in the document's own words. */
export interface DocumentSection {
  readonly title: string;
  /** Other ways in which sources cite it. */
  readonly also?: readonly string[];
  /** Ids of the flows, findings and articles that it must become. */
  readonly rows?: readonly string[];
}

/** `content/coverage.json`: what the documents hold, to compare the content with. */
export interface CoverageFile {
  readonly documents: readonly { readonly source: string; readonly sections: readonly DocumentSection[] }[];
  /** Ids of what goes beyond the documents. */
  readonly beyond: readonly string[];
}

/** One check on objects that every cluster should pass, and what takes care of it: `content/core-rules/<topic>.json`. */
export interface CoreRule {
  /** A letter for the topic and a number: `B4`. */
  readonly id: string;
  readonly by: 'rule' | 'event' | 'annotation' | 'question';
  /** Ids of the findings, or for a question of the flows. */
  readonly ids: readonly string[];
  readonly note?: Localized;
}

export type ArticleText = InOneLanguage<ArticleDoc>;
export type TermText = InOneLanguage<TermDoc>;
export type EquivalentText = InOneLanguage<EquivalentDoc>;
