import { describe, expect, it } from 'vitest';
import { fieldState, valueAt } from '../evidence/field-state.ts';
import { stateOf, valueOf } from './fields.ts';
import { makeResource } from './testing/make-evidence.ts';

const service = makeResource(
  'Service',
  { metadata: { name: 'web', annotations: { 'a.b/c': '1', '~x': '2' }, labels: null }, spec: { ports: [{ port: 80 }], selector: {} } },
  { open: ['/metadata/annotations', '/spec/ports'], absent: ['/metadata/annotations/no.such~1key', '/spec/type'], unknown: ['/spec/clusterIP'] },
);
const POINTERS = [
  '', '/metadata', '/metadata/name', '/metadata/name/deeper', '/metadata/annotations/a.b~1c', '/metadata/annotations/~0x', '/metadata/annotations/other',
  '/metadata/annotations/no.such~1key', '/metadata/labels/app', '/spec/ports/0/port', '/spec/ports/0/name', '/spec/ports/1/port', '/spec/ports/length',
  '/spec/selector/app', '/spec/type', '/spec/clusterIP', '/spec/constructor', '/__proto__/x', '/status/loadBalancer/ingress', '/data/x',
];

describe('reading a field', () => {
  it.each(POINTERS)('of "%s" says what the evidence says', (pointer) => {
    expect(valueOf(service, pointer)).toEqual(valueAt(service.object, pointer));
    expect(stateOf(service, pointer)).toBe(fieldState(service, pointer));
  });

  it('takes null as absent', () => {
    expect([stateOf(service, '/metadata/labels'), valueOf(service, '/metadata/labels')]).toEqual(['absent', undefined]);
  });

  it('stays right when a list is longer than what is remembered of paths', () => {
    const long = makeResource('Service', { spec: { ports: Array.from({ length: 7000 }, (_, port) => ({ port })) } });
    for (let at = 0; at < 7000; at++) expect(valueOf(long, `/spec/ports/${at}/port`)).toBe(at);
    expect(valueOf(service, '/spec/ports/0/port')).toBe(80);
  });

  it('proves nothing absent by a manifest that a server would have assigned', () => {
    const manifest = makeResource('Service', { spec: {} }, { origin: 'manifest' });
    expect([stateOf(manifest, '/status/loadBalancer'), stateOf(manifest, '/spec/clusterIP', true), stateOf(manifest, '/spec/type')]).toEqual(['unknown', 'unknown', 'absent']);
  });
});
