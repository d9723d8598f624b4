import { z } from 'zod';

const label = z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number(), lines: z.array(z.string()) });

/** A drawing as `npm run content:draw` writes it: see `Drawing`. */
export const drawingSchema = z.strictObject({
  key: z.string(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  nodes: z.array(label),
  edges: z.array(z.strictObject({ path: z.string(), label: label.exactOptional() })),
});
