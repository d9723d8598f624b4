import { z } from 'zod';

// Before any schema is made: packs are checked in the browser, where zod would ask whether it may compile checks with
// `new Function`. A Content-Security-Policy refuses and reports even the question.
z.config({ jitless: true });

/** What is wrong and what to do, as the one string that a schema can carry. */
const refusal = (message: string, todo: string): string => `${message}\n${todo}`;

/** Ids are slugs, because they stand in addresses. */
export const slug = z
  .string()
  .regex(/^[a-z0-9-]+$/, refusal('This is no id', 'Use lower-case letters, digits and hyphens only.'))
  .meta({ description: 'Lower-case letters, digits and hyphens.' });

const filled = z
  .string()
  .regex(/\S/, refusal('The text is blank', 'Write it, or remove the field if it may be left out.'));

export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, refusal('This is no date', 'Write it as 2026-11-21.'))
  .meta({ description: 'A date as 2026-11-21.' });

export const localized = z
  .strictObject({ zh: filled, en: filled })
  .meta({ id: 'localized', description: 'The same words in both languages, in restricted Markdown.' });

export const product = z.enum(['tke', 'tke-serverless', 'ack', 'kubernetes']);
export const severity = z
  .enum(['error', 'warning', 'info'])
  .meta({ description: 'error: broken now, and proved; warning: fails under a condition; info: worth knowing.' });
export const certainty = z.enum(['certain', 'likely', 'possible']);

const sourceRef = z
  .strictObject({
    source: slug.meta({ description: 'Id of an entry in content/sources.json.' }),
    section: filled.exactOptional().meta({ description: 'Heading the statement stands under, in the language of the document.' }),
  })
  .meta({ id: 'sourceRef' });

export const sourceRefs = z.array(sourceRef).min(1);

export const probe = z
  .strictObject({
    command: filled.exactOptional().meta({ description: 'A command that only reads. Placeholders: {{namespace}}, {{name}}, {{service}}, {{ingress}}, {{port}}, {{pod}}, {{node}}, {{selector}}, {{address}}.' }),
    console: localized.exactOptional(),
    look: localized.meta({ description: 'What to look for in the output.' }),
  })
  .meta({ id: 'probe' });

const leadsTo = z
  .strictObject({ flow: slug, node: slug.exactOptional() })
  .meta({ description: 'Where a finding goes on: a flow, and a node of it unless that is its start.' });

/** Where a finding leads, and what it explains: the same for rules and event rows. */
export const findingLinks = {
  explains: z
    .array(slug)
    .min(1)
    .exactOptional()
    .meta({ description: 'Ids of findings that are consequences of this one, on its object or on one joined to it.' }),
  leadsTo: leadsTo.exactOptional(),
  leadsToFor: z
    .strictObject({ ack: leadsTo.exactOptional(), tke: leadsTo.exactOptional(), 'tke-serverless': leadsTo.exactOptional() })
    .exactOptional()
    .meta({ description: 'Where it leads when the product is known; `leadsTo` is for the rest.' }),
};

export const findingWords = {
  title: localized,
  cause: localized.meta({ description: 'The cause in one sentence.' }),
  impact: localized.exactOptional().meta({ description: 'What it breaks, for whom.' }),
};

/** Lets editors find the schema; no part of the content. */
export const schemaKey = { $schema: z.string().exactOptional() };

export const text = filled;

export const httpsUrl = z
  .string()
  .regex(/^https:\/\/\S+$/, refusal('This is no https address', 'Write an address that begins with https://.'));
