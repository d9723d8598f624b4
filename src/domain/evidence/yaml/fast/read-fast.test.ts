import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { splitLines } from '../../normalise/source-line.ts';
import { splitDocuments } from '../documents.ts';
import { readYaml } from '../read-yaml.ts';
import { parseYaml } from '../to-tree.ts';
import { readFast } from './read-fast.ts';

const PROJECT = new URL('../../../../../', import.meta.url);
const FIXTURES = new URL('src/testing/fixtures/recorded/yaml/', PROJECT);

function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(new URL(folder, PROJECT), { recursive: true, encoding: 'utf8' }).filter((file) => ending.test(file)).map((file) => folder + file);
}

describe('files of this project', () => {
  const files = [...filesBelow('src/testing/fixtures/', /\.(?:ya?ml|json)$/), ...filesBelow('content/', /\.(?:ya?ml|json)$/)];

  it('are all read fast, with the values and lines that the library gives', () => {
    expect(files.length).toBeGreaterThan(200);
    for (const file of files) {
      const lines = splitLines(readFileSync(new URL(file, PROJECT), 'utf8'));
      for (const document of file.endsWith('.json') ? [lines] : splitDocuments(lines)) expect(readFast(document), file).toEqual(parseYaml(document).tree);
    }
  });
});

/** Read fast and like the library. The second column is the value, where seeing it helps. */
const READ: readonly (readonly [string, unknown])[] = [
  ['a: 0o17\nb: 0x1f\nc: +12\nd: 1e3\ne: .inf\nf: 1.\ng: 007\nh: 1_000\ni: 10.0.0.1\nj: -0', { a: 15, b: 31, c: 12, d: 1000, e: Infinity, f: 1, g: 7, h: '1_000', i: '10.0.0.1', j: -0 }],
  ['a: ~\nb: Null\nc: TRUE\nd: yes\ne: off\nf:\ng: "yes"\nh: nUll', { a: null, b: null, c: true, d: true, e: false, f: null, g: 'yes', h: 'nUll' }],
  ['message: the node was low on\n  resource, and this is\n\n  a second paragraph # said the kubelet\nnext: 1', { message: 'the node was low on resource, and this is\na second paragraph', next: 1 }],
  ['a: \'it\'\'s\n  folded\n\n  twice\'\nb: "x\\\n  \\ y\\u00e9\\x41\n  z"', { a: "it's folded\ntwice", b: 'x yéA z' }],
  ['a: |\n  x\n   y\n\n  z\n\nb: >-\n  one\n  two\n\n  three\n    deep\n  end\nc: |+\n  x\n\nd: |2-\n    x\n  y\n', { a: 'x\n y\n\nz\n', b: 'one two\nthree\n  deep\nend', c: 'x\n\n', d: '  x\ny' }],
  ['a: |\nb: >-\nc: 1', { a: '', b: '', c: 1 }],
  ['a: |+\n  x\n\n', { a: 'x\n\n' }],
  ['items:\n- - a\n  -\n    b: 1\n-\n- c: 1\n  d:\n  - e\n  # note\n  f: 2\n', { items: [['a', { b: 1 }], null, { c: 1, d: ['e'], f: 2 }] }],
  ['a: {b: [1, "x", {c: d}], "e":f}\ng: []  # none\nh: [a,\n  b]', { a: { b: [1, 'x', { c: 'd' }], e: 'f' }, g: [], h: ['a', 'b'] }],
  ['a: [../b, ..]', { a: ['../b', '..'] }],
  ['a#b: c#d\nhttp://x: y:z\n"q:": 1\n\'r\': \'s\'\nf:spec: {}\nk:{"port":80}:\n  .: {}', { 'a#b': 'c#d', 'http://x': 'y:z', 'q:': 1, r: 's', 'f:spec': {}, 'k:{"port":80}': { '.': {} } }],
  ['{\n  "a": [\n    1,\n    {"b": "\\u00e9\\n\\/"}\n  ],\n  "c": {}\n}', { a: [1, { b: 'é\n/' }], c: {} }],
  ['80: a\nconstructor: b\ntoString: c', { 80: 'a', constructor: 'b', toString: 'c' }],
];

const HANDED_OVER: readonly string[] = [
  'a: &x 1', 'a: *x', 'a: !t 1', '%YAML 1.2\n---\na: 1', '? a\n: b', 'a: 1\na: 2', '{a: 1, a: 2}', '1: a\n01: b', '<<: {a: 1}', '__proto__: {a: 1}', 'a:\tb', '\ta: b', 'a: b: c',
  'a: - b', 'a: b\n  c: d', 'a: 1\n b: 2', ' a: 1\nb: 2', 'a: [1', 'a: [1]]', 'a: "x', "a: 'x", 'a: "\\q"', 'a: @x', 'a: `x`', 'a: %x', 'a: ]', 'text', '"text"', '', '# only', 'a: |x\n  y', 'a: |\n    \n  x', 'a: >\n  x\n      \n', '--- a: b', 'a: {{ .Values.x }}',
  'a: [b: c]', 'a: {b}', 'a: {b: }', 'a: [b,]', 'a: x\n\ty', 'a: "x"y', 'a: "x" #y\n  z', 'a :b', 'a : b', '- a\nb: c', 'a: [\nb]', 'a: \x07', '- a: 1\n - b',
];

describe('the fast reader', () => {
  it.each(READ)('reads %j', (text, value) => {
    const lines = splitLines(text);
    const fast = readFast(lines);
    expect(fast).toEqual(parseYaml(lines).tree);
    expect(fast?.value).toStrictEqual(value);
  });

  it.each(HANDED_OVER)('leaves %j to the library', (text) => {
    expect(readFast(splitLines(text))).toBeUndefined();
  });

  it('reads a List of every recorded object as kubectl prints it', () => {
    const objects = readdirSync(FIXTURES).map((file) => readFileSync(new URL(file, FIXTURES), 'utf8').trimEnd());
    const text = ['apiVersion: v1', 'items:', ...objects.map((object) => object.replace(/^(?=.)/gm, '  ').replace('  ', '- ')), 'kind: List', 'metadata:', '  resourceVersion: ""', ''].join('\n');
    const lines = splitLines(text);
    const fast = readFast(lines);
    expect(fast?.value).toEqual(parseAllDocuments(text)[0]?.toJS());
    expect(fast).toEqual(parseYaml(lines).tree);
  });
});

describe('hostile texts', () => {
  const nested = (depth: number): string => Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}a:`).join('\n');
  const big = 400_000;

  it.each([
    ['mappings in mappings', nested(2000)],
    ['sequences in sequences', `a:\n${'- '.repeat(20_000)}x`],
    ['brackets', `a: ${'['.repeat(big)}`],
    ['braces', '{"a":'.repeat(big / 5)],
    ['a quote that stays open', `a: "${'x\n '.repeat(big / 3)}`],
    ['quotes that stay open, one after another', 'a: \'x"\n'.repeat(big / 6)],
    ['one line of backslashes', `a: "${'\\'.repeat(big + 1)}`],
  ])('%s are handed over', (_, text) => {
    expect(readFast(splitLines(text))).toBeUndefined();
  });

  it.each([
    ['a long text', `a: ${'x '.repeat(big / 2)}y`],
    ['a long key', `${'x'.repeat(big)}: 1`],
    ['one line of colons', ':'.repeat(big)],
    ['a long number', `a: ${'1'.repeat(big)}x`],
    ['one line of JSON', JSON.stringify(Array.from({ length: big / 20 }, (_, at) => ({ a: `${at}\\` })))],
    ['empty lines', `a: x${'\n'.repeat(big)}b: |${'\n'.repeat(big)}  y\n`],
    ['many keys', Array.from({ length: big / 10 }, (_, at) => `k${at}: ${at}`).join('\n')],
    ['a text of many lines', `a: x${'\n  y'.repeat(big / 4)}`],
    ['a block of many lines', `a: >${'\n  y'.repeat(big / 4)}`],
  ])('%s is read', (_, text) => {
    expect(readFast(splitLines(text))).toBeDefined();
  });

  it('a hundred thousand documents are read one by one', () => {
    const text = 'apiVersion: v1\nkind: Service\nmetadata: {name: x}\n---\n'.repeat(100_000);
    expect(readYaml(splitLines(text), 'x', { json: false, cut: false }).resources).toHaveLength(100_000);
  });

  it('an odd document does not hold back the others', () => {
    const text = 'apiVersion: v1\nkind: ConfigMap\nmetadata: &m\n  name: a\ndata: {n: *m}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: b\n';
    const [first, second] = readYaml(splitLines(text), 'x', { json: false, cut: false }).resources;
    expect(first?.object['data']).toEqual({ n: { name: 'a' } });
    expect(second?.lines.get('/metadata/name')).toBe(10);
  });
});
