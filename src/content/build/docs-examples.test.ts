import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lintCommands } from './lint/commands.ts';
import { lintFlowShape, lintFlowTargets } from './lint/flow-graph.ts';
import { lintLanguages, lintMarkdown } from './lint/words.ts';
import { readContent } from './read-content.ts';
import { removeContent, writeContent } from './test-content.ts';

it('the examples of the writing guides are valid', () => {
  const root = writeContent({
    'flows/local-policy.json': exampleIn('docs/writing-a-flow.md'),
    'rules/kubernetes/local-traffic-policy/rule.json': exampleIn('docs/writing-a-rule.md'),
  });
  const content = readContent(root);
  removeContent(root);
  const checks = [lintMarkdown, lintFlowTargets, lintFlowShape, lintLanguages, lintCommands];
  expect([...content.faults, ...checks.flatMap((check) => check(content))]).toEqual([]);
  expect([content.flows.length, content.rules.length]).toEqual([1, 1]);
});

function exampleIn(file: string): string {
  return /```json\n([^]*?)```/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
}
