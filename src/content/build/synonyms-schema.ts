import { z } from 'zod';

/** `content/synonyms.json`: groups of at least two phrases, in either language, that mean the same to whoever searches. */
export const synonymsSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  groups: z.array(z.array(z.string().min(1)).min(2)),
});
