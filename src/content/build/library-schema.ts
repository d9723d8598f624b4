import { z } from 'zod';
import { isoDate, localized, product, schemaKey, slug, sourceRefs, text } from './schema-parts.ts';

const related = z
  .union([
    z.strictObject({ flow: slug, node: slug.exactOptional() }),
    z.strictObject({ finding: slug }),
    z.strictObject({ annotation: slug }),
    z.strictObject({ article: slug }),
    z.strictObject({ term: slug }),
  ])
  .meta({ id: 'related', description: 'A page that helps on: a flow or one of its nodes, a finding, an annotation, an article or a term, by id.' });

const step = z.strictObject({
  title: localized.exactOptional(),
  body: localized,
  commands: z.array(text).min(1).exactOptional().meta({ description: 'Exact commands, one per entry, placeholders as in a probe.' }),
  annotation: z.strictObject({ on: z.enum(['Service', 'Ingress', 'Pod']), key: text, value: z.string() }).exactOptional(),
  yaml: text.exactOptional(),
});

export const articleSchema = z.strictObject({
  ...schemaKey,
  id: slug.meta({ description: 'The file name without .json.' }),
  kind: z.enum(['howto', 'reference']),
  product,
  title: localized,
  questions: z.array(localized).min(1).meta({ description: 'What people ask when they need it, for the search.' }),
  summary: localized.meta({ description: 'The answer in one or two sentences.' }),
  steps: z.array(step).min(1).meta({ description: 'Steps of a how-to in their order, sections of a reference answer.' }),
  pitfalls: z.array(localized).min(1).exactOptional(),
  related: z.array(related).min(1),
  sources: sourceRefs,
  reviewed: isoDate.meta({ description: 'Date on which it was last compared with its sources.' }),
});

const term = z.strictObject({
  id: slug,
  product: product.exactOptional().meta({ description: 'Left out where the word is used everywhere.' }),
  term: localized,
  names: z.array(text).min(1).meta({ description: 'Every spelling, in either language: texts offer the definition where one of them stands.' }),
  definition: localized.meta({ description: 'What it is, in one sentence.' }),
  related: z.array(related).min(1).exactOptional(),
  sources: sourceRefs,
});

const equivalent = z.strictObject({
  topic: localized,
  tencent: localized,
  alibaba: localized,
  difference: localized.exactOptional().meta({ description: 'Where the two differ although they look alike.' }),
  sources: sourceRefs,
});

export const glossarySchema = z.strictObject({
  ...schemaKey,
  reviewed: isoDate,
  terms: z.array(term).min(1),
  equivalents: z.array(equivalent).meta({ description: 'The same thing in the words of the two clouds.' }),
});

export const changelogSchema = z.strictObject({
  ...schemaKey,
  entries: z
    .array(z.strictObject({ date: isoDate, changes: z.array(localized).min(1) }))
    .meta({ description: 'What changed for readers, newest first.' }),
});

const section = z.strictObject({
  title: text.meta({ description: 'The heading, in the words of the document.' }),
  also: z.array(text).min(1).exactOptional().meta({ description: 'Other ways in which sources cite it.' }),
  rows: z.array(slug).min(1).exactOptional().meta({ description: 'Flows, findings and articles that it must become.' }),
});

export const coverageSchema = z.strictObject({
  ...schemaKey,
  documents: z.array(z.strictObject({ source: slug, sections: z.array(section).min(1) })).min(1),
  beyond: z.array(slug).meta({ description: 'Flows, findings and articles that go beyond the documents.' }),
});

export const coreRulesSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[A-I]\d{1,2}$/, 'This is no core rule\nWrite a letter from A to I and a number, as B4.'),
    by: z.enum(['rule', 'event', 'annotation', 'question']).meta({ description: 'What takes care of it.' }),
    ids: z.array(slug).min(1).meta({ description: 'Ids of the findings; of the flows where it is asked.' }),
    note: localized.exactOptional(),
  }),
);
