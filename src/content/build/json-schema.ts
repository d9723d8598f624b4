import { z } from 'zod';
import { annotationFindingsSchema, annotationSchema } from './annotation-schema.ts';
import { articleSchema, changelogSchema, coreRulesSchema, coverageSchema, glossarySchema } from './library-schema.ts';
import { packListSchema, packSchema } from '../pack/pack-schema.ts';
import { synonymsSchema } from './synonyms-schema.ts';
import { eventsSchema, flowSchema, remediesSchema, ruleSchema, samplesSchema, sourcesSchema } from './schema.ts';

const SCHEMAS = {
  annotation: annotationSchema,
  'annotation-findings': annotationFindingsSchema,
  flow: flowSchema,
  pack: packSchema,
  packs: packListSchema,
  rule: ruleSchema,
  events: eventsSchema,
  remedies: remediesSchema,
  sources: sourcesSchema,
  samples: samplesSchema,
  synonyms: synonymsSchema,
  article: articleSchema,
  glossary: glossarySchema,
  changelog: changelogSchema,
  coverage: coverageSchema,
  'core-rules': coreRulesSchema,
};

/** Name -> text of `content/schema/<name>.schema.json`. Draft 7, which every editor understands. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      name,
      `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7' }), null, 2)}\n`,
    ]),
  );
}
