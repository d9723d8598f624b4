import type { AnnotationDoc, AnnotationFindingsFile } from '#domain/annotation-types.ts';
import type { FlowDoc, Remedy, SourceDoc } from '#domain/content-types.ts';
import type { Drawing } from '#domain/diagram/drawing.ts';
import type { ArticleDoc, ChangelogFile, CoverageFile, GlossaryFile } from '#domain/library-types.ts';
import type { EventFile, RuleDoc } from '#domain/rules/types.ts';
import type { Localized } from '#domain/text.ts';
import type { Compile } from './localize.ts';

/** A paste to try the app with; `file` stands beside `content/samples/samples.json`. */
export interface SampleDoc {
  readonly id: string;
  readonly title: Localized;
  readonly file: string;
}

/** The whole content as its authors wrote it, without positions. */
export interface ContentData {
  /** Short hash over every file that reaches the product. */
  readonly version: string;
  readonly flows: readonly FlowDoc[];
  readonly rules: readonly RuleDoc[];
  readonly events: readonly EventFile[];
  readonly annotations: readonly AnnotationDoc[];
  /** Undefined where there is no such file: then annotations are not judged. */
  readonly annotationFindings: AnnotationFindingsFile | undefined;
  readonly remedies: readonly Remedy[];
  readonly sources: readonly SourceDoc[];
  readonly samples: readonly (SampleDoc & { readonly text: string })[];
  /** Groups of words that mean the same to whoever searches. */
  readonly synonyms: readonly (readonly string[])[];
  readonly articles: readonly ArticleDoc[];
  /** Undefined, like the two below, where there is no such file. */
  readonly glossary: GlossaryFile | undefined;
  readonly changelog: ChangelogFile | undefined;
  readonly coverage: CoverageFile | undefined;
  /** Drawings by `<flow>.<language>`; one that is missing or old is drawn in the browser. */
  readonly drawings: Pick<ReadonlyMap<string, Drawing>, 'get' | 'keys'>;
  /** For the texts in all of it. */
  readonly compile: Compile;
}
