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
