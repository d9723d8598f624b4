import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../scripts/lib/run.mjs';

const FIXTURES = path.join(ROOT, 'src/testing/fixtures/recorded/yaml');

/** What `kubectl get -o yaml` prints for many objects of all kinds, each with its own name, of about the size asked for. */
export function yamlList(size: number): string {
  const objects = readdirSync(FIXTURES).map((file) => readFileSync(path.join(FIXTURES, file), 'utf8').trimEnd());
  const parts = ['apiVersion: v1', 'items:'];
  for (let length = 0, at = 0; length < size; at += 1) {
    const object = (objects[at % objects.length] ?? '').replace(/^( {2}name: )(\S+)$/m, `$1$2-${at}`);
    parts.push(object.replace(/^(?=.)/gm, '  ').replace('  ', '- '));
    length += parts.at(-1)?.length ?? size;
  }
  return [...parts, 'kind: List', 'metadata:', '  resourceVersion: ""', ''].join('\n');
}
