import { readEvidence } from '#domain/evidence/read-evidence.ts';
import { createEngine } from '#domain/rules/engine.ts';
import type { RuleLibrary } from '#domain/rules/types.ts';
import { isOfType } from '#domain/rules/views/read-field.ts';
import type { ContentFault } from '../build/fault.ts';
import type { JsonFile } from '../build/json-file.ts';
import type { PackDoc } from './pack-schema.ts';

/** Every paste that a rule brings along gets the verdict that it is listed under. The conditions must compile. */
export function judgeFixtures(pack: PackDoc, json: JsonFile, library: RuleLibrary): ContentFault[] {
  const rules = pack.rules ?? [];
  if (rules.every(({ fixtures }) => fixtures === undefined)) return [];
  const engine = createEngine(library);
  return rules.flatMap(({ id, on, fixtures = {} }, index) =>
    Object.entries(fixtures).flatMap(([claimed, texts]) =>
      texts.flatMap((text, at) => {
        const path = ['rules', index, 'fixtures', claimed, at];
        const inputs = [{ name: 'fixture', text }];
        const evidence = readEvidence(inputs);
        const { findings, unknown, faults } = engine.diagnose(evidence, inputs);
        const broken = faults.find((fault) => fault.id === id);
        if (broken !== undefined) return [json.faultAt(path, `The rule "${id}" broke: ${broken.message}`, 'Correct the condition of the rule.')];
        if (!evidence.resources.some(({ kind }) => isOfType(kind, on))) {
          return [json.faultAt(path, `Nothing of the kind ${on} was found in the fixture`, `Put a ${on} into it that the rule can be asked about.`)];
        }
        const verdict = findings.some((one) => one.id === id) ? 'hit' : unknown.some((one) => one.id === id) ? 'unknown' : 'miss';
        return verdict === claimed ? [] : [json.faultAt(path, `The verdict of "${id}" is ${verdict}, not ${claimed}`, 'Change the fixture, list it elsewhere, or change the condition of the rule.')];
      }),
    ),
  );
}
