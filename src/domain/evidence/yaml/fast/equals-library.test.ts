import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stringify, type ToStringOptions } from 'yaml';
import type { SourceLine } from '../../normalise/source-line.ts';
import { parseYaml } from '../to-tree.ts';
import { readFast } from './read-fast.ts';

/** `PROPERTY_RUNS=20000` for the long run. */
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 400);
const FIXTURES = new URL('../../../../testing/fixtures/recorded/yaml/', import.meta.url);
const TEXTS = readdirSync(FIXTURES).map((file) => readFileSync(new URL(file, FIXTURES), 'utf8'));

function linesOf(text: string): SourceLine[] {
  return text.split('\n').map((line, index) => ({ n: index * 2 + 5, text: line }));
}

/** Whenever the fast reader answers, the library has nothing to object and gives the same values on the same lines. */
function expectEqual(text: string): boolean {
  const lines = linesOf(text);
  const fast = readFast(lines);
  if (!fast) return false;
  const slow = parseYaml(lines);
  const same = slow.faults.length === 0 && slow.duplicate === undefined && slow.tree?.unknown.size === 0 &&
    isDeepStrictEqual(fast.value, slow.tree.value) && JSON.stringify(fast.value) === JSON.stringify(slow.tree.value) && isDeepStrictEqual(fast.list, slow.tree.list);
  if (!same) expect(fast, JSON.stringify(text)).toEqual(slow.tree ?? slow);
  expect(same, JSON.stringify(text)).toBe(true);
  return true;
}

/** Counts answers, so that a property that always hands over does not pass for proof. */
function checkAll(arbitrary: fc.Arbitrary<string>, leastAnswered: number, numRuns = RUNS): void {
  let answered = 0;
  fc.assert(fc.property(arbitrary, (text) => void (expectEqual(text) && answered++)), { numRuns });
  expect(answered / numRuns).toBeGreaterThan(leastAnswered);
}

const PIECES = ['a', 'b', 'web', ' ', '  ', '\n', ':', ': ', '#', ' #', '-', '- ', "'", '"', '\\', '{', '}', '[', ']', ',', '|', '>', '&', '*', '!', '%', '@', '?', '~', '0', '1', '0x1F', '0o7', '1.5', '1e3', '.inf', '+', 'null', 'true', 'no', 'y', '<<', '.', '/', '\t', '\u00e9', '服务', '\ud83d\ude00', '\u00a0', '\u2028', '\\n', '\\u00e9', '=', '---', '...', '\u0007', '$'];
const wild = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join(''));
const words = fc.array(fc.constantFrom('the', 'Service', 'port 80', "isn't", 'a:b', 'x#y', '"quoted"', '10.0.0.1', 'lb-1', ''), { minLength: 1, maxLength: 14 }).map((all) => all.join(' '));
const calm = fc.oneof(fc.constantFrom('web', 'LoadBalancer', 'TCP', 'true', '80', '2026-01-04T16:24:42+08:00', 'cn-beijing.10.0.3.21', ''), words, fc.array(words, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n')));
const key = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('name', 'metadata', 'a/b', 'kubernetes.io/x', 'f:spec', '.', 'k:{"port":80}', '80', 'on') }, { weight: 1, arbitrary: wild });
const scalar = fc.oneof(calm, wild, fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, scalar, fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(key, tie('value'), { maxKeys: 5 })),
}));
const root = fc.oneof(fc.dictionary(key, value, { minKeys: 1, maxKeys: 6 }), fc.array(value, { minLength: 1, maxLength: 5 }));
const style = fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED');
const options: fc.Arbitrary<ToStringOptions> = fc.record({
  indent: fc.constantFrom(1, 2, 4), indentSeq: fc.boolean(), lineWidth: fc.constantFrom(0, 20, 40, 80), minContentWidth: fc.constantFrom(0, 20),
  blockQuote: fc.constantFrom<(boolean | 'folded' | 'literal')[]>(true, false, 'folded', 'literal'), collectionStyle: fc.constantFrom<('any' | 'block' | 'flow')[]>('any', 'block', 'block', 'flow'),
  defaultKeyType: fc.constantFrom<(null | 'PLAIN' | 'QUOTE_DOUBLE' | 'QUOTE_SINGLE')[]>(null, 'PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'), defaultStringType: style,
  doubleQuotedMinMultiLineLength: fc.constantFrom(10, 40), flowCollectionPadding: fc.boolean(), singleQuote: fc.constantFrom(true, false, null), trailingComma: fc.boolean(),
}) as fc.Arbitrary<ToStringOptions>;
const written = fc.tuple(root, options).map(([data, how]) => stringify(data, { ...how, aliasDuplicateObjects: false }));

it('gives what the library gives for values written in any style', () => checkAll(written, 0.25));

it('gives what the library gives for JSON', () => {
  checkAll(fc.tuple(root, fc.constantFrom(0, 1, 2, 4)).map(([data, indent]) => JSON.stringify(data, null, indent)), 0.8);
});

const name = fc.constantFrom('apiVersion', 'metadata', 'annotations', 'spec', 'ports', 'targetPort', 'app.kubernetes.io/name', 'message', 'nginx.conf', '80', '.');
const tame = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, calm, fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(name, tie('value'), { maxKeys: 5 })),
})).value;
const object = fc.record({ apiVersion: fc.constant('v1'), kind: fc.constantFrom('Service', 'ConfigMap'), metadata: fc.dictionary(name, tame), spec: tame, status: tame });

it('answers for every object in the style of kubectl and of people', () => {
  const styles: fc.Arbitrary<ToStringOptions> = fc.record({ indentSeq: fc.boolean(), lineWidth: fc.constantFrom(0, 80), singleQuote: fc.boolean(), indent: fc.constantFrom(2, 4) });
  checkAll(fc.tuple(object, styles).map(([data, how]) => stringify(data, { ...how, aliasDuplicateObjects: false })), 0.98);
});

const FRAGMENTS = ['a:', 'b:', 'c: ', 'a: 1', 'b: x y', 'c: "q"', "d: 'it''s'", 'e: |', 'f: >-', 'g: |+', 'h: |2', 'i: >', '- ', '-', '- a', '- a: 1', '- - b', '-  c: 2', '- |', '- "x": y', 'text', 'more text', '# note', 'x # note', '', '', ' ', '   ', 'j: [a, b]', 'k: {a: 1, "b":2}', 'l: []', 'm: {}', 'n: [', ']', '}', 'o: {', 'p,', '"open', 'close"', "r: 'open", "s: \"a\\", 'b\\"', '? x', ': y', 't: &a', 'u: *a', 'v: !t x', '\tw: 1', 'x:\ty', '---', '...', 'y: a: b', '"k" : v', '80: 1', '{"z": 1}', '[1,', '"a": "b",', '-1', 'w: -', 'w: - a', ':', 'a :b', 'b: c:', '1: 2', '01: 2'];
const soup = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom(...FRAGMENTS)), { minLength: 1, maxLength: 9 }).map((parts) => parts.map(([indent, text]) => ' '.repeat(indent) + text).join('\n'));

it('gives what the library gives for lines thrown together', () => checkAll(soup, 0.003));

/** Characters that decide about one kind of scalar or collection; drawn from one set, many texts come close to good YAML. */
const CHARACTERS: readonly (readonly string[])[] = [
  ['a', 'b', ' ', ' ', '\n', '\n', ': ', ':', '-', '- ', '#', '"', "'", '|', '>', '1', '+', '\t', 'a: ', 'b: '],
  ['a', ' ', '  ', '\n', '\n ', '\n  ', '\n   ', 'a: ', 'b:', '|', '>', '-', '+', '2', '1', '#', '\t', 'a: |', 'b: >', '- |', '\n\n'],
  ['a: ', '{', '}', '[', ']', ',', ', ', ':', ': ', 'a', '"a"', "'b'", ' ', '\n', '\n ', '- ', '#', '1', '-', '"a":', '\n  '],
  ['"', "'", "''", '\\', '\\"', '\\\\', '\\n', '\\x41', '\\N', '\\u00', '\n', '\n ', '\n  ', ' ', '\t', 'x', '\\ ', '#', '\n\n'],
  ['x', 'y', ' ', '\n', '\n ', '\n  ', '\n\n', ' #', '# c', ':', '-', '1', '.', 'e', '0x', '~', 'null', 'yes', '---', '%', '@', '&'],
];
const head = fc.constantFrom('', 'a: ', 'a:\n- ', 'a: "', "a: '", 'a: |', 'a: |+\n  x', 'a: >', 'a: >-\n  x', 'a: |2', '- x', 'a: x', 'a: [', '{"a": ');
const tail = fc.constantFrom('', '"', "'", ']', '}', '\nz: 1', '"\nz: 1', "'\nz: 1", ']\nz: 1', '\n- z');
const close = fc.constantFrom(...CHARACTERS).chain((set) => fc.tuple(head, fc.array(fc.constantFrom(...set), { maxLength: 9 }), tail)).map(([start, middle, end]) => start + middle.join('') + end);

it('gives what the library gives for characters thrown together', () => checkAll(close, 0.05, RUNS * 20));

type Cut = (text: string, at: number, piece: string) => string;
const CUTS: readonly Cut[] = [
  (text, at, piece) => text.slice(0, at) + piece + text.slice(at),
  (text, at, piece) => text.slice(0, at) + text.slice(at + piece.length),
  (text, at, piece) => text.slice(0, at) + piece + text.slice(at + piece.length),
  (text, at, piece) => `${text.slice(0, text.lastIndexOf('\n', at) + 1)}${piece}${text.slice(text.lastIndexOf('\n', at) + 1)}`,
  (text, at) => text.slice(0, text.lastIndexOf('\n', at) + 1) + text.slice(text.indexOf('\n', at) + 1),
];
const changes = fc.array(fc.tuple(fc.constantFrom(...CUTS), fc.nat(), fc.constantFrom(...PIECES)), { minLength: 1, maxLength: 3 });

/** Changes somewhere inside a stretch of a text, since a whole fixture takes the library long. */
function mutate(base: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(base, changes).map(([text, steps]) => steps.reduce((changed, [cut, at, piece]) => cut(changed, at % (changed.length + 1), piece), text));
}
const stretch = fc.tuple(fc.constantFrom(...TEXTS), fc.nat()).map(([text, at]) => {
  const lines = text.split('\n');
  const from = at % lines.length;
  return lines.slice(from, from + 25).join('\n');
});

it('gives what the library gives for damaged kubectl output', () => checkAll(mutate(stretch), 0.05));

it('gives what the library gives for damaged text in any style', () => checkAll(mutate(written), 0.05));
