import { afterEach, describe, expect, it } from 'vitest';
import { readContent } from '../read-content.ts';
import { removeContent, validFiles, writeContent, type Files } from '../test-content.ts';
import { validLibrary } from '../test-library.ts';
import { lintContent } from './lint-content.ts';
import { lintLibrary } from './library.ts';
import { lintWarnings } from './warnings.ts';

let root = '';
afterEach(() => removeContent(root));

type Step = string | number;

/** The small valid content with a library, one value of it changed. */
function files(file?: string, path: readonly Step[] = [], value?: unknown): Files {
  const all: Files = { ...validFiles(), ...validLibrary() };
  if (file === undefined) return all;
  all[file] ??= structuredClone(all['articles/why-local.json']);
  let target = all[file] as Record<Step, unknown>;
  for (const step of path.slice(0, -1)) target = target[step] as Record<Step, unknown>;
  target[path.at(-1) ?? ''] = value;
  return all;
}

function written(content: Files): string {
  root = writeContent(content);
  return root;
}

describe('lintLibrary', () => {
  it('finds nothing in a valid library', async () => {
    expect(await lintContent(written(files()))).toEqual([]);
  });

  it.each<readonly [name: string, file: string, path: readonly Step[], value: unknown, fault: RegExp]>([
    ['an article under another name', 'articles/other.json', ['id'], 'why-local', /^id: .*not the name "other"/],
    ['a related flow that is not there', 'articles/why-local.json', ['related', 0], { flow: 'gone' }, /^related\[0\]: There is no flow "gone"/],
    ['a related node that is not there', 'articles/why-local.json', ['related', 0], { flow: 'local-policy', node: 'gone' }, /no node "gone" in the flow/],
    ['a related finding that is not there', 'articles/why-local.json', ['related', 0], { finding: 'gone' }, /no finding "gone"/],
    ['a related annotation that is not there', 'articles/why-local.json', ['related', 0], { annotation: 'gone' }, /no annotation "gone"/],
    ['a related article that is not there', 'glossary.json', ['terms', 0, 'related', 0], { article: 'gone' }, /^terms\[0\]\.related\[0\]: There is no article "gone"/],
    ['a related term that is not there', 'glossary.json', ['terms', 0, 'related', 0], { term: 'gone' }, /no term "gone"/],
    ['a name that two terms have', 'glossary.json', ['terms', 1, 'names', 0], 'clb', /^terms\[1\]\.names\[0\]: "clb" is a name of "clb" too/],
    ['a term id used twice', 'glossary.json', ['terms', 1, 'id'], 'clb', /^terms\[1\]\.id: The id "clb" is taken/],
    ['a change log that is not newest first', 'changelog.json', ['entries', 1, 'date'], '2026-12-01', /^entries\[1\]\.date: The entry is newer/],
    ['a core rule that names nothing', 'core-rules/service.json', [0, 'ids', 0], 'gone', /^\[0\]\.ids\[0\]: There is no finding and no flow "gone"/],
    ['a core rule of another kind', 'core-rules/service.json', [1, 'by'], 'event', /^\[1\]\.by: None of its ids is of the kind "event"/],
    ['a core rule that stands twice', 'core-rules/service.json', [1, 'id'], 'C1', /^\[1\]\.id: The core rule "C1" stands in/],
  ])('refuses %s', (_name, file, path, value, fault) => {
    const faults = lintLibrary(readContent(written(files(file, path, value)))).map((one) => `${one.path}: ${one.message}`);
    expect(faults).toEqual([expect.stringMatching(fault)]);
  });

  it.each<readonly [name: string, file: string, path: readonly Step[], value: unknown, fault: RegExp]>([
    ['a source that is not there', 'articles/why-local.json', ['sources', 0, 'source'], 'gone', /no source "gone"/],
    ['languages with different code', 'glossary.json', ['terms', 0, 'definition', 'en'], 'A `load balancer`.', /different code spans/],
    ['an unknown command', 'articles/why-local.json', ['steps', 0, 'commands', 0], 'kubectl destroy all', /destroy/],
    ['a core rule id that is none', 'core-rules/service.json', [0, 'id'], 'Z1', /no core rule/],
  ])('has the other checks look at it too: %s', async (_name, file, path, value, fault) => {
    const faults = await lintContent(written(files(file, path, value)));
    expect(faults.map(({ message }) => message)).toEqual([expect.stringMatching(fault)]);
  });
});

describe('lintWarnings', () => {
  it('is silent within a year of the review', () => {
    expect(lintWarnings(readContent(written(files())), '2027-11-21')).toEqual([]);
  });

  it('names what was reviewed more than a year ago', () => {
    const warnings = lintWarnings(readContent(written(files('articles/why-local.json', ['reviewed'], '2025-11-20'))), '2026-11-21');
    expect(warnings.map(({ file, path, message }) => `${file} ${path}: ${message}`)).toEqual([
      'content/articles/why-local.json reviewed: Last reviewed on 2025-11-20, more than a year ago',
    ]);
  });

  it('names a section that the list of the documents does not have', () => {
    const warnings = lintWarnings(readContent(written(files('articles/why-local.json', ['sources', 0, 'section'], 'pkg/other'))), '2026-11-21');
    expect(warnings.map(({ message }) => message)).toEqual(['content/coverage.json lists no section "pkg/other" of kubernetes-source']);
  });
});
