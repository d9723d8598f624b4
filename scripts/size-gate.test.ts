import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BUDGETS, checkSize, initialFiles, LAZY_LIBRARIES, routeFiles } from './lib/size.mjs';

const MANIFEST = {
  'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_react.js'], dynamicImports: ['src/platform/mermaid.ts'] },
  '_react.js': { file: 'assets/react.js', imports: ['_base.js'] },
  '_base.js': { file: 'assets/base.js', imports: ['_react.js'] },
  'src/platform/mermaid.ts': { file: 'assets/mermaid.js', isDynamicEntry: true, imports: ['_base.js'] },
};

let dist = '';

function put(file: string, source: string): void {
  const target = path.join(dist, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, source);
}

beforeEach(() => {
  dist = mkdtempSync(path.join(tmpdir(), 'wenzhen-dist-'));
  put('.vite/manifest.json', JSON.stringify(MANIFEST));
  put('assets/index.js', 'start()');
  put('assets/react.js', 'react()');
  put('assets/base.js', 'base()');
  put('assets/mermaid.js', 'x.mermaidAPI=1');
  put('assets/engine.worker.js', 'y="tag:yaml.org,2002:";z="google.protobuf.Timestamp"');
});

afterEach(() => rmSync(dist, { recursive: true, force: true }));

describe('initialFiles', () => {
  it('follows static imports, also in circles, and no dynamic ones', () => {
    expect(initialFiles(MANIFEST)).toEqual(['assets/index.js', 'assets/react.js', 'assets/base.js']);
  });
});

describe('checkSize', () => {
  it('adds up the compressed sizes of the first download', () => {
    const expected = ['start()', 'react()', 'base()'].reduce((sum, source) => sum + brotliCompressSync(source).length, 0);
    expect(checkSize(dist)).toMatchObject({ total: expected, faults: [] });
  });

  it('refuses a first download above the limit', () => {
    expect(checkSize(dist, { ...BUDGETS, home: 20 }).faults).toEqual([expect.stringContaining('more than')]);
  });

  it('refuses a page that loads too much on top, a second file of Mermaid, and a large offline copy', () => {
    const withPage = { ...MANIFEST, 'src/app/flow-page.tsx': { file: 'assets/flow-page.js', isDynamicEntry: true, imports: ['_base.js'] } };
    put('.vite/manifest.json', JSON.stringify(withPage));
    put('assets/flow-page.js', 'flow()');
    expect(routeFiles(withPage)).toEqual([['flow-page', ['assets/flow-page.js']]]);
    expect(checkSize(dist, { ...BUDGETS, route: 40 }).faults).toEqual([expect.stringMatching(/^flow-page: /)]);
    put('assets/mermaid-one.js', 'x');
    put('assets/mermaid-two.js', 'x');
    put('sw.js', 'precache([{url:"assets/base.js",revision:null}])');
    expect(checkSize(dist, BUDGETS).faults).toEqual([expect.stringMatching(/^Mermaid \(2 file\)/)]);
    expect(checkSize(dist, BUDGETS).lines.join('\n')).toContain('offline copy (1 files)');
  });

  it.each(Object.keys(LAZY_LIBRARIES))('refuses %s in the first download', (name) => {
    put('assets/base.js', `t="${LAZY_LIBRARIES[name]?.[1]}"`);
    expect(checkSize(dist).faults).toEqual([expect.stringMatching(new RegExp(`^${name} is part of the first download .*base\\.js`))]);
  });

  it('refuses a build in which a library cannot be told any more', () => {
    put('assets/mermaid.js', 'renamed()');
    expect(checkSize(dist).faults).toEqual([expect.stringContaining('No file of the build holds Mermaid')]);
  });

  it('says what is missing without a manifest', () => {
    rmSync(path.join(dist, '.vite'), { recursive: true });
    expect(() => checkSize(dist)).toThrow('build.manifest');
  });
});
