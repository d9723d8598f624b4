import { z } from 'zod';
import { eventsSchema, flowSchema, remediesSchema, ruleSchema, samplesSchema, sourcesSchema } from './schema.ts';

const SCHEMAS = {
  flow: flowSchema,
  rule: ruleSchema,
  events: eventsSchema,
  remedies: remediesSchema,
  sources: sourcesSchema,
  samples: samplesSchema,
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
