import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../evidence/read-evidence.ts';
import type { SessionBox } from './cel-environment.ts';
import { splitConjuncts } from './conjuncts.ts';
import { createCompiler } from './engine.ts';
import { compileRows } from './messages/compile-rows.ts';
import { inferProduct } from './product/infer-product.ts';
import { createQuoter } from './quotes.ts';
import { judgeRules } from './rule-verdicts.ts';
import { openSession, type Session } from './session.ts';
import { mutate } from './testing/conjuncts.ts';
import type { EventFile, RuleDoc } from './types.ts';

const CONTENT = join(import.meta.dirname, '../../../content');

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

const rows = readdirSync(join(CONTENT, 'events')).flatMap((name) => {
  const { product, rows: own } = readJson<EventFile>(join(CONTENT, 'events', name));
  return own.map((row) => ({ ...row, product }));
});
const { matcher } = compileRows(rows);
const box: SessionBox = { current: null };
const compiler = createCompiler(box);

function openFixture(path: string): Session {
  const evidence = readEvidence([{ name: 'fixture', text: readFileSync(path, 'utf8') }]);
  return openSession(evidence, matcher, inferProduct(evidence, createQuoter([])));
}

/** What a condition says about each object of each fixture; misses say nothing. */
function verdicts(rule: RuleDoc, when: string, fixtures: readonly Session[]): string[] {
  const compiled = { rule, condition: compiler.compile(when, rule.on), evidence: [] };
  return fixtures.map((session) => judgeRules(box, session, [compiled]).map(({ key, verdict }) => `${key} ${verdict.kind}`).join());
}

const folders = readdirSync(join(CONTENT, 'rules'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((product) => readdirSync(join(CONTENT, 'rules', product.name)).map((id) => join(CONTENT, 'rules', product.name, id)));

/** What can be dropped from a rule's condition, or turned around in it, without any of its fixtures telling. */
function survivors(rule: RuleDoc, path: string): string[] {
  const fixtures = readdirSync(path).filter((name) => /^(?:hit|miss|unknown)/.test(name)).map((name) => openFixture(join(path, name)));
  const right = verdicts(rule, rule.when, fixtures);
  return mutate(rule.when).filter(({ when }) => verdicts(rule, when, fixtures).join('\n') === right.join('\n')).map(({ change }) => change);
}

const rules = folders.map((path) => [readJson<RuleDoc>(join(path, 'rule.json')), path] as const);

describe('the fixtures of a rule', () => {
  it.each(rules)('tell $id from every rule that lacks one of its conditions or turns it around', (rule, path) => {
    expect(survivors(rule, path)).toEqual([]);
  });

  it('are not enough for a condition that none of them tests', () => {
    const [rule, path] = rules.find(([{ on }]) => on === 'Service')!;
    const idle = 'service.metadata.name != "no-such-name"';
    expect(survivors({ ...rule, when: `${rule.when} && ${idle}` }, path)).toEqual([`without ${idle}`]);
  });
});

describe('conjuncts', () => {
  it.each([
    ['a && b(c && d) && e == "x && y"', ['a', 'b(c && d)', 'e == "x && y"']],
    ['a && b || c', ['a && b || c']],
    ["(a || b) && c == 'it\\'s && so'", ['(a || b)', "c == 'it\\'s && so'"]],
    ['a', ['a']],
    ['a && b ? c : d && e', ['a && b ? c : d && e']],
  ])('of %s', (when, parts) => {
    expect(splitConjuncts(when)).toEqual(parts);
  });
});
