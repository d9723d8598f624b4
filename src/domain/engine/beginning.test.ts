import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadForNode } from '#content/build/load-for-node.ts';
import { beginningOf } from './beginning.ts';
import { createReader, type Beginning } from './reader.ts';

const RECORDED = 'src/testing/fixtures/recorded/1.33';
const reader = createReader(loadForNode('content').logic());

const service = (name: string): string => `apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: shop
  uid: 1b4f6d1c-0000-4000-8000-000000000001
spec:
  type: LoadBalancer
  clusterIP: 10.0.0.9
  ports:
  - port: 80
    protocol: TCP
    targetPort: 8080
status:
  loadBalancer: {}
`;
const asItem = (yaml: string): string => `- ${yaml.trimEnd().replaceAll('\n', '\n  ')}\n`;
const asJson = (name: string): object => ({ apiVersion: 'v1', kind: 'Service', metadata: { name, namespace: 'shop', uid: '1' }, spec: { type: 'LoadBalancer', ports: [{ port: 80, protocol: 'TCP' }] }, status: { loadBalancer: {} } });
const names = Array.from({ length: 700 }, (_, index) => `web-${index}`);

const inputsOf = (text: string) => [{ name: 'paste', text }];
const keysOf = ({ findings }: Pick<Beginning, 'findings'>): string[] => findings.filter(({ severity }) => severity !== 'info').map(({ id, resource }) => `${id} ${resource}`);

/** Descriptions of many states in a cluster of one cloud, each object with a name of its own, twice over. */
function manyDescriptions(from: number): string {
  const texts = readdirSync(RECORDED).map((file) => readFileSync(`${RECORDED}/${file}`, 'utf8').trimEnd()).filter((text) => text.startsWith('Name:') && !/qcloud|tencent|tke/.test(text));
  const turned = [...texts.slice(from), ...texts.slice(0, from)];
  return [...turned, ...turned].map((text, index) => text.replace(/^(Name:\s+)(\S+)/, `$1$2-${index}`)).join('\n\n\n');
}

describe('the beginning of a large paste', () => {
  it.each([
    ['documents', names.map(service).join('---\n')],
    ['a list in YAML', `apiVersion: v1\nitems:\n${names.map((name) => asItem(service(name))).join('')}kind: List\nmetadata:\n  resourceVersion: ""\n`],
    ['a list in JSON', JSON.stringify({ apiVersion: 'v1', items: names.map(asJson), kind: 'List' }, null, 4)],
  ])('is whole objects of %s', (_what, text) => {
    const first = beginningOf(inputsOf(text))?.[0]?.text ?? '';
    expect(first.length).toBeGreaterThan(20_000);
    expect(text.startsWith(first)).toBe(true);
    const reading = reader.begin(inputsOf(text));
    const count = reading?.resources.length ?? 0;
    expect(count).toBeGreaterThan(20);
    expect(reading?.resources.map(({ name }) => name)).toEqual(names.slice(0, count));
    // The last one before a cut in JSON could go on: it proves less.
    expect(reading?.findings.length).toBeGreaterThanOrEqual(count - 1);
  });

  it('says nothing that the whole does not say', () => {
    for (let from = 0; from < 70; from += 5) {
      const inputs = inputsOf(manyDescriptions(from));
      const begun = reader.begin(inputs);
      if (begun === undefined) throw new Error('no beginning');
      expect(begun.resources.length).toBeGreaterThan(3);
      const whole = new Set(keysOf(reader.read(inputs).diagnosis));
      expect(keysOf(begun).filter((key) => !whole.has(key))).toEqual([]);
    }
  });

  it('takes nothing for proven that what follows may refute', () => {
    const deployment = (name: string, replicas: number): string => `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\n  namespace: shop\nspec:\n  replicas: ${replicas}\n  selector: {matchLabels: {app: web}}\n  template:\n    metadata:\n      labels: {app: web}\n    spec:\n      containers: [{name: web, image: web}]\n`;
    const behind = service('behind').replace('  ports:', '  selector: {app: web}\n  ports:').replace('loadBalancer: {}', 'loadBalancer: {ingress: [{ip: 203.0.113.9}]}');
    const text = [behind, deployment('old', 0), ...names.map(service), deployment('new', 2)].join('---\n');
    const scaled = (findings: Beginning['findings']): boolean => findings.some(({ id }) => id === 'workload-scaled-to-zero');
    expect(scaled(reader.read(inputsOf([behind, deployment('old', 0)].join('---\n'))).diagnosis.findings)).toBe(true);
    expect(scaled(reader.begin(inputsOf(text))?.findings ?? [])).toBe(false);
    expect(scaled(reader.read(inputsOf(text)).diagnosis.findings)).toBe(false);
  });

  it('says nothing where it proves nothing, and leaves what was read as it was', () => {
    const fine = (name: string): string => service(name).replace('loadBalancer: {}', 'loadBalancer: {ingress: [{ip: 203.0.113.9}]}');
    reader.read(inputsOf(fine('before')));
    expect(reader.begin(inputsOf(names.map(fine).join('---\n')))).toBeUndefined();
    expect(reader.begin(inputsOf(names.map(service).join('---\n')))?.findings.length).toBeGreaterThan(20);
    expect(reader.choose('Service shop/before').resources).toHaveLength(1);
  });

  it('is that of the first inputs that fit, in the lines of the paste', () => {
    const small = { name: 'small', text: service('a') };
    const large = { name: 'large', text: names.map(service).join('---\n') };
    expect(beginningOf([small, large])?.map(({ name }) => name)).toEqual(['small', 'large']);
    expect(reader.begin([small, large])?.resources[1]).toMatchObject({ input: 'large', startLine: 1 });
  });

  it('is not looked for where it brings nothing', () => {
    expect(beginningOf(inputsOf(names.slice(0, 200).map(service).join('---\n')))).toBeUndefined();
    expect(beginningOf(inputsOf('x'.repeat(200_000)))).toBeUndefined();
    expect(beginningOf(inputsOf(service('a').repeat(100_000)))).toBeUndefined();
    const large = names.map(service).join('---\n');
    expect(beginningOf([{ name: 'before', text: large }, { name: 'after', text: service('a'), after: true }])).toBeUndefined();
    expect(reader.begin(inputsOf(service('a')))).toBeUndefined();
  });
});
