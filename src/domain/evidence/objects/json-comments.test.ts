import { expect, it } from 'vitest';
import { readEvidence } from '../read-evidence.ts';
import { blankComments } from './json-comments.ts';

const blank = (text: string): string => blankComments(text.split('\n').map((line, index) => ({ n: index + 1, text: line }))).map((line) => line.text).join('\n');

it.each([
  ['{"a": 1} // one', '{"a": 1}       '],
  ['{"a": /* x */ 1}', '{"a":         1}'],
  ['{"a": 1, /* "b": 2,\n "c": 3, */ "d": 4}', '{"a": 1,           \n            "d": 4}'],
  ['{"a": "http://x/*y*/"}', '{"a": "http://x/*y*/"}'],
  ['{"a": "say \\"// no\\"", "b": "\\\\"} // two', '{"a": "say \\"// no\\"", "b": "\\\\"}       '],
  ['{"a": "broken at the width of http:\n//a.terminal"}', '{"a": "broken at the width of http:\n//a.terminal"}'],
  ['{"a": 1} /*/ 2', '{"a": 1}      '],
])('%s is left without its comments, at the same columns', (text, out) => {
  expect(blank(text)).toBe(out);
});

it('reads every field of JSON that has comments', () => {
  const text = '{\n  "apiVersion": "v1", // the core\n  "kind": "ConfigMap", /* no\n  secrets */ "metadata": { "name": "till" /* ours */, "namespace": "shop" },\n  "data": { /* "a": "b", */ "url": "https://shop.example.com/*" }\n}\n';
  const { resources, inputs } = readEvidence([{ name: 'paste', text }]);
  expect(resources.map(({ object }) => object)).toEqual([{ metadata: { name: 'till', namespace: 'shop' }, data: { url: 'https://shop.example.com/*' } }]);
  expect(resources[0]?.lines.get('/metadata/name')).toBe(4);
  expect(inputs[0]?.problems).toEqual([]);
});
