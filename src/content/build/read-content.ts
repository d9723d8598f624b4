import { basename } from 'node:path';
import type { z } from 'zod';
import type { FlowDoc, Remedy, SourceDoc } from '#domain/content-types.ts';
import type { EventFile, RuleDoc } from '#domain/rules/types.ts';
import type { ContentData, SampleDoc } from './content-data.ts';
import { contentVersionOf, fixturesOf, readContentFiles, ruleFolders } from './content-files.ts';
import type { ContentFile, ContentKind, Fixture } from './content-files.ts';
import type { ContentFault } from './fault.ts';
import { parseJsonFile } from './json-file.ts';
import type { JsonFile } from './json-file.ts';
import { sampleTexts } from './sample-texts.ts';
import { schemaFaults } from './schema-faults.ts';
import { eventsSchema, expectSchema, flowSchema, remediesSchema, ruleSchema, samplesSchema, sourcesSchema } from './schema.ts';

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
  readonly remedies: readonly Doc<{ readonly remedies: readonly Remedy[] }>[];
  readonly sources: readonly Doc<{ readonly sources: readonly SourceDoc[] }>[];
  readonly samples: readonly Doc<{ readonly samples: readonly SampleDoc[] }>[];
  /** Syntax and schema faults. The files that have them are in none of the lists. */
  readonly faults: readonly ContentFault[];
  /** Kinds of which a file is broken: references into them cannot be judged. */
  readonly broken: ReadonlySet<ContentKind>;
}

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
    remedies: docsOf('remedies', remediesSchema),
    sources: docsOf('sources', sourcesSchema),
    samples,
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
    remedies: content.remedies.flatMap((doc) => doc.value.remedies),
    sources: content.sources.flatMap((doc) => doc.value.sources),
    samples: samples.map((sample, index) => ({ ...sample, text: texts[index] ?? '' })),
  };
}
