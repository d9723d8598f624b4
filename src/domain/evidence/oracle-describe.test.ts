import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '#testing/oracle/compare.ts';
import { compareDescribe } from '#testing/oracle/compare-describe.ts';
import { DESCRIBE_FIELDS } from '#testing/oracle/describe-fields.ts';
import { mergeComparisons } from '#testing/oracle/merge.ts';
import { openRecorded, type Recording } from '#testing/oracle/recorded.ts';
import { shownBy } from '#testing/oracle/shown.ts';
import { summarise } from '#testing/oracle/summary.ts';

const ROOT = new URL('../../testing/fixtures/recorded/', import.meta.url);
const recorded = openRecorded((file) => readFileSync(new URL(file, ROOT), 'utf8'), (folder) => readdirSync(new URL(folder, ROOT)));
const KINDS = Object.keys(DESCRIBE_FIELDS);

function describesOf(version: string, kind: string): Recording[] {
  return recorded.of(version).filter((recording) => recording.args[0] === 'describe' && shownBy(recording, recorded).some(({ object }) => object.kind === kind));
}

const all: Comparison[] = [];

describe.each(Object.keys(recorded.versions))('kubectl %s describe', (version) => {
  it.each(KINDS)('%s comes back field by field, and what is not printed is unknown', (kind) => {
    const comparison = mergeComparisons(describesOf(version, kind).map((recording) => compareDescribe(recording, recorded, kind)));
    all.push(comparison);
    expect(comparison.counts.exact).toBeGreaterThan(20);
    expect(comparison.counts.hidden).toBeGreaterThan(0);
    expect(summarise(comparison)).toBe('');
  });
});

/** The last two steps: fields of containers and probes stand in many tables, and one of them is proof enough. */
function endOf({ at }: { readonly at: string }): string {
  return at.split('/').slice(-2).join('/');
}

it('every row of the tables of printed fields was needed', () => {
  const used = new Set([...mergeComparisons(all).used].map(endOf));
  const newest = Math.max(...Object.keys(recorded.versions).map((version) => Number(version.split('.')[1])));
  const rows = KINDS.flatMap((kind) => (DESCRIBE_FIELDS[kind] ?? []).filter(({ since = 0 }) => since <= newest));
  expect(rows.map(endOf).filter((row) => !used.has(row) && !row.endsWith('**'))).toEqual([]);
});
