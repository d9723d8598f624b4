import { z } from 'zod';
import { certainty, findingWords, isoDate, localized, product, schemaKey, severity, slug, sourceRefs, text } from './schema-parts.ts';

const values = z.array(z.string()).min(1);

const limits = {
  allowed: values.exactOptional().meta({ description: 'Every value that is taken, as written.' }),
  ignoreCase: z.boolean().exactOptional().meta({ description: 'True where the controller compares without regard to case.' }),
  min: z.int().exactOptional(),
  max: z.int().exactOptional(),
  prefixes: z.array(text).min(1).exactOptional().meta({ description: 'What an id begins with, any of them: lb-.' }),
};

const part = z.strictObject({ name: text, optional: z.boolean().exactOptional(), ...limits });

const value = z.strictObject({
  type: z.enum(['enum', 'boolean', 'integer', 'list', 'id', 'json', 'string', 'any', 'none']).meta({
    description: 'boolean: exactly true or false; any: switched on by its mere presence; none: a key without a value.',
  }),
  ...limits,
  open: z.boolean().exactOptional().meta({ description: 'True where allowed or prefixes may not be complete: another value is no fault.' }),
  mayBeEmpty: z.boolean().exactOptional().meta({ description: 'True where an empty value means something.' }),
  item: z
    .strictObject({ separator: text.exactOptional(), parts: z.array(part).min(1) })
    .exactOptional()
    .meta({ description: 'How an item of a list (parted by commas) is made.' }),
  maxItems: z.int().min(1).exactOptional(),
  json: z.enum(['object', 'array']).exactOptional(),
  unit: text.exactOptional(),
  default: text.exactOptional().meta({ description: 'The value that holds when the key is absent.' }),
  defaultNote: localized.exactOptional().meta({ description: 'What holds when the key is absent, where no single value says it.' }),
  example: z.string().exactOptional().meta({ description: 'A value that works, exactly as it is written.' }),
  otherwise: z.enum(['refused', 'ignored', 'passed-on']).exactOptional().meta({
    description: 'What happens to another value: an error is reported, nothing is said, or the API of the cloud judges it. Left out: not known.',
  }),
});

const need = z.strictObject({
  key: text.exactOptional(),
  values: values.exactOptional().meta({ description: 'Values of the other key that do; left out: any.' }),
  when: values.exactOptional().meta({ description: 'Only for these values of the own key; left out: for all.' }),
  otherwise: z.enum(['ignored', 'refused']).exactOptional().meta({ description: 'Set: the absence of the other key, when proven, is a finding.' }),
  severity: z.enum(['warning', 'info']).exactOptional().meta({ description: 'How bad that finding is; left out: info where the key is ignored then, warning where it is refused.' }),
  note: localized,
});

const conflict = z.strictObject({
  key: text,
  values: values.exactOptional().meta({ description: 'Values of the other key that contradict; left out: any.' }),
  when: values.exactOptional().meta({ description: 'Values of the own key that contradict; left out: any.' }),
  note: localized,
});

const quiet = z.strictObject({ values, ignoreCase: z.boolean().exactOptional(), note: localized });

const annotation = z.strictObject({
  id: slug,
  key: text.meta({ description: 'The exact key; {hole} stands for a part that the user chooses.' }),
  legacyKey: text.exactOptional().meta({ description: 'The same key under its older prefix, which is still read.' }),
  cloud: z.enum(['tencent', 'alibaba']),
  products: z.array(product).min(1),
  place: z.enum(['annotation', 'label', 'finalizer', 'readiness-gate', 'pod-resource', 'field', 'secret-key', 'cloud-tag']),
  on: z.array(z.enum(['Service', 'Ingress', 'Pod', 'Workload', 'Node', 'Secret', 'LoadBalancer'])).min(1),
  scope: z.array(z.enum(['CLB', 'NLB', 'ALB'])).min(1).exactOptional(),
  status: z.enum(['current', 'legacy', 'removed', 'other-controller', 'undocumented']),
  replacedBy: slug.exactOptional().meta({ description: 'Id of the entry to use instead.' }),
  written: z.boolean().exactOptional().meta({ description: 'True where the platform writes it and users leave it alone.' }),
  title: localized.meta({ description: 'What it sets, in a few words.' }),
  meaning: localized,
  value,
  immutable: z
    .strictObject({ note: localized })
    .exactOptional()
    .meta({ description: 'Set: it counts only when the load balancer is made. The note tells what a later change does.' }),
  since: z
    .strictObject({ component: z.enum(['ccm', 'service-controller', 'ingress-controller', 'kube-proxy']), version: text })
    .exactOptional(),
  needs: z.array(need).min(1).exactOptional(),
  conflicts: z.array(conflict).min(1).exactOptional(),
  quiet: z.array(quiet).min(1).exactOptional().meta({ description: 'Values that are accepted, and then ignored or taken for something else.' }),
  pitfalls: z.array(localized).min(1).exactOptional(),
  codes: z.array(text).min(1).exactOptional().meta({ description: 'Error codes that the controller reports about it.' }),
  equivalents: z.array(slug).min(1).exactOptional().meta({ description: 'Ids of entries that do the same in the other cloud.' }),
  confidence: z.enum(['high', 'medium', 'low']).meta({
    description: 'high: read in a source or in documents that agree; low: from memory or one third party, and never more than info.',
  }),
  sources: sourceRefs,
  reviewed: isoDate.meta({ description: 'Date on which the entry was last compared with its sources.' }),
});

export const annotationSchema = z.strictObject({
  ...schemaKey,
  id: slug.meta({ description: 'The file name without .json: the topic.' }),
  title: localized,
  annotations: z.array(annotation).min(1),
});

const check = z.strictObject({
  id: slug.meta({ description: 'Id of the finding; the checks themselves are in the engine.' }),
  severity,
  certainty,
  ...findingWords,
  remedies: z.array(slug).min(1).meta({ description: 'Remedy ids, best first.' }),
  sources: sourceRefs,
});

const prefix = z.strictObject({
  prefix: text,
  cloud: z.enum(['tencent', 'alibaba']),
  complete: z.boolean().exactOptional().meta({ description: 'True where every key that is read is an entry: an unknown one is then worth a word.' }),
});

export const annotationFindingsSchema = z.strictObject({
  ...schemaKey,
  prefixes: z.array(prefix).min(1).meta({ description: 'What the keys of one cloud, and of no other, begin with.' }),
  findings: z.array(check).min(1),
});
