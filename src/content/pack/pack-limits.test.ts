import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseJsonFile } from '../build/json-file.ts';
import { lintPackLimits } from './pack-limits.ts';
import type { PackDoc } from './pack-schema.ts';

const EXAMPLE = readFileSync('docs/packs/my-team.json', 'utf8');
type Edit = (pack: any) => unknown; // oxlint-disable-line typescript/no-explicit-any -- what the schema would refuse has no type

function faultsOf(edit: Edit): string[] {
  const pack = JSON.parse(EXAMPLE) as PackDoc;
  edit(pack);
  const json = parseJsonFile('x.json', JSON.stringify(pack));
  return lintPackLimits(pack, json).map(({ path, message }) => `${path}: ${message}`);
}

const many = <Value>(count: number, make: (index: number) => Value): Value[] => Array.from({ length: count }, (_, index) => make(index));

it('lets the example pass', () => {
  expect(faultsOf(() => undefined)).toEqual([]);
});

it.each<[string, Edit, string]>([
  ['a long text', (pack) => (pack.articles[0].steps[0].body.en = 'word '.repeat(2_001)), 'articles[0].steps[0].body.en: The text has more than 10000 characters'],
  ['brackets that are never closed', (pack) => (pack.articles[0].summary.en = '['.repeat(401)), 'articles[0].summary.en: The text has more than 400 marks of Markdown'],
  ['lists in lists in lists', (pack) => (pack.articles[0].summary.en = `${'- 1. > '.repeat(4)}x`), 'articles[0].summary.en: Lists and quotes are nested too deep'],
  ['writing that turns round', (pack) => (pack.title.en = 'Team \u202enehznew'), 'title.en: The text holds characters that cannot be seen'],
  ['a title that hides what stands beside it', (pack) => (pack.title.en = 'x'.repeat(121)), 'title.en: The title of the pack has more than 120 characters'],
  ['a long condition', (pack) => (pack.rules[0].when = many(2_000, () => 'true').join(' && ')), 'rules[0].when: The condition has more than 4000 characters'],
  ['long lists in a condition', (pack) => (pack.flows[0].nodes.label.options[0].when = `[${many(62, String).join(', ')}].exists(x, x == "")`), 'flows[0].nodes.label.options[0].when: The condition lists more than 60 things'],
  ['lists within lists within lists', (pack) => (pack.rules[0].when = `${'["(", "b"].all(x, '.repeat(7)}true${')'.repeat(7)}`), 'rules[0].when: Lists are asked about within lists more than 6 deep'],
  ['a flow that no drawing holds', (pack) => (pack.flows[0].nodes = Object.fromEntries(many(121, (index) => [`n${index}`, pack.flows[0].nodes['no-label']]))), 'flows[0].nodes: The flow has more than 120 nodes'],
  ['rules without end', (pack) => (pack.rules = many(501, () => pack.rules[0])), 'rules: There are more than 500 rules'],
  ['rows without end', (pack) => (pack.events = many(301, () => pack.events[0])), 'events: There are more than 300 event rows'],
  ['a pattern of holes', (pack) => (pack.events[0].rows[0].messages[0] = many(13, (index) => `{h${index}:text} and `).join('')), 'events[0].rows[0].messages[0]: The pattern has more than 1000 characters or 12 holes'],
  ['an endless sample', (pack) => (pack.events[0].rows[0].counterSamples[0] = 'x'.repeat(4_001)), 'events[0].rows[0].counterSamples[0]: The sample has more than 4000 characters'],
  ['fixtures without end', (pack) => (pack.rules[0].fixtures.hit = many(201, () => 'x')), 'rules: There are more than 200 fixtures'],
  ['a fixture without end', (pack) => (pack.rules[0].fixtures.hit = ['x'.repeat(400_001)]), 'rules: The fixtures have more than 400000 characters'],
])('refuses %s', (_name, edit, fault) => {
  expect(faultsOf(edit)).toContain(fault);
});
