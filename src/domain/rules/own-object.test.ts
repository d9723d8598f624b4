import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadForNode } from '#content/build/load-for-node.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import { RULE_FUNCTIONS } from './cel-environment.ts';
import { createEngine } from './engine.ts';
import { asksOnlyItself, OWN_FUNCTIONS } from './own-object.ts';
import type { DiagnoseOptions, Finding } from './types.ts';

const { library } = loadForNode('content').logic();
const engine = createEngine(library);
/** Before a document, an item of a list, a description: what stands before it is whole. */
const SEAM = /\n(?=---[ \t]*\r?\n|- apiVersion:|[ \t]*\r?\nName:[ \t])|\n {8}\},(?=\r?\n {8}\{)/g;

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

function findingsOf(text: string, options: DiagnoseOptions = {}): readonly Finding[] {
  const inputs = [{ name: 'paste', text }];
  return engine.diagnose(readEvidence(inputs), inputs, options).findings;
}

/** Shows one object twice, first as it is and then as it is to be: the newer text wins, in every reading. */
const TWICE = 'load-balancer-class-edited/hit-added.yaml';

const keyOf = ({ id, resource, severity, certainty }: Finding): string => `${id} of ${resource} is ${certainty}, ${severity}`;

/** What the text up to one of its seams says that the whole text takes back. */
function takenBack(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const seams = [...text.matchAll(SEAM)].map((seam) => seam.index + seam[0].length);
  if (seams.length === 0) return [];
  const whole = new Set(findingsOf(text).map(keyOf));
  return seams.flatMap((seam) => findingsOf(text.slice(0, seam), { goesOn: true }).filter(({ severity }) => severity !== 'info').map(keyOf).filter((key) => !whole.has(key)).map((key) => `${path} up to ${seam}: ${key}`));
}

describe('rules that ask only the object itself', () => {
  it('are told by the functions that they call', () => {
    const rule = library.rules[0]!;
    expect(asksOnlyItself({ ...rule, when: 'service.spec.ports.exists(p, p.port == 0) && proven(annotation(service, "pods(x)") != "")' })).toBe(true);
    expect(asksOnlyItself({ ...rule, when: 'service.spec.type == "LoadBalancer"', certainWhen: 'isEmpty(pods(service))' })).toBe(false);
    const names = new Set(RULE_FUNCTIONS.map(({ signature }) => signature.slice(0, signature.indexOf('('))));
    expect([...OWN_FUNCTIONS].filter((name) => !names.has(name))).toEqual(['has', 'proven']);
    expect(library.rules.filter(asksOnlyItself).length).toBeGreaterThan(60);
  });

  it('say nothing of a beginning that the whole takes back, wherever any fixture is cut', () => {
    const paths = [...filesBelow('content/rules').filter((path) => !path.endsWith('rule.json') && !path.endsWith('expect.json')), ...filesBelow('src/testing/fixtures/recorded'), ...filesBelow('src/testing/fixtures/kubectl')];
    expect(paths.filter((path) => !path.endsWith(TWICE)).flatMap(takenBack)).toEqual([]);
  });
});
