import { z } from 'zod';
import { DETAIL_NAMES } from '#domain/rules/details/types.ts';
import {
  certainty,
  findingLinks,
  findingWords,
  httpsUrl,
  isoDate,
  localized,
  probe,
  product,
  schemaKey,
  severity,
  slug,
  sourceRefs,
  text,
} from './schema-parts.ts';

const option = z.strictObject({
  id: slug,
  label: localized,
  next: slug.meta({ description: 'Id of the node that this answer leads to.' }),
  when: text.exactOptional().meta({ description: 'CEL: true when pasted evidence proves that this is the answer.' }),
});

const nodeWords = {
  title: localized,
  short: localized.meta({ description: 'Label in the diagram: at most 16 Chinese characters or 34 Latin ones.' }),
  sources: sourceRefs,
  reviewed: isoDate.meta({ description: 'Date on which the node was last compared with its sources.' }),
};

const question = z.strictObject({
  kind: z.literal('question'),
  ...nodeWords,
  why: localized.meta({ description: 'Why this is asked.' }),
  probes: z.array(probe),
  options: z.array(option).min(2).max(9),
  unsure: slug.meta({ description: 'Node to go on with when the answer cannot be found out.' }),
});

const outcome = z.strictObject({
  kind: z.literal('outcome'),
  ...nodeWords,
  cause: localized.meta({ description: 'The cause in one sentence.' }),
  detail: localized.exactOptional().meta({ description: 'Background that the reader may skip.' }),
  remedies: z.array(slug).meta({ description: 'Remedy ids, best first.' }),
  verify: z.array(probe),
  customer: localized.meta({ description: 'What to tell the customer: plain, polite, no internals.' }),
  internal: localized.meta({ description: 'What the next engineer should know.' }),
});

const handoff = z.strictObject({
  kind: z.literal('handoff'),
  ...nodeWords,
  why: localized.meta({ description: 'Why the search goes on there.' }),
  to: z.strictObject({ flow: slug, node: slug.exactOptional() }),
});

export const flowSchema = z.strictObject({
  ...schemaKey,
  id: slug.meta({ description: 'The file name without .json.' }),
  product,
  version: z.int().min(1).meta({ description: 'Bumped when an edit changes what a link with answers means.' }),
  subject: z.enum(['Service', 'Ingress']),
  title: localized,
  summary: localized,
  symptoms: z.array(localized).min(1).meta({ description: 'What users say or see.' }),
  sources: sourceRefs,
  start: slug,
  nodes: z.record(slug, z.discriminatedUnion('kind', [question, outcome, handoff])),
  renamed: z.record(slug, slug).exactOptional().meta({ description: 'Old node id to new node id.' }),
});

export const ruleSchema = z.strictObject({
  ...schemaKey,
  id: slug.meta({ description: 'The folder name: the noun of the failing state.' }),
  product,
  on: z.enum(['Service', 'Ingress', 'Pod', 'Workload', 'Node', 'ConfigMap', 'TkeServiceConfig', 'Component']),
  severity,
  certainty,
  when: text.meta({ description: 'CEL; true is a hit.' }),
  certainWhen: text.exactOptional().meta({ description: 'CEL; where it is proven true, the certainty of a hit is `certain`.' }),
  mildWhen: text.exactOptional().meta({ description: 'CEL; where it is proven true, a hit is no more than `info`.' }),
  severityUnlessCertain: severity.exactOptional().meta({ description: 'Severity of a hit whose `certainWhen` is not proven.' }),
  enforced: z.boolean().exactOptional().meta({ description: 'True: the API server refuses such an object; only manifests that none has accepted are judged.' }),
  evidence: z.array(text).exactOptional().meta({ description: 'Field paths to quote; left out: the fields that `when` read.' }),
  ...findingWords,
  details: z.array(z.enum(DETAIL_NAMES)).min(1).exactOptional().meta({ description: 'Lists to show with a hit.' }),
  foretells: z.array(slug).min(1).exactOptional().meta({ description: 'Event rows among `explains` that the controller reports for such an object; shown with a hit even without the event.' }),
  remedies: z.array(slug).exactOptional().meta({ description: 'Remedy ids; left out: those of the outcome it leads to.' }),
  ...findingLinks,
  sources: sourceRefs,
});

const eventRow = z.strictObject({
  id: slug,
  level: z.enum(['cause', 'wrapper', 'success']),
  objects: z.array(z.enum(['Service', 'Ingress', 'Pod', 'Node'])).min(1).exactOptional(),
  messages: z.array(text).min(1).exactOptional().meta({ description: 'Literal text with typed holes, as `no eni for {ip:ip}`.' }),
  codes: z.array(text).min(1).exactOptional(),
  reasons: z.array(text).min(1).exactOptional(),
  otherwise: z.literal('Warning').exactOptional().meta({ description: 'The row of all events of this type that no other row knows.' }),
  severity,
  certainty,
  as: slug.exactOptional().meta({ description: 'Id of the row whose finding this is, told of another kind of object by other codes.' }),
  benign: z.boolean().exactOptional(),
  healedBy: z.enum(['ready']).exactOptional().meta({ description: 'ready: over once the Pod or node that it is about is Ready, has got past that step, or is on its way out.' }),
  ...findingWords,
  remedies: z.array(slug).exactOptional(),
  ...findingLinks,
  sources: sourceRefs,
  samples: z.array(text).min(1).meta({ description: 'Whole messages that this row, and no other of its level, matches.' }),
  counterSamples: z.array(text).meta({ description: 'Near misses that this row must not match.' }),
});

export const eventsSchema = z.strictObject({
  ...schemaKey,
  id: slug.meta({ description: 'The file name without .json: the controller.' }),
  product,
  rows: z.array(eventRow).min(1),
});

const remedy = z.strictObject({
  id: slug,
  title: localized,
  risk: z.enum(['read-only', 'safe', 'interrupts', 'rebuilds', 'needs-vendor']),
  cost: localized.exactOptional().meta({ description: 'What it costs or breaks; required unless read-only.' }),
  body: localized.exactOptional(),
  commands: z.array(text).min(1).exactOptional(),
  proven: z
    .strictObject({
      command: text.meta({ description: 'A `kubectl patch` that takes a proven value, as {{selectorPatch}}.' }),
      why: localized.meta({ description: 'What proves the value; may name {{selectorOwner}} or {{targetPortOwner}}.' }),
    })
    .exactOptional()
    .meta({ description: 'The change itself: in place of `commands` and `yaml` where the paste proves its value.' }),
  annotation: z
    .strictObject({ on: z.enum(['Service', 'Ingress', 'Pod']), key: text, value: z.string().nullable() })
    .exactOptional(),
  yaml: text.exactOptional(),
  sources: sourceRefs,
});

export const remediesSchema = z.strictObject({ ...schemaKey, remedies: z.array(remedy).min(1) });

const source = z.strictObject({
  id: slug,
  title: localized,
  document: text.exactOptional(),
  url: httpsUrl.exactOptional(),
  readOn: isoDate,
});

export const sourcesSchema = z.strictObject({ ...schemaKey, sources: z.array(source).min(1) });

const sample = z.strictObject({
  id: slug,
  title: localized,
  file: text.meta({ description: 'File beside samples.json.' }),
});

export const samplesSchema = z.strictObject({ ...schemaKey, samples: z.array(sample) });
export const expectSchema = z.record(text, z.array(slug).min(1));
