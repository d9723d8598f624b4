import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../scripts/lib/run.mjs';

const FIXTURE = 'src/testing/fixtures/recorded/1.33/ack-vswitch-full.txt';

/** Describe text of many Services, each with its own name, of about the size asked for. */
export function describeText(size: number): string {
  const one = readFileSync(path.join(ROOT, FIXTURE), 'utf8').trimEnd();
  const parts: string[] = [];
  for (let length = 0; length < size; length += one.length) {
    parts.push(one.replace(/^(Name:\s+)\S+/, `$1web-${parts.length}`));
  }
  return parts.join('\n\n\n');
}
