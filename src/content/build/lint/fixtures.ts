import { basename } from 'node:path';
import type { ContentFault } from '../fault.ts';
import type { Content, RuleFolder } from '../read-content.ts';

export type FixtureVerdict = 'hit' | 'miss' | 'unknown';

const NAME = /^(hit|miss|unknown)(-[a-z0-9-]+)?\.(txt|yaml|json)$/;

/** The verdict that a fixture claims by its name: `hit-cut-paste.txt` is a hit. */
export function verdictOf(name: string): FixtureVerdict | undefined {
  return NAME.exec(name)?.[1] as FixtureVerdict | undefined;
}

/** Each rule folder holds `rule.json` and at least two hits and two misses, under names that say so. */
export function lintFixtureNames(content: Content): ContentFault[] {
  return content.rules.flatMap((folder) => [...missingRule(content, folder), ...badNames(folder), ...tooFew(folder), ...badExpectations(folder)]);
}

function missingRule(content: Content, { product, id, rule }: RuleFolder): ContentFault[] {
  const file = `${basename(content.root)}/rules/${product}/${id}/rule.json`;
  if (rule !== undefined || content.faults.some((fault) => fault.file === file)) return [];
  return [{ file, path: '', line: 1, column: 1, message: 'The folder has no rule', todo: 'Write rule.json, or delete the folder.' }];
}

function badNames({ fixtures }: RuleFolder): ContentFault[] {
  return fixtures
    .filter(({ name }) => verdictOf(name) === undefined)
    .map(({ file }) => ({
      file,
      path: '',
      line: 1,
      column: 1,
      message: 'The name of the fixture does not give its verdict',
      todo: 'Name it hit….txt, miss….txt or unknown….txt (or .yaml, .json), as miss-other-policy.yaml.',
    }));
}

function tooFew({ rule, fixtures }: RuleFolder): ContentFault[] {
  if (rule === undefined) return [];
  return (['hit', 'miss'] as const).flatMap((verdict) => {
    const count = fixtures.filter(({ name }) => verdictOf(name) === verdict).length;
    return count >= 2 ? [] : [rule.faultAt([], `The rule has ${count} ${verdict} fixtures`, `Add evidence beside rule.json until there are two files named ${verdict}….txt or .yaml.`)];
  });
}

function badExpectations({ expect, fixtures }: RuleFolder): ContentFault[] {
  if (expect === undefined) return [];
  return Object.keys(expect.value)
    .filter((name) => !fixtures.some((fixture) => fixture.name === name))
    .map((name) => expect.faultAtKey([name], `There is no fixture "${name}" in this folder`, 'Correct the name, or remove the entry.'));
}
