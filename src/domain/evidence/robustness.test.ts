import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvidence } from './read-evidence.ts';
import type { Resource } from './types.ts';

/** `ROBUSTNESS_RUNS=10000 npx vitest run …/robustness.test.ts` for the long run. */
const RUNS = Number(process.env['ROBUSTNESS_RUNS'] ?? 400);
const LONGEST_MS = 5000;

const ROOT = new URL('../../testing/fixtures/', import.meta.url);
const FOLDERS = ['kubectl/1.20', 'kubectl/1.31', 'kubectl/1.33', 'recorded/1.20', 'recorded/1.33', 'recorded/yaml'];
const TEXTS = FOLDERS.flatMap((folder) => readdirSync(new URL(`${folder}/`, ROOT)).map((file) => readFileSync(new URL(`${folder}/${file}`, ROOT), 'utf8'))).filter((text) => text.length < 20_000);

type Mutation = (text: string, seed: number, other: string) => string;

const cut = (lines: string[], seed: number): [number, number] => {
  const from = seed % (lines.length + 1);
  return [from, from + 1 + ((seed >> 8) % Math.max(1, lines.length - from))];
};

/** What copying, mailing and chatting do to a text, and worse. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'cut out a part': (text, seed) => {
    const lines = text.split('\n');
    return lines.slice(...cut(lines, seed)).join('\n');
  },
  'cut inside a line': (text, seed) => text.slice(seed % (text.length + 1)),
  'cut the end inside a line': (text, seed) => text.slice(0, seed % (text.length + 1)),
  'shuffle lines': (text, seed) => {
    const lines = text.split('\n');
    for (let step = 0; step < 6; step++) {
      const [one, two] = [(seed * (step + 3)) % lines.length, (seed >> step) % lines.length];
      [lines[one], lines[two]] = [lines[two] ?? '', lines[one] ?? ''];
    }
    return lines.join('\n');
  },
  're-wrap': (text, seed) => text.split('\n').flatMap((line) => line.match(new RegExp(`.{1,${60 + (seed % 70)}}`, 'g')) ?? ['']).join('\n'),
  're-space': (text, seed) => (seed % 3 === 0 ? text.replace(/ +/g, ' ') : seed % 3 === 1 ? text.replace(/ /g, '\u00a0') : text.replace(/ {2,}/g, '\t')),
  'lose indentation': (text) => text.replace(/^ +/gm, ''),
  interleave: (text, seed, other) => {
    const [one, two] = [text.split('\n'), other.split('\n')];
    const size = 1 + (seed % 5);
    return Array.from({ length: Math.ceil(Math.max(one.length, two.length) / size) }, (_, index) => [...one.slice(index * size, (index + 1) * size), ...two.slice(index * size, (index + 1) * size)].join('\n')).join('\n');
  },
  append: (text, _, other) => `${text}\n${other}`,
  colour: (text, seed) => text.replace(/\S+/g, (word, offset: number) => ((offset + seed) % 3 === 0 ? `\u001b[1;32m${word}\u001b[0m` : word)),
  quote: (text, seed) => text.replace(/^/gm, seed % 2 === 0 ? '> ' : '    '),
  number: (text) => text.split('\n').map((line, index) => `${index + 1}: ${line}`).join('\n'),
  frame: (text) => text.replace(/^(.*)$/gm, '│ $1 │'),
  fence: (text) => `\`\`\`\n${text}\n\`\`\``,
  'delete characters': (text, seed) => Array.from({ length: 8 }, (_, step) => (seed * (step + 7)) % (text.length + 1)).reduce((rest, at) => rest.slice(0, at) + rest.slice(at + 1), text),
  'double a part': (text, seed) => {
    const lines = text.split('\n');
    const part = lines.slice(...cut(lines, seed));
    return [...lines, ...part, '', ...part].join('\n');
  },
  'widen punctuation': (text, seed) => text.replaceAll(':', (mark, offset: number) => ((offset + seed) % 5 === 0 ? '：' : mark)),
};

/** Printed in another form than the API has, or worked out from what was printed. */
const DERIVED = /\/(?:marker|startTime|startedAt|finishedAt|lastHeartbeatTime|lastTransitionTime|creationTimestamp|state|controller)$|^\/backendsLine\/\d+\/path$/;

/** Leaves out what repairs may change: blanks, line breaks, colours, marks, escapes. */
function squeeze(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, '?').replace(/[\s\u200b"'\\│>]+/g, '').replace(/\u001b?\[[\d;]*m/g, '').replaceAll('：', ':').toLowerCase();
}

function* scalarsOf(value: unknown, pointer = ''): Generator<[string, string | number]> {
  if (typeof value === 'string' || typeof value === 'number') yield [pointer, value];
  else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) yield* scalarsOf(inner, `${pointer}/${key}`);
}

/** The cells of a table stand for these values without spelling them. */
const TABLE_DERIVED = /^\/status\/(?:conditions|addresses)\/\d+\/(?:type|status)$/;

interface Source {
  /** With and without numbers in front of lines. */
  readonly squeezed: readonly string[];
  readonly plain: string;
  readonly numbers: ReadonlySet<number>;
}

/** A word may have been joined from the ends and starts of a few lines. */
function wordStands(plain: string, word: string, pieces = 4): boolean {
  let at = word.length;
  while (at > 0 && !plain.includes(word.slice(0, at))) at--;
  return at === word.length || (at > 0 && pieces > 1 && wordStands(plain, word.slice(at), pieces - 1));
}

/** Whether a value stands in a text; one that was joined from several lines, word by word. */
function stands({ squeezed, plain }: Source, value: string): boolean {
  return squeezed.some((text) => text.includes(squeeze(value))) || value.split(/\s+/).every((word) => wordStands(plain, word));
}

function expectNothingInvented(resource: Resource, source: Source): void {
  for (const [pointer, value] of scalarsOf(resource.object)) {
    if (DERIVED.test(pointer) || (resource.readings ?? [resource]).some(({ origin }) => origin === 'table' && TABLE_DERIVED.test(pointer)) || (resource.kind === 'Secret' && value === '***')) continue;
    if (typeof value === 'number' && source.numbers.has(value)) continue;
    expect(stands(source, String(value)), `${resource.origin} ${resource.kind} ${pointer} ${value}`).toBe(true);
  }
}

function check(text: string): void {
  const start = performance.now();
  const evidence = readEvidence([{ name: 'x', text }]);
  expect(performance.now() - start).toBeLessThan(LONGEST_MS);
  const plain = text.replace(/\u001b\[[\d;]*m/g, '').replace(/\u00a0/g, ' ');
  const source = { squeezed: [squeeze(text), squeeze(plain.replace(/^[\s>│]*\d+: /gm, ''))], plain, numbers: new Set((plain.match(/[-+]?[\d.][\w.+-]*/g) ?? []).map(Number)) };
  const last = text.split(/\r\n|\n|\r/).length;
  for (const resource of evidence.resources.flatMap((merged) => [merged, ...(merged.readings ?? [])])) {
    expectNothingInvented(resource, source);
    for (const line of resource.lines.values()) expect(line >= 1 && line <= last, `line ${line} of ${last}`).toBe(true);
  }
  for (const event of [...evidence.looseEvents, ...evidence.resources.flatMap((resource) => resource.events.items)]) {
    for (const part of [event.reason ?? '', event.source ?? '', event.message]) expect(stands(source, part), part).toBe(true);
  }
}

describe('a mutated paste', () => {
  const step = fc.tuple(fc.constantFrom(...Object.keys(MUTATIONS)), fc.nat({ max: 1_000_000 }));

  it('is read without an exception, in time, and nothing is read that did not stand in it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), fc.constantFrom(...TEXTS), fc.array(step, { minLength: 1, maxLength: 3 }), (text, other, steps) => {
        check(steps.reduce((mutated, [name, seed]) => MUTATIONS[name]!(mutated, seed, other), text));
      }),
      { numRuns: RUNS },
    );
  }, 30_000 + RUNS * 100);
});

const MEGA = 1024 * 1024;
const HOSTILE: Readonly<Record<string, string>> = {
  'YAML nested 10,000 deep': `kind: Service\nspec:\n${Array.from({ length: 10_000 }, (_, depth) => `${' '.repeat(depth + 2)}a:`).join('\n')}`,
  'brackets nested without end': `kind: X\na: ${'['.repeat(MEGA)}`,
  'objects nested without end': '{"a":'.repeat(MEGA / 4),
  'an alias bomb': `kind: X\na: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij'].map((name, index) => `${name}: &${name} [${Array<string>(9).fill(`*${'abcdefghij'[index]}`).join(',')}]`).join('\n')}`,
  'one line of 5 MB': 'x'.repeat(5 * MEGA),
  'one value of 5 MB': `kind: Service\nmetadata:\n  name: ${'x'.repeat(5 * MEGA)}`,
  '5 MB of blanks before a value': `Name: x\nNamespace: y\nSelector: ${' '.repeat(5 * MEGA)}x`,
  '2 MB of blanks in a frame': `│${' '.repeat(2 * MEGA)}x`,
  '100,000 document marks': '---\n'.repeat(100_000),
  '100,000 names': 'Name: x\n'.repeat(100_000),
  'quotes by the megabyte': `{"kind": "Service", "a": ${'"'.repeat(3 * MEGA)}`,
  'lines of one quote': `{\n${'"\n'.repeat(MEGA / 4)}`,
  'brackets on lines of their own': `{\n${'{\n'.repeat(MEGA / 4)}`,
  'escapes without end': '\u001b]8;;'.repeat(MEGA / 4),
};

it.each(Object.entries(HOSTILE))('%s is read or refused, not suffered', (_, text) => {
  const start = performance.now();
  expect(readEvidence([{ name: 'x', text }]).inputs).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(LONGEST_MS);
});
