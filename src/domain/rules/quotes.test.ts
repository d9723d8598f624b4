import { expect, it } from 'vitest';
import { readEvidence } from '../evidence/read-evidence.ts';
import { createQuoter, uniqueQuotes } from './quotes.ts';

const MANY = Array.from({ length: 40 }, (_, index) => ({ apiVersion: 'v1', kind: 'Service', metadata: { name: `s${index}`, namespace: 'shop' }, spec: { type: 'LoadBalancer', ports: [{ port: 80 }] } }));

it('quotes what was read where a whole List stands on one line', () => {
  const inputs = [{ name: 'paste', text: JSON.stringify({ apiVersion: 'v1', kind: 'List', items: MANY }) }];
  const [first] = readEvidence(inputs).resources;
  const quoter = createQuoter(inputs);
  const quotes = ['/metadata/name', '/spec/type', '/spec/type'].map((pointer) => quoter.field(first!, pointer));
  expect(uniqueQuotes(quotes)).toEqual([
    { input: 'paste', line: 1, text: 'name: s0' },
    { input: 'paste', line: 1, text: 'type: LoadBalancer' },
  ]);
});

it('cuts a value that fills the screen', () => {
  const inputs = [{ name: 'paste', text: `kind: Service\nmetadata:\n  name: web\n  annotations:\n    note: ${'x'.repeat(5000)}\n` }];
  const [service] = readEvidence(inputs).resources;
  const { text, line } = createQuoter(inputs).field(service!, '/metadata/annotations/note');
  expect(line).toBe(5);
  expect(text).toMatch(/^note: x+…$/);
  expect(text.length).toBeLessThan(1100);
});
