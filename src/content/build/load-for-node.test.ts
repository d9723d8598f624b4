import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContentData } from './content-data.ts';
import { loadForNode } from './load-for-node.ts';
import { contentData, readContent } from './read-content.ts';
import { removeContent, validFiles, writeContent, writeContentFile } from './test-content.ts';

let root: string;
beforeEach(() => {
  root = writeContent({
    ...validFiles(),
    'samples/samples.json': { samples: [{ id: 'local', title: { zh: '本地策略', en: 'Local policy' }, file: 'local.txt' }] },
    'samples/local.txt': 'kind: Service\n',
  });
});
afterEach(() => {
  removeContent(root);
});

describe('loadForNode', () => {
  it('gives a flow in one language with exactly the remedies and sources that it refers to', () => {
    const files = validFiles();
    writeContentFile(root, 'remedies/ack.json', { remedies: [{ ...files['remedies/kubernetes.json'].remedies[0], id: 'other' }] });
    const bundle = loadForNode(root).flow('local-policy', 'en');
    expect(bundle?.flow.title).toBe('Only some nodes answer');
    expect(bundle?.flow.nodes['policy']).toMatchObject({ title: ['What is ', { t: 'code', v: 'externalTrafficPolicy' }, '?'] });
    expect(Object.keys(bundle?.remedies ?? {})).toEqual(['set-cluster-policy']);
    expect(Object.keys(bundle?.sources ?? {})).toEqual(['kubernetes-source']);
    expect(JSON.stringify(bundle)).not.toMatch(/[\u4e00-\u9fff]|"zh"|\$schema/);
  });

  it('knows no flow of another name', () => {
    expect(loadForNode(root).flow('constructor', 'zh')).toBeUndefined();
  });

  it('gives logic without words', () => {
    const logic = loadForNode(root).logic();
    expect(logic.library.rules.map((rule) => rule.id)).toEqual(['local-traffic-policy']);
    expect(logic.library.events[0]).toMatchObject({ id: 'no-backend', product: 'ack', messages: ['no backend found for {lb:id} today'] });
    expect(logic.conditions).toEqual({
      'local-policy': { flow: 'local-policy', subject: 'Service', questions: { policy: { local: 'service.spec.externalTrafficPolicy == "Local"' } } },
    });
    expect(JSON.stringify(logic)).not.toMatch(/[\u4e00-\u9fff]|"title"|"samples"/);
  });

  it('gives a finding the remedies of the outcome that it leads to, unless it has its own', () => {
    const words = loadForNode(root).findingWords('zh');
    expect(words.findings['local-traffic-policy']).toMatchObject({ remedies: ['set-cluster-policy'], severity: 'warning', product: 'kubernetes' });
    expect(words.findings['no-backend']).toMatchObject({ title: '没有后端', remedies: [], product: 'ack' });
    expect(Object.keys(words.remedies)).toEqual(['set-cluster-policy']);
  });

  it('reads the same data as the validating reader, under the same version', () => {
    const files = readContent(root);
    const strict: ContentData = contentData(files);
    const content = loadForNode(root);
    expect(content.contentVersion).toBe(strict.version);
    expect(content.flowSummaries().map(({ id }) => id)).toEqual(strict.flows.map(({ id }) => id));
    expect(content.samples()).toEqual([{ id: 'local', title: { zh: '本地策略', en: 'Local policy' }, text: 'kind: Service\n' }]);
  });

  it.each(['samples/local.txt', 'sources.json'])('has another version once %s changes', (name) => {
    const before = loadForNode(root).contentVersion;
    writeContentFile(root, name, '{ "sources": [] }');
    expect(loadForNode(root).contentVersion).not.toBe(before);
  });

  it('names the file that is broken', () => {
    writeContentFile(root, 'sources.json', '{');
    expect(() => loadForNode(root)).toThrow('content/sources.json');
  });
});
