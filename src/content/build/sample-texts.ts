import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SampleDoc } from './content-data.ts';

/** The texts of the samples, in their order; empty for a file that is not there (the lint says so). */
export function sampleTexts(root: string, samples: readonly SampleDoc[]): string[] {
  return samples.map(({ file }) => {
    const path = join(root, 'samples', file);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  });
}
