import { z } from 'zod';
import { localized, schemaKey, text } from '../build/schema-parts.ts';
import { articleSchema, glossarySchema } from '../build/library-schema.ts';
import { eventsSchema, flowSchema, remediesSchema, ruleSchema, sourcesSchema } from '../build/schema.ts';

const rule = ruleSchema.extend({
  fixtures: z
    .strictObject({ hit: z.array(text).min(1), miss: z.array(text).min(1), unknown: z.array(text).exactOptional() })
    .exactOptional()
    .meta({ description: 'Pastes that the rule must hit, miss, or leave unknown; they are judged when the pack is opened.' }),
});

/** What a team adds to a site, in one file beside it. docs/packs.md tells how. */
export const packSchema = z.strictObject({
  ...schemaKey,
  format: z.literal('wenzhen-pack'),
  version: z.literal(1).meta({ description: 'Version of this format.' }),
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,31}$/, 'This is no pack id\nUse 2 to 32 lower-case letters, digits and hyphens, a letter first.')
    .meta({ description: 'Leads every id in the pack: `my-team` has flows `my-team-…`.' }),
  title: localized.meta({ description: 'Shown wherever something of the pack is shown.' }),
  flows: z.array(flowSchema),
  rules: z.array(rule).exactOptional(),
  events: z.array(eventsSchema).exactOptional().meta({ description: 'Event texts and error codes, by the controller that reports them.' }),
  articles: z.array(articleSchema).exactOptional(),
  glossary: glossarySchema.pick({ reviewed: true, terms: true }).exactOptional(),
  remedies: remediesSchema.shape.remedies.exactOptional(),
  sources: sourcesSchema.shape.sources.exactOptional(),
});

export type PackDoc = z.infer<typeof packSchema>;
export type PackRule = z.infer<typeof rule>;

/** The small file beside the site that names its packs. Names lead nowhere but to its folder and those below. */
export const packListSchema = z.strictObject({
  ...schemaKey,
  packs: z
    .array(z.string().regex(/^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*\.json$/, 'This names no file beside packs.json\nWrite it as "my-team.json" or "packs/my-team.json": no address, no "..".'))
    .max(20)
    .meta({ description: 'Files in the folder of packs.json or below, as "my-team.json".' }),
});
