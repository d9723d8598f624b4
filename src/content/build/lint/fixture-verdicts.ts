import { readFileSync } from 'node:fs';
import { readEvidence } from '#domain/evidence/read-evidence.ts';
import { createEngine } from '#domain/rules/engine.ts';
import type { Engine } from '#domain/rules/engine.ts';
import type { Diagnosis, RuleDoc } from '#domain/rules/types.ts';
import { isOfType } from '#domain/rules/views/read-field.ts';
import { buildLogic } from '../bundles.ts';
import type { Fixture } from '../content-files.ts';
import type { ContentFault } from '../fault.ts';
import { contentData } from '../read-content.ts';
import type { Content, RuleFolder } from '../read-content.ts';
import { verdictOf } from './fixtures.ts';
import type { FixtureVerdict } from './fixtures.ts';

/**
 * Each fixture gets the verdict in its name, and no finding but its own and those that `expect.json` lists. Left out are
 * the fixtures of rules in `broken` files and in the folder of another product: they have faults of their own.
 */
export function lintFixtureVerdicts(content: Content, broken: ReadonlySet<string>): ContentFault[] {
  const engine = createEngine(buildLogic(contentData(content)).library);
  return content.rules
    .filter(({ rule, product }) => rule !== undefined && !broken.has(rule.file) && rule.value.product === product)
    .flatMap((folder) => folder.fixtures.flatMap((fixture) => fixtureFaults(engine, folder, fixture)));
}

function fixtureFaults(engine: Engine, { rule, expect }: RuleFolder, fixture: Fixture): ContentFault[] {
  const claimed = verdictOf(fixture.name);
  if (claimed === undefined || rule === undefined) return [];
  const inputs = [{ name: fixture.name, text: readFileSync(fixture.path, 'utf8') }];
  const evidence = readEvidence(inputs);
  const diagnosis = engine.diagnose(evidence, inputs);
  const fault = (message: string, todo: string): ContentFault => ({ file: fixture.file, path: '', line: 1, column: 1, message, todo });
  const { id, on } = rule.value;
  const verdict = verdictFor(id, diagnosis);
  const broken = diagnosis.faults.find((one) => one.id === id);
  const isJudged = evidence.resources.some(({ kind }) => isOfType(kind, on));
  const own = broken === undefined ? judged(rule.value, claimed, verdict, isJudged, fault) : [fault(`The rule "${id}" broke: ${broken.message}`, 'Correct the condition of the rule.')];
  const found = new Set(diagnosis.findings.map((finding) => finding.id));
  const listed = expect?.value[fixture.name] ?? [];
  const extra = [...found].filter((other) => other !== id && !listed.includes(other));
  const absent = listed.filter((other) => !found.has(other));
  return [
    ...own,
    ...extra.map((other) => fault(`The fixture is hit by "${other}" as well`, 'Change the fixture; if the finding is right, list it in expect.json beside the fixture.')),
    ...absent.map((other) => fault(`The fixture is not hit by "${other}", which expect.json lists`, 'Take it out of expect.json, or change the fixture.')),
  ];
}

function judged(rule: RuleDoc, claimed: FixtureVerdict, verdict: FixtureVerdict, isJudged: boolean, fault: (message: string, todo: string) => ContentFault): ContentFault[] {
  if (!isJudged) return [fault(`Nothing of the kind ${rule.on} was found in the fixture`, `Put a ${rule.on} into it that the rule can be asked about.`)];
  if (verdict === claimed) return [];
  return [fault(`The verdict of "${rule.id}" is ${verdict}, the name says ${claimed}`, 'Change the fixture, its name, or the condition of the rule.')];
}

function verdictFor(id: string, diagnosis: Diagnosis): FixtureVerdict {
  if (diagnosis.findings.some((finding) => finding.id === id)) return 'hit';
  return diagnosis.unknown.some((unknown) => unknown.id === id) ? 'unknown' : 'miss';
}
