import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, toolPath } from './lib/run.mjs';

interface Report {
  readonly diagnostics: readonly { readonly code: string; readonly help?: string; readonly filename: string }[];
  readonly number_of_files: number;
}

/** A tree in which every import is allowed: file -> its source. */
const CLEAN: Readonly<Record<string, string>> = {
  'src/domain/evidence/read.ts': "import { parse } from 'yaml';\nimport { judge } from '../rules/judge.ts';\nexport const read = [parse, judge];\n",
  'src/domain/rules/judge.ts': "import { Environment } from '@marcbachmann/cel-js';\nexport const judge = Environment;\n",
  'src/domain/rules/judge.test.ts': "import { expect } from 'vitest';\nimport { make } from '#testing/make.ts';\nimport { judge } from './judge.ts';\nexpect(judge).toBe(make);\n",
  'src/content/catalogue.ts': "import { read } from '#domain/evidence/read.ts';\nexport const flows = [read];\n",
  'src/content/build/read-content.ts': "import { readFileSync } from 'node:fs';\nimport { z } from 'zod';\nimport { flows } from '../catalogue.ts';\nexport const schema = [z, readFileSync, flows];\n",
  'src/content/build/fault.ts': "export const fault = 1;\n",
  'src/content/pack/open-pack.ts': "import { z } from 'zod';\nimport { fault } from '../build/fault.ts';\nimport { flows } from '../catalogue.ts';\nexport const openPack = [z, fault, flows];\n",
  'src/content/whole/whole.ts': "import { fault } from '../build/stored-content.ts';\nexport const whole = fault;\n",
  'src/content/build/stored-content.ts': "import { fault } from './fault.ts';\nexport { fault };\n",
  'src/content/pack-door.ts': "export const openPackFile = async () => (await import('./pack/open-pack.ts')).openPack;\n",
  'src/store/evidence.ts': "import { createStore } from 'zustand/vanilla';\nimport { read } from '#domain/evidence/read.ts';\nexport const store = [createStore, read];\n",
  'src/platform/mermaid.ts': "import type { RenderResult } from 'mermaid';\nexport const draw = async (): Promise<RenderResult[]> => [await import('mermaid')];\n",
  'src/platform/clipboard.ts': "import { flows } from '#content/catalogue.ts';\nexport const copy = flows;\n",
  'src/i18n/words.ts': "import { read } from '#domain/evidence/read.ts';\nexport const words = [read];\n",
  'src/ui/button.tsx': "import { useState } from 'react';\nimport { words } from '#i18n/words.ts';\nimport './button.css';\nexport const button = [useState, words];\n",
  'src/features/home/page.tsx': "import { Link } from 'react-router';\nimport { button } from '#ui/button.tsx';\nimport { store } from '#store/evidence.ts';\nimport { part } from './parts/part.tsx';\nexport const page = [Link, button, store, part];\n",
  'src/features/home/parts/part.tsx': "import { title } from '../title.ts';\nexport const part = title;\n",
  'src/features/home/title.ts': "import { copy } from '#platform/clipboard.ts';\nexport const title = copy;\n",
  'src/features/wizard/step.tsx': "import { flows } from '#content/catalogue.ts';\nexport const step = flows;\n",
  'src/app/shell.tsx': "import { createRoot } from 'react-dom/client';\nimport { page } from '#features/home/page.tsx';\nexport const shell = [createRoot, page];\n",
  'src/testing/make.ts': "import { judge } from '#domain/rules/judge.ts';\nexport const make = judge;\n",
};

/** One planted violation per rule: where, what is imported, and a word of the message that must teach it. */
const VIOLATIONS: readonly (readonly [file: string, line: string, teaches: string])[] = [
  ['src/domain/evidence/bad.ts', "import '#content/catalogue.ts';", 'src/domain is pure'],
  ['src/domain/evidence/bad.ts', "import '#domain/rules/judge.ts';", 'relative'],
  ['src/domain/evidence/bad.ts', "import '../../content/catalogue.ts';", 'relative'],
  ['src/domain/evidence/bad.ts', "import 'react';", 'src/domain is pure'],
  ['src/domain/evidence/bad.ts', "import 'node:fs';", 'src/domain is pure'],
  ['src/domain/evidence/bad.ts', "import '#testing/make.ts';", 'src/domain is pure'],
  ['src/domain/bad.ts', "export const later = () => import('mermaid');", 'src/domain is pure'],
  ['src/content/bad.ts', "import 'zod';", 'src/content/build'],
  ['src/content/bad.ts', "import './build/schema.ts';", 'src/content/build'],
  ['src/content/bad.ts', "import '#store/evidence.ts';", 'src/content imports'],
  ['src/content/bad.ts', "import './pack/open-pack.ts';", 'pack-door'],
  ['src/content/bad.ts', "import './whole/whole.ts';", 'src/content/catalogue.ts'],
  ['src/content/catalogue.ts', "import { whole } from './whole/whole.ts';\nexport const flows = whole;", "import('./whole/…')"],
  ['src/content/whole/bad.ts', "import '../build/schema.ts';", 'src/content/whole makes'],
  ['src/content/pack-door.ts', "import { openPack } from './pack/open-pack.ts';\nexport const openPackFile = openPack;", "import('./pack/…')"],
  ['src/content/pack-door.ts', "import './build/fault.ts';", 'src/content imports'],
  ['src/content/pack/bad.ts', "import 'node:fs';", 'src/content/pack checks'],
  ['src/content/pack/bad.ts', "import '../build/read-content.ts';", 'src/content/pack checks'],
  ['src/content/pack/bad.ts', "import '#features/home/page.tsx';", 'src/content/pack checks'],
  ['src/content/build/fault.ts', "import 'node:fs';", 'in the browser'],
  ['src/content/build/fault.ts', "import './read-content.ts';", 'in the browser'],
  ['src/platform/bad.ts', "import '#content/pack/open-pack.ts';", 'src/platform wraps'],
  ['src/features/home/bad.tsx', "import '#content/pack/open-pack.ts';", 'A feature imports'],
  ['src/app/bad.tsx', "import '#content/pack/open-pack.ts';", 'build-time code'],
  ['src/content/build/bad.ts', "import 'yaml';", 'src/domain'],
  ['src/content/build/bad.ts', "import '#ui/button.tsx';", 'src/content/build may use'],
  ['src/store/bad.ts', "import '#content/catalogue.ts';", 'src/store holds state'],
  ['src/store/bad.ts', "import '#features/home/page.tsx';", 'src/store holds state'],
  ['src/store/bad.ts', "import 'react-dom';", 'src/store holds state'],
  ['src/store/bad.ts', "import 'react-router';", 'src/store holds state'],
  ['src/platform/bad.ts', "export const later = () => import('mermaid');", 'src/platform/mermaid.ts only'],
  ['src/platform/bad.ts', "import 'yaml';", 'YAML and CEL'],
  ['src/platform/bad.ts', "import '#store/evidence.ts';", 'src/platform wraps'],
  ['src/platform/mermaid.ts', "import mermaid from 'mermaid';", "import('mermaid')"],
  ['src/platform/mermaid.ts', "import 'mermaid';", "import('mermaid')"],
  ['src/platform/mermaid.ts', "import 'yaml';", 'src/platform wraps'],
  ['src/platform/mermaid.ts', "import '../store/evidence.ts';", 'src/platform wraps'],
  ['src/i18n/bad.ts', "import '#ui/button.tsx';", 'src/i18n holds'],
  ['src/ui/bad.tsx', "import '#store/evidence.ts';", 'src/ui is dumb'],
  ['src/ui/bad.tsx', "import '#content/catalogue.ts';", 'src/ui is dumb'],
  ['src/ui/bad.tsx', "import '#platform/clipboard.ts';", 'src/ui is dumb'],
  ['src/ui/bad.tsx', "import '../features/home/page.tsx';", 'src/ui is dumb'],
  ['src/features/home/bad.tsx', "import '#features/wizard/step.tsx';", 'sibling feature'],
  ['src/features/home/bad.tsx', "import '../wizard/step.tsx';", 'sibling feature'],
  ['src/features/home/parts/bad.tsx', "import '../../wizard/step.tsx';", 'sibling feature'],
  ['src/features/home/bad.tsx', "import '#app/shell.tsx';", 'sibling feature'],
  ['src/features/home/bad.tsx', "import '@marcbachmann/cel-js';", 'A feature imports'],
  ['src/app/bad.tsx', "import '#testing/make.ts';", 'never imports src/testing'],
  ['src/app/bad.tsx', "import '#domain/rules/judge.test.ts';", 'tests'],
  ['src/app/bad.tsx', "import '../../scripts/size-gate.mjs';", 'scripts'],
  ['src/app/bad.tsx', "import '#content/build/schema.ts';", 'build-time code'],
  ['src/domain/rules/bad.test.ts', "import '../../testing/make.ts';", '#layer'],
];

let folder = '';

function lint(cwd: string, paths: readonly string[]): Report {
  const { stdout, stderr } = spawnSync(toolPath('oxlint'), ['--format', 'json', ...paths], { cwd, encoding: 'utf8' });
  if (!stdout.trimStart().startsWith('{')) throw new Error(`oxlint did not report: ${stdout}${stderr}`);
  return JSON.parse(stdout) as Report;
}

function plant(file: string, source: string): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, source);
}

/** What the import rules say about one file. */
function messagesFor(report: Report, file: string): (string | undefined)[] {
  const own = report.diagnostics.filter(({ filename }) => filename === file);
  return own.filter(({ code }) => code === 'eslint(no-restricted-imports)').map(({ help }) => help);
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'wenzhen-imports-'));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  for (const file of ['.oxlintrc.json', 'package.json', 'tsconfig.base.json', 'tsconfig.json']) {
    cpSync(path.join(ROOT, file), path.join(folder, file));
  }
  for (const [file, source] of Object.entries(CLEAN)) plant(file, source);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('import directions', () => {
  it('accepts a tree in which every import is allowed', () => {
    const { diagnostics, number_of_files: files } = lint(folder, ['src']);
    expect(diagnostics).toEqual([]);
    expect(files).toBe(Object.keys(CLEAN).length);
  });

  describe('planted violations', () => {
    const bad = VIOLATIONS.filter(([file]) => CLEAN[file] === undefined).map(
      ([file, line, teaches], index) => [file.replace('bad', `bad-${index}`), line, teaches] as const,
    );
    let report: Report;

    beforeAll(() => {
      for (const [file, line] of bad) plant(file, `${line}\n`);
      report = lint(folder, ['src']);
      for (const [file] of bad) rmSync(path.join(folder, file));
    });

    it.each(bad)('refuses in %s: %s', (file, _line, teaches) => {
      expect(messagesFor(report, file)).toEqual([expect.stringContaining(teaches)]);
    });

    it.each(VIOLATIONS.filter(([file]) => CLEAN[file] !== undefined))('refuses in %s: %s', (file, line, teaches) => {
      plant(file, `${line}\n`);
      const found = messagesFor(lint(folder, [file]), file);
      plant(file, CLEAN[file] ?? '');
      expect(found).toEqual([expect.stringContaining(teaches)]);
    });
  });

  it('refuses a cycle, also one that goes through #imports', () => {
    plant('src/domain/one.ts', "import { two } from './two.ts';\nexport const one = () => two;\n");
    plant('src/domain/two.ts', "import { one } from './one.ts';\nexport const two = () => one;\n");
    plant('src/platform/one.ts', "import { two } from './two.ts';\nexport const one = () => two;\n");
    plant('src/platform/two.ts', "import { one } from '#platform/one.ts';\nexport const two = () => one;\n");
    const cycles = lint(folder, ['src']).diagnostics.filter(({ code }) => code === 'import(no-cycle)');
    expect(cycles.map(({ filename }) => filename).toSorted()).toEqual(
      ['src/domain/one.ts', 'src/domain/two.ts', 'src/platform/one.ts', 'src/platform/two.ts'],
    );
  });

  it('looks at the real tree', () => {
    expect(lint(ROOT, ['src']).number_of_files).toBeGreaterThan(50);
  }, 60_000);
});
