import { z } from 'zod';
import { DETAIL_NAMES } from '#domain/rules/details/types.ts';

const line = z.int().min(1).meta({ description: 'Counts from 1 in the input as given.' });
const quote = z.strictObject({ input: z.string(), line, text: z.string().meta({ description: 'The line, redacted.' }) });
const severity = z.enum(['error', 'warning', 'info']);

const event = z.looseObject({
  type: z.enum(['Normal', 'Warning']).exactOptional(),
  reason: z.string().exactOptional(),
  source: z.string().exactOptional(),
  message: z.string(),
  lastSeen: z.number().exactOptional().meta({ description: 'Seconds before the text was printed.' }),
  firstSeen: z.number().exactOptional(),
  count: z.number().exactOptional(),
  input: z.string(),
  startLine: line,
  endLine: line,
});

const resource = z.looseObject({
  apiVersion: z.string().exactOptional(),
  kind: z.string(),
  metadata: z.record(z.string(), z.unknown()).exactOptional(),
  spec: z.record(z.string(), z.unknown()).exactOptional(),
  status: z.record(z.string(), z.unknown()).exactOptional(),
  events: z.array(event).exactOptional().meta({ description: 'Left out when the text did not tell about events.' }),
  input: z.string(),
  startLine: line,
  endLine: line,
});

const detailItem = z.strictObject({
  text: z.string().meta({ description: 'What the entry is: an object, a node, a container.' }),
  wanted: z.string().exactOptional().meta({ description: 'What was asked for, where the entry compares.' }),
  found: z.string().exactOptional().meta({ description: 'What is there; empty: nothing.' }),
});

const finding = z.strictObject({
  id: z.string(),
  severity,
  certainty: z.enum(['certain', 'likely', 'possible']),
  state: z.enum(['active', 'healed', 'benign']),
  causedBy: z.string().exactOptional().meta({ description: 'Id of the finding that explains this one.' }),
  resource: z.string().nullable().meta({ description: 'As `Service default/web`; null for text that names none.' }),
  title: z.string(),
  evidence: z.array(quote),
  details: z
    .array(z.strictObject({ name: z.enum(DETAIL_NAMES), items: z.array(detailItem) }))
    .exactOptional()
    .meta({ description: 'Lists that belong to the finding; left out where the text tells nothing.' }),
  link: z.string().regex(/^#\/(f|x)\//).meta({ description: 'Hash address in the app.' }),
});

/** What `npm run -s diagnose -- --format json` prints. */
export const reportSchema = z.strictObject({
  inputs: z.array(
    z.strictObject({
      name: z.string().meta({ description: 'The file name as given; `-` for standard input.' }),
      blocks: z.array(z.strictObject({ type: z.string(), kind: z.string().exactOptional(), startLine: line, endLine: line })),
      problems: z.array(z.strictObject({ code: z.string(), line: line.nullable(), message: z.string() })),
    }),
  ),
  product: z.enum(['ack', 'tke', 'tke-serverless']).nullable(),
  cloud: z.enum(['alibaba', 'tencent', 'other']).nullable(),
  resources: z.array(resource),
  findings: z.array(finding).meta({ description: 'Worst and surest first; healed and benign ones last.' }),
  unknown: z.array(
    z.strictObject({ id: z.string(), resource: z.string().nullable(), probes: z.array(z.string()).meta({ description: 'Commands that would settle it.' }) }),
  ),
  faults: z.array(z.strictObject({ id: z.string(), message: z.string() })).meta({ description: 'Rules that broke; the others went on.' }),
  next: z.array(z.strictObject({ command: z.string(), settles: z.array(z.string()) })).meta({ description: 'Best first.' }),
});

/** Text of `docs/diagnose.schema.json`. */
export function reportJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(reportSchema, { target: 'draft-7' }), null, 2)}\n`;
}
