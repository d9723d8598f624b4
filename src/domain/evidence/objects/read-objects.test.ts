import { describe, expect, it } from 'vitest';
import { fieldState } from '../field-state.ts';
import { readEvidence } from '../read-evidence.ts';
import type { Evidence } from '../types.ts';

const read = (text: string): Evidence => readEvidence([{ name: 'paste', text }]);
const codes = (text: string): string[] => read(text).inputs[0]!.problems.map(({ code }) => code);

describe('names that every object of JavaScript has', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s is a kind like any other', (kind) => {
    expect(read(`apiVersion: v1\nkind: ${kind}\nmetadata: {name: a}\n`).resources).toMatchObject([{ kind, object: { metadata: { name: 'a' } } }]);
    expect(read(JSON.stringify({ apiVersion: 'v1', kind, metadata: { name: 'a' } })).resources).toMatchObject([{ kind }]);
    expect(read(`kind: List\nitems:\n- kind: ${kind}\n  metadata: {name: a}\n`).resources).toMatchObject([{ kind }]);
  });

  it.each(['constructor', '__proto__', 'valueOf'])('%s is a list like any other', (key) => {
    expect(read(`apiVersion: v1\nkind: Widget\nmetadata: {name: a}\nspec:\n  ${key}:\n  - port: 1\n`).resources).toHaveLength(1);
  });
});

describe('a damaged text that was damaged otherwise, too', () => {
  const LONG = `    story: once upon a time there was a very long annotation that no terminal of that width could ever have held`;
  const wrap = (text: string): string => text.split('\n').flatMap((line) => line.match(/.{1,70}/g) ?? ['']).join('\n');
  const TEXT = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  annotations:\n${LONG.replace('story: ', 'story: "')}"\n  name: tale\ndata:\n  a: "1"`;

  it('is unwrapped before any line is left out', () => {
    const text = wrap(TEXT.replaceAll('"', '').replace('once upon', 'once: upon').replace('story: once:', 'story-once:'));
    expect(codes(text)).not.toContain('yaml-syntax');
    expect(read(text).resources).toHaveLength(1);
  });

  it('is unwrapped, and read up to where it was cut', () => {
    const text = wrap(`${TEXT}\n  b: "2`);
    const [map] = read(text).resources;
    expect(codes(text)).toContain('cut-tail');
    expect(map?.object).toMatchObject({ metadata: { name: 'tale' }, data: { a: '1' } });
    expect(fieldState(map!, '/data/b')).toBe('unknown');
  });

  it('gets its head back, and is read up to where it was cut', () => {
    const text = '  name: till\nspec:\n  clusterIP: None\n  selector:\n    app: till\n  sess';
    const [service] = read(text).resources;
    expect(codes(text)).toEqual(['cut-head', 'cut-tail']);
    expect(service).toMatchObject({ kind: 'Service', object: { metadata: { name: 'till' }, spec: { selector: { app: 'till' } } } });
    expect(fieldState(service!, '/spec/ports')).toBe('unknown');
  });

  it('does not believe that a null at its end is all there is', () => {
    const text = 'addressType: IPv4\napiVersion: discovery.k8s.io/v1\nendpoints:\n- addresses:\n  - 10.0.0.1\n  condi tions\nkind: EndpointSlice\nmetadata:\n  name: a-1\nports: null\n';
    const [slice] = read(text).resources;
    expect(codes(text)).toContain('yaml-syntax');
    expect(fieldState(slice!, '/endpoints/0/conditions')).toBe('unknown');
  });
});
