import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asDescribed } from '#testing/oracle/as-printed.ts';
import { compareFields, newComparison } from '#testing/oracle/compare.ts';
import { DESCRIBE_FIELDS } from '#testing/oracle/describe-fields.ts';
import { compareEvents, eventAsPrinted, roundedAge } from '#testing/oracle/events.ts';
import { openRecorded } from '#testing/oracle/recorded.ts';
import { readEvidence } from './read-evidence.ts';
import type { Resource } from './types.ts';

const ROOT = new URL('../../testing/fixtures/recorded/', import.meta.url);
const recorded = openRecorded((file) => readFileSync(new URL(file, ROOT), 'utf8'), (folder) => readdirSync(new URL(folder, ROOT)));
const served = recorded.states['ack-ok']!;
const text = recorded.of('1.33').find(({ name }) => name === 'ack-ok')!.text;

/** The parts of the read Service that are tampered with. */
interface ReadService extends Record<string, unknown> {
  metadata: { labels: { app?: string } };
  spec: { ports: { port: number; targetPort: number | string }[]; loadBalancerClass?: string };
  status: { loadBalancer: { ingress: object[] } };
}

function faultsOf(change: (resource: Resource, object: ReadService) => Partial<Resource> | void): string[] {
  const { resources } = readEvidence([{ name: 'ack-ok', text }]);
  const object = structuredClone(resources[0]!.object) as ReadService;
  const resource = { ...resources[0]!, object };
  const into = newComparison();
  compareFields(asDescribed(served.object), { ...resource, ...change(resource, object) }, { file: 'ack-ok', minor: 33, table: DESCRIBE_FIELDS['Service']! }, into);
  return into.failures.map(({ problem, pointer }) => `${problem} ${pointer}`);
}

describe('the oracle notices', () => {
  it.each<[string, string[], Parameters<typeof faultsOf>[0]]>([
    ['nothing in a good reading', [], () => undefined],
    ['another value', ['wrong Service/spec/ports/0/port'], (_, { spec }) => { spec.ports[0]!.port = 81; }],
    ['a text for a number', ['wrong Service/spec/ports/0/targetPort'], (_, { spec }) => { spec.ports[0]!.targetPort = '8080'; }],
    ['a value that is missing', ['missing Service/metadata/labels/app'], (_, { metadata }) => { delete metadata.labels.app; }],
    ['a field that was not served', ['invented Service/spec/loadBalancerClass'], (_, { spec }) => { spec.loadBalancerClass = 'x'; }],
    ['an item that was not served', ['invented Service/status/loadBalancer/ingress/1/ip'], (_, { status }) => { status.loadBalancer.ingress.push({ ip: '192.0.2.1' }); }],
    ['an absence that the text does not prove', ['not unknown Service/metadata/uid'], ({ absent }) => ({ absent: new Set([...absent, '/metadata/uid']) })],
    ['an absence that the text proves and the reader does not', ['not absent Service/spec/externalIPs'], ({ unknown, absent }) => ({
      absent: new Set([...absent].filter((pointer) => pointer !== '/spec/externalIPs')), unknown: new Set([...unknown, '/spec/externalIPs']),
    })],
  ])('%s', (_, faults, change) => {
    expect(faultsOf(change)).toEqual(faults);
  });

  it('events that differ, are missing or were never served', () => {
    const items = readEvidence([{ name: 'ack-ok', text }]).resources[0]!.events.items;
    const prints = served.events.map((event) => eventAsPrinted(event, 'describe'));
    const faults = (read: typeof items): string[] => {
      const into = newComparison();
      compareEvents('ack-ok', prints, read, into);
      return into.failures.map(({ problem, pointer }) => `${problem} ${pointer}`);
    };
    expect(faults(items)).toEqual([]);
    expect(faults(items.map((item) => ({ ...item, count: 3 })))).toEqual(['event events/*/count']);
    expect(faults([])).toEqual(['event events/*/all']);
    expect(faults([...items, { ...items[0]!, reason: 'Other' }])).toEqual(['invented events/Other']);
  });
});

it('ages are rounded as kubectl prints them', () => {
  expect([77, 599, 990, 7230, 30_000, 200_000, 800_000].map(roundedAge)).toEqual([77, 599, 960, 7200, 28_800, 198_000, 777_600]);
});
