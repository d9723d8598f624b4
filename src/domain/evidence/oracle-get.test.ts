import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareManifest } from '#testing/oracle/compare-manifest.ts';
import { compareEventTable, compareTable, isEventCall } from '#testing/oracle/compare-table.ts';
import { mergeComparisons } from '#testing/oracle/merge.ts';
import { openRecorded, type Recording } from '#testing/oracle/recorded.ts';
import { kindOf, optionOf, shownBy } from '#testing/oracle/shown.ts';
import { summarise } from '#testing/oracle/summary.ts';
import { readEvidence } from './read-evidence.ts';

const ROOT = new URL('../../testing/fixtures/recorded/', import.meta.url);
const recorded = openRecorded((file) => readFileSync(new URL(file, ROOT), 'utf8'), (folder) => readdirSync(new URL(folder, ROOT)));
const isManifest = ({ args }: Recording): boolean => /^(?:yaml|json)$/.test(optionOf(args, '-o') ?? '');
const TABLES = ['Service', 'Ingress', 'Endpoints', 'EndpointSlice', 'Pod', 'Node'];

function textOf(version: string, name: string): string {
  return recorded.of(version).find((recording) => recording.name === name)?.text ?? '';
}

describe.each(Object.entries(recorded.versions))('kubectl %s', (version, full) => {
  const gets = recorded.of(version).filter((recording) => recording.args[0] === 'get' && recording.name !== 'none-found');

  it.each(TABLES)('get %s: every cell comes back', (kind) => {
    const tables = gets.filter((recording) => !isManifest(recording) && kindOf(recording.args[1] ?? '') === kind);
    expect(tables.length).toBeGreaterThan(3);
    expect(summarise(mergeComparisons(tables.map((recording) => compareTable(recording, recorded))))).toBe('');
  });

  it('get events: every cell comes back', () => {
    const tables = recorded.of(version).filter(isEventCall);
    expect(tables.length).toBeGreaterThan(5);
    expect(summarise(mergeComparisons(tables.map((recording) => compareEventTable(recording, recorded))))).toBe('');
  });

  it('get -o yaml and json: every field comes back', () => {
    const manifests = gets.filter((recording) => isManifest(recording) && !isEventCall(recording));
    expect(manifests.length).toBeGreaterThan(2);
    expect(summarise(mergeComparisons(manifests.map((recording) => compareManifest(recording, shownBy(recording, recorded)))))).toBe('');
  });

  it('version: the client and the server', () => {
    const { observations } = readEvidence([{ name: 'version', text: textOf(version, 'version') }]);
    const told = (kind: string): string | undefined => observations.find((observation) => observation.kind === kind)?.value;
    expect(told('client-version')).toContain(full.slice(1));
    expect(told('server-version')).toContain('1.30.0');
  });

  it.each(['not-found', 'none-found'])('%s: said, and no resource', (name) => {
    const { resources, observations } = readEvidence([{ name, text: textOf(version, name) }]);
    expect(resources).toEqual([]);
    expect(observations).toHaveLength(1);
  });
});

it.each(Object.keys(recorded.states))('%s as a manifest: every field comes back', (name) => {
  const item = recorded.states[name]!;
  const recording = { name, minor: 33, version: '1.33', args: ['get'], text: recorded.manifest(name) };
  expect(summarise(compareManifest(recording, [item]))).toBe('');
});
