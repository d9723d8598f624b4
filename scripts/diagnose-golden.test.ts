import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadForNode } from '#content/build/load-for-node.ts';
import { judgedInputs } from '#domain/engine/judged-inputs.ts';
import { readEvidence } from '#domain/evidence/read-evidence.ts';
import { toDiagnoseReport, type DiagnoseReport } from '#domain/report/diagnose-report.ts';
import { createEngine } from '#domain/rules/engine.ts';
import type { RuleLogic } from '#domain/rules/types.ts';
import { problemSentence } from '#i18n/problem-words.ts';
import { reportJsonSchema, reportSchema } from './diagnose/report-schema.ts';
import { ROOT } from './lib/run.mjs';

const FOLDER = path.join(ROOT, 'src/testing/golden');
const content = loadForNode(path.join(ROOT, 'content'));
const words = content.findingWords('en');

function reportOf(name: string, extraRules: readonly RuleLogic[] = []): DiagnoseReport {
  const inputs = [{ name, text: readFileSync(path.join(FOLDER, 'inputs', name), 'utf8') }];
  const { library } = content.logic();
  const evidence = readEvidence(inputs);
  const diagnosis = createEngine({ ...library, rules: [...library.rules, ...extraRules] }).diagnose(evidence, inputs);
  return toDiagnoseReport({ ...evidence, inputs: judgedInputs(evidence.inputs, diagnosis) }, diagnosis, {
    titleOf: (id) => words.findings[id]?.title,
    messageOf: (problem) => problemSentence(problem, 'en'),
  });
}

/** A rule that does not compile: its fault must not hide what the other rules find. */
const BROKEN: RuleLogic = { id: 'broken-rule', product: 'kubernetes', on: 'Service', severity: 'error', certainty: 'certain', when: 'service.spec.tpye == "x"' };

const print = (report: DiagnoseReport): string => `${JSON.stringify(report, null, 2)}\n`;

// The golden outputs define the published shape; `npx vitest run scripts/diagnose-golden.test.ts -u` renews them, and
// the difference is read in review.
describe('diagnose, golden outputs', async () => {
  const names = (await readdir(path.join(FOLDER, 'inputs'))).sort();

  it.each(names)('%s', async (name) => {
    const report = reportOf(name);
    expect(reportSchema.parse(report)).toEqual(report);
    await expect(print(report)).toMatchFileSnapshot(path.join(FOLDER, `${name}.json`));
  });

  it('a broken rule is a fault, and the others go on', async () => {
    const report = reportOf('healed-event.txt', [BROKEN]);
    expect(report.faults.map(({ id }) => id)).toEqual(['broken-rule']);
    expect(report.findings).toEqual(reportOf('healed-event.txt').findings);
    await expect(print(report)).toMatchFileSnapshot(path.join(FOLDER, 'fault.json'));
  });

  it('covers the cases that the shape was made for', () => {
    expect(names).toEqual(expect.arrayContaining(['cause-and-consequences.txt', 'cut-paste.txt', 'healed-event.txt', 'lone-service.yaml', 'prose.txt', 'two-clouds.txt']));
    expect(reportOf('two-clouds.txt')).toMatchObject({ product: null, cloud: null });
    expect(reportOf('cause-and-consequences.txt').findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'target-port-mismatch', details: [expect.objectContaining({ name: 'containerPorts' })] }),
        expect.objectContaining({ id: 'endpoints-empty', causedBy: 'target-port-mismatch' }),
      ]),
    );
    expect(reportOf('prose.txt').resources).toEqual([]);
    expect(reportOf('healed-event.txt').findings.map(({ state }) => state)).toContain('healed');
    expect(reportOf('lone-service.yaml').findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has its JSON Schema up to date', () => {
    expect(readFileSync(path.join(ROOT, 'docs/diagnose.schema.json'), 'utf8')).toBe(reportJsonSchema());
  });
});
