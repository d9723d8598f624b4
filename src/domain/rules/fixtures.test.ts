import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadForNode } from '#content/build/load-for-node.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import { createEngine } from './engine.ts';
import type { Diagnosis, EventFile, RuleDoc, RuleLogic } from './types.ts';

const CONTENT = join(import.meta.dirname, '../../../content');
const FIXTURE = /^(hit|miss|unknown)(?:-[a-z0-9-]+)?\.(?:txt|yaml|json)$/;

interface Folder {
  readonly path: string;
  readonly rule: RuleDoc;
  /** Findings of other rules that a fixture may raise, by its name. */
  readonly expect: Readonly<Record<string, readonly string[]>>;
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

const folders: Folder[] = readdirSync(join(CONTENT, 'rules'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((product) => readdirSync(join(CONTENT, 'rules', product.name)).map((id) => join(CONTENT, 'rules', product.name, id)))
  .map((path) => ({
    path,
    rule: readJson<RuleDoc>(join(path, 'rule.json')),
    expect: existsSync(join(path, 'expect.json')) ? readJson<Folder['expect']>(join(path, 'expect.json')) : {},
  }));

const events = readdirSync(join(CONTENT, 'events')).flatMap((name) => {
  const file = readJson<EventFile>(join(CONTENT, 'events', name));
  return file.rows.map((row) => ({ ...row, product: file.product }));
});

const rules: RuleLogic[] = folders.map(({ rule }) => rule);
const { annotations } = loadForNode(CONTENT).logic().library;
const engine = createEngine({ rules, events, ...(annotations && { annotations }) });

function diagnose(path: string): Diagnosis {
  const inputs = [{ name: 'fixture', text: readFileSync(path, 'utf8') }];
  return engine.diagnose(readEvidence(inputs), inputs);
}

const graded = folders.filter(({ rule }) => rule.certainWhen !== undefined);

describe.each(graded.map((folder) => [folder.rule.id, folder] as const))('what makes %s certain', (id, folder) => {
  it('holds in one of its hits, and not in another', () => {
    const hits = readdirSync(folder.path).filter((name) => name.startsWith('hit'));
    const certain = hits.map((name) => diagnose(join(folder.path, name)).findings.some((finding) => finding.id === id && finding.certainty === 'certain'));
    expect(new Set(certain)).toEqual(new Set([true, false]));
  });
});

describe.each(folders.map((folder) => [folder.rule.id, folder] as const))('%s', (id, folder) => {
  const fixtures = readdirSync(folder.path).filter((name) => !name.endsWith('rule.json') && name !== 'expect.json');

  it('has hits and near misses whose names give the verdict', () => {
    expect(fixtures.filter((name) => !FIXTURE.test(name))).toEqual([]);
    expect(fixtures.filter((name) => name.startsWith('hit')).length).toBeGreaterThanOrEqual(2);
    expect(fixtures.filter((name) => name.startsWith('miss')).length).toBeGreaterThanOrEqual(2);
  });

  it.each(fixtures)('%s gives the verdict of its name, and raises nothing that is not listed', (name) => {
    const diagnosis = diagnose(join(folder.path, name));
    const [, verdict] = FIXTURE.exec(name) ?? [];
    const found = new Set(diagnosis.findings.map((finding) => finding.id));
    expect(diagnosis.faults).toEqual([]);
    expect([...found].sort()).toEqual([...(folder.expect[name] ?? []), ...(verdict === 'hit' ? [id] : [])].sort());
    const open = diagnosis.unknown.filter((unknown) => unknown.id === id);
    expect(open.length > 0).toBe(verdict === 'unknown');
    expect(open.every(({ probes }) => probes.length > 0)).toBe(true);
    for (const finding of diagnosis.findings) expect(finding.quotes.length).toBeGreaterThan(0);
  });
});
