import { describe, expect, it } from 'vitest';
import { readEvidence } from '../read-evidence.ts';
import type { Resource } from '../types.ts';

const HEAD = (name: string): string => `Name:         ${name}\nNamespace:    shop\nLabels:       <none>\nAnnotations:  <none>\n\nData\n====\n`;
const VALUE = 'note\nEvents:  <none>\nmore\nTitle:\n-----\nData\n====\nBinaryData\n====\nstill more';
const OBJECT = 'Name:  inner\nNamespace:  y\nEvents:  <none>\nend';
const BINARY = 'BinaryData\n====\nlogo.png: 8 bytes\n\n';
const FIRST = `${HEAD('first')}a.txt:\n----\n${VALUE}\n\nb.txt:\n----\n${OBJECT}\n\n`;
const SECOND = `${HEAD('second')}k:\n----\nv\n`;

function read(text: string): readonly Resource[] {
  return readEvidence([{ name: 'paste', text }]).resources;
}

describe.each([['with', BINARY], ['without', '']])('a ConfigMap %s binary data', (_, binary) => {
  it('holds whatever its values look like, up to its own events', () => {
    const [first, second, ...rest] = read(`${FIRST}${binary}Events:  <none>\n\n\n${SECOND}${binary}Events:  <none>\n`);
    expect(rest).toEqual([]);
    expect(first?.object).toEqual({ metadata: { name: 'first', namespace: 'shop' }, data: { 'a.txt': VALUE, 'b.txt': OBJECT } });
    expect(first?.events.state).toBe('complete');
    expect(second?.object['data']).toEqual({ k: 'v' });
  });
});

it('takes no events out of a value where the object shows none', () => {
  const [first] = read(`${FIRST}${BINARY}`);
  expect(first?.object['data']).toEqual({ 'a.txt': VALUE, 'b.txt': OBJECT });
  expect(first?.events.state).toBe('unknown');
});

it('leaves the data open where the text ends in them', () => {
  const [second] = read(SECOND);
  expect(second?.object['data']).toEqual({ k: 'v' });
  expect(second?.open.has('/data')).toBe(true);
});

const SERVICE = (name: string): string => `Name:  ${name}\nNamespace:  y\nSelector:  app=${name}\nType:  ClusterIP\nSession Affinity:  None\nEvents:  <none>`;
const OF_TWO = `${SERVICE('one')}\n\n\n${SERVICE('two')}`;

describe.each([['with', BINARY], ['without', '']])('describes inside of a value, %s binary data', (_, binary) => {
  const whole = (name: string, value: string): string => `${HEAD(name)}saved.txt:\n----\n${value}\n\n${binary}Events:  <none>\n`;

  it.each([
    ['two of them', OF_TWO],
    ['two and a text behind', `${OF_TWO}\n\nthe end`],
    ['three, the last cut', `${OF_TWO}\n\n\nName:  three\nNamespace:  y\nLabels:  <none>`],
    ['one of a ConfigMap', whole('inner', 'v').trimEnd()],
    ['one of a ConfigMap that holds two', `${whole('inner', OF_TWO)}\nand more`],
  ])('%s are text', (_name, value) => {
    const resources = read(`${whole('outer', value)}\n\n${SERVICE('real')}\n`);
    expect(resources.map(({ kind, object }) => `${kind} ${(object['metadata'] as { name: string }).name}`)).toEqual(['ConfigMap outer', 'Service real']);
    expect(resources[0]?.object['data']).toEqual({ 'saved.txt': value });
    expect(resources[0]?.events.state).toBe('complete');
  });

  it('are not what stands behind a ConfigMap that was printed without its events', () => {
    const resources = read(`${HEAD('outer')}k:\n----\nv\n\n\n${SERVICE('one')}\n\n\n${whole('other', 'w')}\n\n${SERVICE('two')}\n`);
    expect(resources.map(({ kind, object }) => `${kind} ${(object['metadata'] as { name: string }).name}`)).toEqual(['ConfigMap outer', 'Service one', 'ConfigMap other', 'Service two']);
    expect(resources[0]?.object['data']).toEqual({ k: 'v' });
  });
});
