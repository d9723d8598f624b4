import type { z } from 'zod';
import type { AnnotationFile, AnnotationFindingsFile } from '#domain/annotation-types.ts';
import type { FlowDoc, Remedy, SourceDoc } from '#domain/content-types.ts';
import type { ArticleDoc, ChangelogFile, CoreRule, CoverageFile, GlossaryFile } from '#domain/library-types.ts';
import type { EventFile, RuleDoc } from '#domain/rules/types.ts';
import type { annotationFindingsSchema, annotationSchema } from './annotation-schema.ts';
import type { SampleDoc } from './content-data.ts';
import type { articleSchema, changelogSchema, coreRulesSchema, coverageSchema, glossarySchema } from './library-schema.ts';
import type { eventsSchema, flowSchema, remediesSchema, ruleSchema, samplesSchema, sourcesSchema } from './schema.ts';

type Plain<T> = T extends readonly (infer Item)[]
  ? readonly Plain<Item>[]
  : T extends object
    ? { readonly [Key in keyof T as Key extends '$schema' ? never : Key]: Plain<T[Key]> }
    : T;

type Same<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : never;

/** Fails to compile where a schema and the domain type it mirrors differ in a field, its type or its being optional. */
export const schemasAgree: readonly [
  Same<z.infer<typeof annotationSchema>, AnnotationFile>,
  Same<z.infer<typeof annotationFindingsSchema>, AnnotationFindingsFile>,
  Same<z.infer<typeof flowSchema>, FlowDoc>,
  Same<z.infer<typeof ruleSchema>, RuleDoc>,
  Same<z.infer<typeof eventsSchema>, EventFile>,
  Same<z.infer<typeof remediesSchema>['remedies'], readonly Remedy[]>,
  Same<z.infer<typeof sourcesSchema>['sources'], readonly SourceDoc[]>,
  Same<z.infer<typeof samplesSchema>['samples'], readonly SampleDoc[]>,
  Same<z.infer<typeof articleSchema>, ArticleDoc>,
  Same<z.infer<typeof glossarySchema>, GlossaryFile>,
  Same<z.infer<typeof changelogSchema>, ChangelogFile>,
  Same<z.infer<typeof coverageSchema>, CoverageFile>,
  Same<z.infer<typeof coreRulesSchema>, readonly CoreRule[]>,
] = [true, true, true, true, true, true, true, true, true, true, true, true, true];
