import { afterAll, describe, expect, it } from 'vitest';
import { ANNOTATION_FINDINGS } from '#domain/rules/annotation-checks/types.ts';
import { buildAnnotationLibrary, buildAnnotations } from '../annotation-bundles.ts';
import { contentData, readContent } from '../read-content.ts';
import { removeContent, validFiles, writeContent } from '../test-content.ts';
import { breakingFaults, staticFaults } from './lint-content.ts';

const FILE = 'annotations/shop.json';
const FINDINGS = 'annotations/findings.json';
const sources = [{ source: 'kubernetes-source' }];
const both = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });

/** Two keys that fit together, and words for every finding. */
function annotationFiles() {
  return {
    [FILE]: {
      id: 'shop',
      title: both('商店的键', 'Keys of the shop'),
      annotations: [
        {
          id: 'shop-mode',
          key: 'shop.example/mode',
          legacyKey: 'old.example/mode',
          cloud: 'tencent',
          products: ['tke'],
          place: 'annotation',
          on: ['Service'],
          status: 'current',
          title: both('模式', 'Mode'),
          meaning: both('选择模式。', 'Chooses the mode.'),
          value: { type: 'enum', allowed: ['open', 'shut'], default: 'open', example: 'shut' },
          needs: [{ key: 'shop.example/size', note: both('要有大小。', 'It needs a size.') }],
          quiet: [{ values: ['closed'], note: both('按 `open` 处理。', 'Counts as `open`.') }],
          equivalents: ['far-mode'],
          confidence: 'high',
          sources,
          reviewed: '2026-11-21',
        },
        {
          id: 'shop-size',
          key: 'shop.example/size',
          cloud: 'tencent',
          products: ['tke'],
          place: 'annotation',
          on: ['Service'],
          status: 'legacy',
          replacedBy: 'shop-mode',
          title: both('大小', 'Size'),
          meaning: both('选择大小。', 'Chooses the size.'),
          value: { type: 'integer', min: 1, max: 9 },
          confidence: 'high',
          sources,
          reviewed: '2026-11-21',
        },
        {
          id: 'far-mode',
          key: 'far.example/mode',
          cloud: 'alibaba',
          products: ['ack'],
          place: 'annotation',
          on: ['Service'],
          status: 'current',
          title: both('远处的模式', 'The far mode'),
          meaning: both('选择模式。', 'Chooses the mode.'),
          value: { type: 'id', prefixes: ['m-'] },
          confidence: 'high',
          sources,
          reviewed: '2026-11-21',
        },
      ],
    },
    [FINDINGS]: {
      prefixes: [{ prefix: 'shop.example/', cloud: 'tencent' }],
      findings: ANNOTATION_FINDINGS.map((id) => ({
        id,
        severity: 'warning',
        certainty: 'likely',
        title: both('注解 `{{key}}` 有问题', 'Something is wrong with `{{key}}`'),
        cause: both('原因如此。', 'It is so.'),
        remedies: ['set-cluster-policy'],
        sources,
      })),
    },
  };
}

type Files = ReturnType<typeof annotationFiles>;
type Entry = Record<string, unknown>;

const roots: string[] = [];
afterAll(() => roots.forEach(removeContent));

function rootOf(change: (files: Files) => void = () => undefined): string {
  const files = annotationFiles();
  change(files);
  const root = writeContent({ ...validFiles(), ...files });
  roots.push(root);
  return root;
}

const entry = (files: Files, index: number): Entry => files[FILE].annotations[index] as Entry;

describe('the lint of annotations', () => {
  it('accepts entries that agree', () => {
    expect(staticFaults(readContent(rootOf()))).toEqual([]);
  });

  it.each<[string, (files: Files) => void, string, RegExp]>([
    ['an example that the entry does not take', (files) => ((entry(files, 0)['value'] as Entry)['example'] = 'ajar'), 'annotations[0].value.example', /example "ajar" is no value/],
    ['a default that the entry does not take', (files) => ((entry(files, 0)['value'] as Entry)['default'] = 'Open'), 'annotations[0].value.default', /default "Open" is no value/],
    ['a quiet value that is taken', (files) => (entry(files, 0)['quiet'] = [{ values: ['shut'], note: both('不行。', 'No.') }]), 'annotations[0].quiet[0].values', /"shut" is a value that the entry takes/],
    ['an enum without its values', (files) => (entry(files, 1)['value'] = { type: 'enum' }), 'annotations[1].value', /needs "allowed"/],
    ['an id without its beginning', (files) => (entry(files, 2)['value'] = { type: 'id' }), 'annotations[2].value', /needs "prefixes"/],
    ['limits the wrong way round', (files) => (entry(files, 1)['value'] = { type: 'integer', min: 9, max: 1 }), 'annotations[1].value', /"min" is greater/],
    ['an older key that is the key', (files) => (entry(files, 1)['legacyKey'] = 'shop.example/size'), 'annotations[1].legacyKey', /older key is the key itself/],
    ['a need that is no entry', (files) => (entry(files, 0)['needs'] = [{ key: 'shop.example/length', note: both('要。', 'Yes.') }]), 'annotations[0].needs[0].key', /no annotation "shop.example\/length"/],
    ['a conflict that is no entry', (files) => (entry(files, 0)['conflicts'] = [{ key: 'shop.example/length', note: both('不要。', 'No.') }]), 'annotations[0].conflicts[0].key', /no annotation "shop.example\/length"/],
    ['a replacement that is no entry', (files) => (entry(files, 1)['replacedBy'] = 'gone'), 'annotations[1].replacedBy', /no annotation "gone"/],
    ['an equivalent that is no entry', (files) => (entry(files, 0)['equivalents'] = ['gone']), 'annotations[0].equivalents[0]', /no annotation "gone"/],
    ['an equivalent of the same cloud', (files) => (entry(files, 0)['equivalents'] = ['shop-size']), 'annotations[0].equivalents[0]', /of the same cloud/],
    ['a key with two entries', (files) => (entry(files, 2)['key'] = 'old.example/mode'), 'annotations[2].key', /has an entry already: shop-mode/],
    ['an id that is taken', (files) => (entry(files, 2)['id'] = 'shop-size'), 'annotations[2].id', /"shop-size" is taken/],
    ['a file under another name', (files) => (files[FILE].id = 'stall'), 'id', /not the name "shop"/],
  ])('refuses %s', (_name, change, path, message) => {
    const faults = staticFaults(readContent(rootOf(change)));
    expect(faults.filter((fault) => fault.path === path)).toEqual([expect.objectContaining({ file: `content/${FILE}`, message: expect.stringMatching(message) as string })]);
  });

  it('asks for the words of every finding that the engine makes, and of no other', () => {
    const faults = staticFaults(readContent(rootOf((files) => (files[FINDINGS].findings[0]!.id = 'annotation-invented' as never))));
    expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining('"annotation-unknown-or-foreign" has no words'), expect.stringContaining('makes no finding "annotation-invented"')]);
  });

  it('refuses a source and a remedy that are not there', () => {
    const faults = breakingFaults(readContent(rootOf((files) => {
      entry(files, 0)['sources'] = [{ source: 'nowhere' }];
      files[FINDINGS].findings[0]!.remedies = ['none'];
    })));
    expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining('no remedy "none"'), expect.stringContaining('no source "nowhere"')]);
  });
});

describe('what is built from annotations', () => {
  const dataOf = (change?: (files: Files) => void) => contentData(readContent(rootOf(change)));

  it('judges without words', () => {
    const library = buildAnnotationLibrary(dataOf());
    expect(library?.entries[0]).toMatchObject({ id: 'shop-mode', needs: [{ key: 'shop.example/size' }], quiet: [{ values: ['closed'] }] });
    expect(library?.entries[1]).toMatchObject({ replacement: 'shop.example/mode' });
    expect(JSON.stringify(library)).not.toMatch(/[\u4e00-\u9fff]|"title"|"note"|"meaning"/);
  });

  it('shows one language, with what speaks of the very key', () => {
    const data = dataOf();
    const [rule, flow] = [data.rules[0]!, data.flows[0]!];
    const speaking = {
      ...data,
      rules: [{ ...rule, when: 'annotation(service, "shop.example/mode") == ""' }, { ...rule, id: 'longer', when: 'annotation(service, "shop.example/mode-two") == ""' }],
      flows: [{ ...flow, nodes: { local: { ...flow.nodes['local']!, title: both('看 `old.example/mode`', 'See `old.example/mode`') } } }],
    };
    const { annotations, sources: named } = buildAnnotations(speaking, 'en');
    expect(annotations['shop-mode']).toMatchObject({ title: 'Mode', mentions: { findings: [{ id: 'local-traffic-policy' }], nodes: [{ flow: 'local-policy', node: 'local' }] } });
    expect(annotations['shop-size']?.mentions).toEqual({ findings: [], nodes: [] });
    expect([annotations['shop-mode']?.equivalents, annotations['far-mode']?.equivalents]).toEqual([['far-mode'], ['shop-mode']]);
    expect(Object.keys(named)).toEqual(['kubernetes-source']);
    expect(JSON.stringify(annotations)).not.toMatch(/[\u4e00-\u9fff]|"zh"/);
  });
});
