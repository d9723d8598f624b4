import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lintContent } from '#content/build/lint/lint-content.ts';
import { ROOT } from './lib/run.mjs';
import { newFlow, newRule } from './scaffold.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'wenzhen-scaffold-'));
  cpSync(path.join(ROOT, 'content'), path.join(folder, 'content'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

describe('what the scaffolds write', () => {
  it('passes the lint as it is, beside all other content', async () => {
    const before = (await lintContent(path.join(folder, 'content'))).map(({ file, message }) => `${file} ${message}`);
    write(newFlow('kubernetes', 'scaffold-try', '2026-11-21'));
    write(newRule('kubernetes', 'scaffold-try-rule'));
    const after = (await lintContent(path.join(folder, 'content'))).map(({ file, message }) => `${file} ${message}`);
    // Fixtures of other rules hold Local too, which this rule hits: that is told, and is right.
    expect(after.filter((fault) => !before.includes(fault) && fault.includes('content/flows/scaffold-try'))).toEqual([]);
    expect(after.filter((fault) => !before.includes(fault) && fault.includes('scaffold-try-rule/rule.json'))).toEqual([]);
  }, 120_000);
});
