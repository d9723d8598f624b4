import type { AnnotationFile, AnnotationFindingsFile } from '#domain/annotation-types.ts';
import type { FlowDoc, Remedy, SourceDoc } from '#domain/content-types.ts';
import type { Drawing } from '#domain/diagram/drawing.ts';
import type { ArticleDoc, ChangelogFile, CoreRule, CoverageFile, GlossaryFile } from '#domain/library-types.ts';
import type { EventFile, RuleDoc } from '#domain/rules/types.ts';
import type { SampleDoc } from './content-data.ts';
import type { ContentFault } from './fault.ts';
import type { JsonFile } from './json-file.ts';

// Apart from the files that read the disk: the checks of a pack run in the browser and take the same shapes.

export type ContentKind = 'annotations' | 'annotation-findings' | 'flow' | 'rule' | 'expect' | 'events' | 'remedies' | 'sources' | 'samples' | 'drawing' | 'synonyms' | 'article' | 'glossary' | 'changelog' | 'coverage' | 'core-rules';

/** A fixture of a rule: evidence whose verdict is the first word of its name. */
export interface Fixture {
  readonly name: string;
  readonly file: string;
  readonly path: string;
}

/** A file that the schema accepts, with the means to point into it. */
export interface Doc<Value> extends Pick<JsonFile, 'file' | 'faultAt' | 'faultAtKey'> {
  readonly value: Value;
}

export interface RuleFolder {
  readonly product: string;
  readonly id: string;
  /** Missing when the file is missing or broken. */
  readonly rule?: Doc<RuleDoc>;
  readonly expect?: Doc<Readonly<Record<string, readonly string[]>>>;
  readonly fixtures: readonly Fixture[];
}

/** Everything under the content folder, with what is wrong in the single files. */
export interface Content {
  readonly root: string;
  readonly version: string;
  readonly flows: readonly Doc<FlowDoc>[];
  readonly rules: readonly RuleFolder[];
  readonly events: readonly Doc<EventFile>[];
  readonly annotations: readonly Doc<AnnotationFile>[];
  readonly annotationFindings: readonly Doc<AnnotationFindingsFile>[];
  readonly remedies: readonly Doc<{ readonly remedies: readonly Remedy[] }>[];
  readonly sources: readonly Doc<{ readonly sources: readonly SourceDoc[] }>[];
  readonly samples: readonly Doc<{ readonly samples: readonly SampleDoc[] }>[];
  readonly drawings: readonly Doc<Drawing>[];
  readonly synonyms: readonly Doc<{ readonly groups: readonly (readonly string[])[] }>[];
  readonly articles: readonly Doc<ArticleDoc>[];
  readonly glossary: readonly Doc<GlossaryFile>[];
  readonly changelog: readonly Doc<ChangelogFile>[];
  readonly coverage: readonly Doc<CoverageFile>[];
  readonly coreRules: readonly Doc<readonly CoreRule[]>[];
  /** Syntax and schema faults. The files that have them are in none of the lists. */
  readonly faults: readonly ContentFault[];
  /** Kinds of which a file is broken: references into them cannot be judged. */
  readonly broken: ReadonlySet<ContentKind>;
}
