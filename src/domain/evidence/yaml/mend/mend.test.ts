import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldState } from '../../field-state.ts';
import { readEvidence } from '../../read-evidence.ts';
import type { Evidence, Problem, Resource } from '../../types.ts';

const read = (text: string): Evidence => readEvidence([{ name: 'paste', text }]);
const problems = (text: string): [string, number | undefined][] => read(text).inputs[0]!.problems.map(({ code, line }: Problem) => [code, line]);
const only = (text: string): Resource => {
  const { resources } = read(text);
  expect(resources).toHaveLength(1);
  return resources[0]!;
};

const LINES = [
  'apiVersion: apps/v1',
  'kind: Deployment',
  'metadata:',
  '  name: cart',
  '  labels:',
  '    team: shop',
  'spec:',
  '  replicas: 2',
  '  selector:',
  '    matchLabels:',
  '      app: cart',
  '  template:',
  '    spec:',
  '      containers:',
  '      - name: cart',
  '        image: cart:1',
];
/** The manifest with a line put in, or in the place of another (both counted from 1). */
const withLine = (before: number, line: string): string => `${[...LINES.slice(0, before - 1), line, ...LINES.slice(before - 1)].join('\n')}\n`;
const withInstead = (at: number, line: string): string => `${[...LINES.slice(0, at - 1), line, ...LINES.slice(at)].join('\n')}\n`;
const cutAfter = (count: number, rest: string): string => [...LINES.slice(0, count), rest].join('\n');

describe('a text that was cut inside a line', () => {
  it.each([
    ['a bare word', cutAfter(8, '  selec'), 9],
    ['a string', cutAfter(5, '    note: "half a sen'), 6],
    ['a string over several lines', cutAfter(5, "    note: 'half\n      a sen"), 6],
    ['brackets', cutAfter(7, '  selector: {matchLabels: {app: ca'), 8],
    ['brackets over several lines', cutAfter(7, '  selector: {matchLabels: {\n      app: cart,'), 8],
  ])('%s gives what stands above it', (_, text) => {
    const cart = only(text);
    expect(cart.object['metadata']).toMatchObject({ name: 'cart' });
    expect(problems(text)).toEqual([['cut-tail', text.split('\n').length]]);
    for (const pointer of ['/spec/selector', '/spec/strategy', '/status']) expect(fieldState(cart, pointer)).toBe('unknown');
  });

  it('does not take a key for empty whose value was lost', () => {
    const cart = only(cutAfter(9, '    matchLabels: {app: "ca'));
    expect(fieldState(cart, '/spec/selector')).toBe('unknown');
    expect(fieldState(cart, '/spec/selector/matchLabels/app')).toBe('unknown');
    expect(cart.object['spec']).toMatchObject({ replicas: 2 });
  });

  it('is only cut at its very end', () => {
    const text = `${cutAfter(8, '  selec')}\n---\n${LINES.join('\n')}\n`;
    expect(problems(text)).toEqual([['yaml-syntax', 9]]);
  });

  it('in the last object of a List leaves the others whole', () => {
    const text = 'apiVersion: v1\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: one\n- apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: two\n    lab';
    const [one, two] = read(text).resources;
    expect(problems(text)).toEqual([['cut-tail', 11]]);
    expect([one!, two!].map((map) => fieldState(map, '/metadata/labels'))).toEqual(['absent', 'unknown']);
  });
});

describe('a line that cannot be read', () => {
  it.each([
    ['dots for lines left out', withLine(7, '    .....'), 7],
    ['dots at the left edge', withLine(7, '...'), 7],
    ['a stray word', withLine(6, '    sidebar'), 6],
    ['a string that stays open', withInstead(6, '    team: "shop'), 6],
    ['a bracket that stays open', withInstead(6, '    team: [shop'), 6],
    ['a quote inside quotes', withInstead(6, "    team: 'the shop's'"), 6],
    ['a wrong indentation', withLine(7, '   owner: me'), 7],
    ['a deeper line below a value', withLine(5, '      namespace: prod'), 5],
    ['a reserved sign', withInstead(6, '    team: @shop'), 6],
    ['a full-width colon', withInstead(6, '    team： shop'), 6],
    ['a full-width colon without a blank', withInstead(6, '    team：shop'), 6],
  ])('%s is named and left out', (_, text, line) => {
    const cart = only(text);
    expect(problems(text).filter(([code]) => code !== 'full-width-punctuation')).toEqual([['yaml-syntax', line]]);
    expect(cart.object['metadata']).toMatchObject({ name: 'cart' });
    expect(cart.object['spec']).toMatchObject({ replicas: 2, template: { spec: { containers: [{ image: 'cart:1' }] } } });
    for (const pointer of ['/metadata/annotations', '/metadata/namespace', '/status']) expect(fieldState(cart, pointer)).toBe('unknown');
    expect(fieldState(cart, '/spec/strategy')).toBe('absent');
    expect(cart.lines.get('/spec/template/spec/containers/0/image')).toBe(text.split('\n').findIndex((one) => one.includes('image:')) + 1);
  });

  it('is left out with all that stands below it', () => {
    const cart = only(withInstead(14, '      containers：'));
    expect(cart.object['spec']).toEqual({ replicas: 2, selector: { matchLabels: { app: 'cart' } }, template: { spec: undefined } });
    expect(fieldState(cart, '/spec/template/spec/containers')).toBe('unknown');
    expect(problems(withInstead(14, '      containers：'))).toEqual([['yaml-syntax', 14]]);
  });

  it('leaves no other key of its object empty for certain', () => {
    const [till, other] = read('apiVersion: v1\nkind: Service\nmetadata:\n  name: till\n labels: {}\nspec:\n  selector:\n  app: till\n  ports:\n  - port: 80\n---\napiVersion: v1\nkind: Service\nmetadata:\n  name: other\nspec:\n  selector:\n  ports:\n  - port: 80\n').resources;
    expect([till!, other!].map((service) => fieldState(service, '/spec/selector'))).toEqual(['unknown', 'present']);
  });

  it('is found where several are, a handful at most', () => {
    const bad = (count: number): string => LINES.map((line, index) => (index > 6 && index % 2 === 0 && count-- > 0 ? `${line}\n  ??? left` : line)).join('\n');
    expect(only(bad(2)).object['metadata']).toMatchObject({ name: 'cart' });
    const words = Array.from({ length: 9 }, (_, index) => `  word${index}\n  k${index}: 1\n`).join('');
    expect(read(`${LINES.slice(0, 4).join('\n')}\n${words}`).resources).toEqual([]);
    expect(problems(`${LINES.slice(0, 4).join('\n')}\n${words}`)).toEqual([['yaml-syntax', 5]]);
  });

  it('leaves a full-width colon alone inside a text', () => {
    const text = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: notes\n  annotations:\n    a: "first\n      b：second"\n    c: one\n      d： two\ndata:\n  note: |\n    key: 1\n    other： 2\n';
    expect(only(text).object).toMatchObject({ metadata: { annotations: { a: 'first b：second', c: 'one d： two' } }, data: { note: 'key: 1\nother： 2\n' } });
    expect(problems(text).map(([code]) => code)).not.toContain('yaml-syntax');
  });

  it('takes dots at the end of a document for its end', () => {
    expect(problems(`${LINES.join('\n')}\n...\n# done\n---\n${LINES.join('\n').replace('cart', 'tills')}\n...\n`)).toEqual([]);
  });

  it('in a List leaves the other objects whole', () => {
    const text = 'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Service\n  metadata:\n    name: one\n    note here\n  spec:\n    ports:\n    - port: 80\n- apiVersion: v1\n  kind: Service\n  metadata:\n    name: two\n  spec:\n    ports:\n    - port: 81\n';
    const [one, two] = read(text).resources;
    expect([one!, two!].map((service) => [fieldState(service, '/metadata/labels'), fieldState(service, '/spec/selector')])).toEqual([['unknown', 'absent'], ['absent', 'absent']]);
    expect(problems(text)).toEqual([['yaml-syntax', 8]]);
  });

  it('gives no object of which nothing is left, and none of a template', () => {
    expect(read('apiVersion: v1\nkind: Service\nmetadata： {name: a}\nspec： {}\n').resources).toEqual([]);
    expect(read('apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n{{- if x }}\nspec: {}\n').resources).toEqual([]);
  });

  it('keeps what it left out of an old backend unknown', () => {
    const ingress = only('apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata:\n  name: i\nspec:\n  backend:\n    serviceName: d\n    servicePort 80\n');
    expect(fieldState(ingress, '/spec/defaultBackend/service/port')).toBe('unknown');
  });
});

describe('lines indented by tabs', () => {
  const text = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: till\nspec:\n  clusterIP: None\n  ports:\n\t- port: 9090\n\t  name: web\n  selector:\n    app: till\n';

  it('are left out, and what stands at blanks is read', () => {
    const till = only(text);
    expect(till.object['spec']).toEqual({ clusterIP: 'None', ports: undefined, selector: { app: 'till' } });
    expect(fieldState(till, '/spec/ports')).toBe('unknown');
    expect(problems(text)).toEqual([['yaml-tab', 8]]);
  });

  it('take along what stands deeper than the line above them', () => {
    const till = only(text.replace('\t  name: web', '    name: web'));
    expect(fieldState(till, '/spec/ports')).toBe('unknown');
    expect(till.object['spec']).toMatchObject({ selector: { app: 'till' } });
  });
});

describe('a damaged Secret', () => {
  it.each([
    ['a lost key', 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\n  .....\n  password: hunter22\ntype: Opaque\n'],
    ['a bad key', 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata：\n  password: hunter22\n'],
    ['values that moved out', 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  a: hunter22\n b: hunter22\nstringData: hunter22\npassword: hunter22\n'],
    ['a cut value', 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  a: hunter22\n  b: "hunter22'],
    ['values without a colon', 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  hunter22\n'],
  ])('with %s shows no value', (_, text) => {
    const evidence = read(text);
    expect(evidence.resources.map(({ object }) => (object['metadata'] as { name: string }).name)).toEqual(['db']);
    expect(JSON.stringify(evidence.resources)).not.toContain('hunter22');
    expect(JSON.stringify(evidence.inputs)).not.toContain('hunter22');
  });
});

it('proves nothing absent that stood in the text before one line of it was spoilt', () => {
  const whole = only(`${LINES.join('\n')}\n`);
  const spoil = fc.constantFrom<(line: string) => string>((line) => line.replace(':', '：'), (line) => line.replace(/: ?/, ' '), (line) => line.replace(/: /, ': "'), (line) => `\t${line.trim()}`, (line) => ` ${line}`, (line) => line.slice(1), () => '......', (line) => `${line.replace(/\S.*/, '')}[`);
  fc.assert(
    fc.property(fc.integer({ min: 2, max: LINES.length - 1 }), spoil, (at, change) => {
      const text = LINES.map((line, index) => (index === at ? change(line) : line)).join('\n');
      for (const resource of read(text).resources) {
        if (!read(text).inputs[0]!.problems.some(({ code }) => code === 'yaml-syntax' || code === 'yaml-tab')) continue;
        for (const pointer of whole.lines.keys()) expect(fieldState(resource, pointer), `${pointer} in\n${text}`).not.toBe('absent');
      }
    }),
    { numRuns: 300 },
  );
});

it('stands texts that are broken without end', () => {
  const start = performance.now();
  for (const text of ['a: "b\n'.repeat(40_000), `kind: X\nmetadata:\n  name: a\n${'  word\n'.repeat(40_000)}`, `kind: X\na:\n${'  b: [\n'.repeat(40_000)}`, 'kind: X\na: b: c\n---\n'.repeat(10_000), `kind: X\n${'a： 1\n'.repeat(40_000)}`, `kind: X\nb:\n${'\tc: 1\n'.repeat(40_000)}`]) read(text);
  expect(performance.now() - start).toBeLessThan(10_000);
});
