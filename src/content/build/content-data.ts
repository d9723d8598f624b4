import type { FlowDoc, Remedy, SourceDoc } from '#domain/content-types.ts';
import type { EventFile, RuleDoc } from '#domain/rules/types.ts';
import type { Localized } from '#domain/text.ts';

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
  readonly remedies: readonly Remedy[];
  readonly sources: readonly SourceDoc[];
  readonly samples: readonly (SampleDoc & { readonly text: string })[];
}
