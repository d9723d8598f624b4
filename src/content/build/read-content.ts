import { basename } from 'node:path';
import type { z } from 'zod';
import { annotationFindingsSchema, annotationSchema } from './annotation-schema.ts';
import { shownText } from './compile-text.ts';
import type { ContentData } from './content-data.ts';
import { contentVersionOf, fixturesOf, readContentFiles, ruleFolders } from './content-files.ts';
import type { ContentFile } from './content-files.ts';
import type { Content, ContentKind, Doc, RuleFolder } from './content-shape.ts';
import type { ContentFault } from './fault.ts';
import { parseJsonFile } from './json-file.ts';
import { drawingSchema } from './drawing-schema.ts';
import { articleSchema, changelogSchema, coreRulesSchema, coverageSchema, glossarySchema } from './library-schema.ts';
import { synonymsSchema } from './synonyms-schema.ts';
import { sampleTexts } from './sample-texts.ts';
import { schemaFaults } from './schema-faults.ts';
import { eventsSchema, expectSchema, flowSchema, remediesSchema, ruleSchema, samplesSchema, sourcesSchema } from './schema.ts';

export type { Content, Doc, RuleFolder } from './content-shape.ts';

/** Reads and validates the content folder. Never throws for what an author wrote: that is in `faults`. */
export function readContent(root: string): Content {
  const files = readContentFiles(root);
  const faults: ContentFault[] = [];
  const broken = new Set<ContentKind>();
  const docOf = <Schema extends z.ZodType>(file: ContentFile, schema: Schema): Doc<z.infer<Schema>> | undefined => {
    const json = parseJsonFile(file.file, file.text);
    const parsed = json.faults.length > 0 ? undefined : schema.safeParse(json.value);
    if (parsed?.success === true) return { file: json.file, faultAt: json.faultAt, faultAtKey: json.faultAtKey, value: parsed.data };
    faults.push(...(parsed === undefined ? json.faults : schemaFaults(json, parsed.error.issues)));
    broken.add(file.kind);
    return undefined;
  };
  const docsOf = <Schema extends z.ZodType>(kind: ContentKind, schema: Schema): Doc<z.infer<Schema>>[] =>
    files.filter((file) => file.kind === kind).flatMap((file) => docOf(file, schema) ?? []);
  const rules = docsOf('rule', ruleSchema);
  const expects = docsOf('expect', expectSchema);
  const samples = docsOf('samples', samplesSchema);
  return {
    root,
    version: contentVersionOf(files, sampleTexts(root, samples.flatMap((doc) => doc.value.samples))),
    flows: docsOf('flow', flowSchema),
    rules: ruleFolders(root).map(([product, id]): RuleFolder => {
      const folder = `${basename(root)}/rules/${product}/${id}/`;
      const rule = rules.find((doc) => doc.file === `${folder}rule.json`);
      const expect = expects.find((doc) => doc.file === `${folder}expect.json`);
      return { product, id, fixtures: fixturesOf(root, product, id), ...(rule && { rule }), ...(expect && { expect }) };
    }),
    events: docsOf('events', eventsSchema),
    annotations: docsOf('annotations', annotationSchema),
    annotationFindings: docsOf('annotation-findings', annotationFindingsSchema),
    remedies: docsOf('remedies', remediesSchema),
    sources: docsOf('sources', sourcesSchema),
    samples,
    drawings: docsOf('drawing', drawingSchema),
    synonyms: docsOf('synonyms', synonymsSchema),
    articles: docsOf('article', articleSchema),
    glossary: docsOf('glossary', glossarySchema),
    changelog: docsOf('changelog', changelogSchema),
    coverage: docsOf('coverage', coverageSchema),
    coreRules: docsOf('core-rules', coreRulesSchema),
    faults,
    broken,
  };
}

/** The content without positions, for building what the app shows. */
export function contentData(content: Content): ContentData {
  const samples = content.samples.flatMap((doc) => doc.value.samples);
  const texts = sampleTexts(content.root, samples);
  return {
    version: content.version,
    flows: content.flows.map((doc) => doc.value),
    rules: content.rules.flatMap((folder) => folder.rule?.value ?? []),
    events: content.events.map((doc) => doc.value),
    annotations: content.annotations.flatMap((doc) => doc.value.annotations),
    annotationFindings: content.annotationFindings[0]?.value,
    remedies: content.remedies.flatMap((doc) => doc.value.remedies),
    sources: content.sources.flatMap((doc) => doc.value.sources),
    synonyms: content.synonyms.flatMap((doc) => doc.value.groups),
    articles: content.articles.map((doc) => doc.value),
    glossary: content.glossary[0]?.value,
    changelog: content.changelog[0]?.value,
    coverage: content.coverage[0]?.value,
    drawings: new Map(content.drawings.map((doc) => [basename(doc.file, '.json'), doc.value])),
    samples: samples.map((sample, index) => ({ ...sample, text: texts[index] ?? '' })),
    compile: shownText,
  };
}
