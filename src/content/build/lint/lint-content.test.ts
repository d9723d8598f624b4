import { afterAll, describe, expect, it } from 'vitest';
import type { ContentFault } from '../fault.ts';
import { removeContent, validFiles, writeContent } from '../test-content.ts';
import type { Files } from '../test-content.ts';
import { BROKEN_SAMPLES } from './broken-samples.ts';
import type { BrokenSample } from './broken-samples.ts';
import { lintContent } from './lint-content.ts';

const roots: string[] = [];
afterAll(() => roots.forEach(removeContent));

async function faultsOf(files: Files): Promise<ContentFault[]> {
  const root = writeContent(files);
  roots.push(root);
  return lintContent(root);
}

describe('lintContent', () => {
  it('accepts the small valid content', async () => {
    expect(await faultsOf(validFiles())).toEqual([]);
  });

  it.each(BROKEN_SAMPLES)('refuses $name', async (sample) => {
    const [file] = sample.edit;
    const files = [sample.edit, ...(sample.and === undefined ? [] : [sample.and])].reduce<Files>(edited, validFiles());
    const faults = await faultsOf(files);
    const at = sample.file ?? file;
    const paths = [sample.path, ...(sample.again === undefined ? [] : [sample.again])];
    expect(faults).toEqual(
      paths.map((path) => expect.objectContaining({ file: `content/${at}`, path, line: lineOf(files, at, path, sample.line), message: expect.stringMatching(sample.message) as string }) as ContentFault),
    );
    expect(faults[0]?.todo).toMatch(/[.!]$/);
  });
});

function edited(files: Files, [file, path, value]: BrokenSample['edit']): Files {
  if (path.length === 0) {
    const { [file]: _, ...others } = files;
    return value === undefined ? others : { ...others, [file]: value };
  }
  let target = files[file] as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) target = target[step] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (value === undefined) delete target[last];
  else target[last] = value;
  return files;
}

/** The line of a path in an object as it is written to disk, or of its nearest ancestor that is there. */
function lineOf(files: Files, file: string, path: string, line: number | undefined): number {
  if (line !== undefined || typeof files[file] !== 'object') return line ?? 1;
  const copy = structuredClone(files[file]) as Record<string, unknown>;
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  let target = copy;
  while (steps.length > 1 && typeof target[steps[0] ?? ''] === 'object') target = target[steps.shift() ?? ''] as Record<string, unknown>;
  if (!Object.hasOwn(target, steps[0] ?? '')) return markedLine(copy, target);
  target[steps[0] ?? ''] = MARK;
  return markedLine(copy);
}

const MARK = '\u2603';

function markedLine(value: unknown, instead?: object): number {
  const text = JSON.stringify(value, (_, item: unknown) => (item === instead ? MARK : item), 2);
  return text.slice(0, text.indexOf(MARK)).split('\n').length;
}
