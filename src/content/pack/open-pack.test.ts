import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRowMatcher } from '#domain/rules/messages/match-rows.ts';
import { buildLogic } from '../build/bundles.ts';
import { buildPackBase } from '../build/pack-base.ts';
import { contentData, readContent } from '../build/read-content.ts';
import type { OpenedPack, Pack } from '../packs.ts';
import { openPack } from './open-pack.ts';
import type { Surroundings } from './open-pack.ts';
import type { PackDoc } from './pack-schema.ts';

const ROOT = join(import.meta.dirname, '../../..');
const EXAMPLE = readFileSync(join(ROOT, 'docs/packs/my-team.json'), 'utf8');
const data = contentData(readContent(join(ROOT, 'content')));
const around: Surroundings = { base: buildPackBase(data), logic: buildLogic(data), others: [] };

/** A whole message that a built-in row knows, of a Service. */
const SAMPLE = ((): { id: string; message: string } => {
  const row = data.events.flatMap(({ rows }) => rows).find(({ level, objects, messages }) => level === 'cause' && messages !== undefined && objects?.includes('Service'));
  return { id: row?.id ?? '', message: row?.samples[0] ?? '' };
})();

type Edit = (pack: Mutable<PackDoc>) => void;
type Mutable<T> = T extends object ? { -readonly [Key in keyof T]-?: Mutable<NonNullable<T[Key]>> } : T;

function open(edit: Edit = () => undefined, beside = around): OpenedPack {
  const pack = JSON.parse(EXAMPLE) as Mutable<PackDoc>;
  edit(pack);
  return openPack('my-team.json', JSON.stringify(pack, null, 2), beside);
}

const faultsOf = (edit: Edit, beside = around): string[] => open(edit, beside).faults.map(({ path, message }) => `${path}: ${message}`);

describe('openPack', () => {
  it('opens the example of the documentation, without a word of advice', () => {
    const { pack, faults, advice } = openPack('my-team.json', EXAMPLE, around);
    expect([faults, advice]).toEqual([[], []]);
    expect(pack?.mark).toEqual({ id: 'my-team', title: { zh: '平台组排障手册', en: 'Platform team runbook' } });
    expect(pack?.flows.map(({ id, pack: mark }) => [id, mark?.id])).toEqual([['my-team-gateway', 'my-team']]);
    expect(pack?.bundles['my-team-gateway']?.en).toMatchObject({ pack: { id: 'my-team' }, remedies: { 'my-team-add-label': { risk: 'safe' } }, sources: { 'my-team-wiki': {} } });
    expect(pack?.logic.conditions).toHaveProperty(['my-team-gateway', 'questions', 'label', 'missing']);
    expect(pack?.logic.library.rules).toEqual([expect.objectContaining({ id: 'my-team-gateway-label-missing' })]);
    expect(pack?.logic.library.rules[0]).not.toHaveProperty('fixtures');
    expect(pack?.words.zh.findings['my-team-gateway-label-missing']).toMatchObject({ pack: { id: 'my-team' }, remedies: ['my-team-add-label'] });
  });

  it('opens event rows, articles and terms, each marked, with links into the pack and into what is built in', () => {
    const { pack } = open();
    expect(pack?.logic.library.events).toEqual([expect.objectContaining({ id: 'my-team-gateway-host-taken', product: 'kubernetes', pack: true })]);
    expect(pack?.words.en.findings['my-team-gateway-host-taken']).toMatchObject({ title: 'The gateway host is taken', pack: { id: 'my-team' } });
    expect(pack?.articles.en).toMatchObject({
      articles: { 'my-team-expose': { pack: { id: 'my-team' }, related: [{ address: '/f/my-team-gateway' }, { address: '/g/my-team-company-gateway', title: 'company gateway' }, { address: '/f/service-endpoints' }] } },
      sources: { 'my-team-wiki': {} },
    });
    expect(pack?.terms.zh.terms).toEqual([expect.objectContaining({ id: 'my-team-company-gateway', term: '公司网关', pack: expect.objectContaining({ id: 'my-team' }) as unknown, reviewed: '2026-11-21' })]);
    expect(pack?.search.map(({ kind, pack: title }) => [kind, title?.en])).toEqual(['flow', 'node', 'node', 'finding', 'finding', 'article', 'term'].map((kind) => [kind, 'Platform team runbook']));
  });

  it('lets a built-in row speak where one of a pack would match as well', () => {
    const row = data.events.flatMap(({ rows }) => rows).find(({ messages = [], level, objects }) => level === 'cause' && objects?.includes('Service') && messages.some((text) => !text.includes('{')));
    const message = row?.messages?.find((text) => !text.includes('{')) ?? '';
    const { pack } = open(({ events: [file] }) => file?.rows[0] && (file.rows[0].messages = [`${message} {host:text}`, 'gateway host {host:text} is taken by {other:text}']));
    const matcher = createRowMatcher([...around.logic.library.events, ...(pack?.logic.library.events ?? [])]);
    expect(matcher.match(`${message} pay`, { kind: 'Service' }).cause?.id).toBe(row?.id);
    expect(matcher.match('gateway host a.b is taken by shop/x', { kind: 'Service' }).cause?.id).toBe('my-team-gateway-host-taken');
  });

  it('lets a pack use remedies and sources that are built in', () => {
    const [remedy, source] = [data.remedies[0]?.id ?? '', data.sources[0]?.id ?? ''];
    const { pack, faults } = open(({ flows: [flow] }) => {
      if (!flow) return;
      const node = flow.nodes['no-label'];
      if (node?.kind === 'outcome') node.remedies = ['my-team-add-label', remedy];
      flow.sources = [{ source, section: 'x' }];
    });
    expect(faults).toEqual([]);
    expect(pack?.bundles['my-team-gateway']?.zh).toHaveProperty(['remedies', remedy]);
    expect(pack?.bundles['my-team-gateway']?.zh).toHaveProperty(['sources', source]);
  });

  it.each<[string, Edit, string]>([
    ['a flow that is built in', ({ flows: [flow] }) => flow && (flow.id = 'service-endpoints'), 'flows[0].id: "service-endpoints" is built in'],
    ['a rule with the id of a built-in finding', ({ rules: [rule] }) => rule && (rule.id = data.events[0]?.rows[0]?.id ?? ''), `rules[0].id: "${data.events[0]?.rows[0]?.id}" is built in`],
    ['a remedy that is built in', ({ remedies: [remedy] }) => remedy && (remedy.id = data.remedies[0]?.id ?? ''), `remedies[0].id: "${data.remedies[0]?.id}" is built in`],
    ['an id without that of the pack', ({ flows: [flow] }) => flow && (flow.id = 'gateway'), 'flows[0].id: "gateway" does not begin with the id of the pack'],
    ['the id of a product', (pack) => (pack.id = 'ack'), 'id: "ack" is a product, and leads ids that are built in'],
    ['an id twice', (pack) => pack.sources.push(...pack.sources), 'sources[1].id: The id "my-team-wiki" stands here a second time'],
    ['a node that no address can hold', ({ flows: [flow] }) => flow && (flow.nodes = { ...flow.nodes, '-x': flow.nodes['no-label'] as never }), 'flows[0].nodes.-x: An id of this flow, of the node or of an option cannot stand in an address'],
    ['a node that is not there', ({ flows: [flow] }) => flow && (flow.start = 'begin'), 'flows[0].start: There is no node "begin" in this flow'],
    ['a hand-off to nowhere', ({ flows: [flow] }) => flow?.nodes['backends']?.kind === 'handoff' && (flow.nodes['backends'].to = { flow: 'nowhere' } as never), 'flows[0].nodes.backends.to.flow: There is no flow "nowhere"'],
    ['a hand-off to a node that a built-in flow lacks', ({ flows: [flow] }) => flow?.nodes['backends']?.kind === 'handoff' && (flow.nodes['backends'].to = { flow: 'service-endpoints', node: 'nowhere' }), 'flows[0].nodes.backends.to.node: There is no node "nowhere" in the flow "service-endpoints"'],
    ['a remedy that is not there', ({ flows: [flow] }) => flow?.nodes['no-label']?.kind === 'outcome' && (flow.nodes['no-label'].remedies = ['my-team-x']), 'flows[0].nodes.no-label.remedies[0]: There is no remedy "my-team-x"'],
    ['a condition that does not compile', ({ rules: [rule] }) => rule && (rule.when = 'service.spec.tpye == "x"'), 'rules[0].when: The condition does not compile'],
    ['a regular expression', ({ rules: [rule] }) => rule && (rule.when = 'service.metadata.name.matches("(a+)+$")'), 'rules[0].when: The condition does not compile'],
    ['a fixture with another verdict', ({ rules: [rule] }) => rule && (rule.fixtures.miss = rule.fixtures.hit), 'rules[0].fixtures.miss[0]: The verdict of "my-team-gateway-label-missing" is hit, not miss'],
    ['an event row that is built in', ({ events: [file] }) => file?.rows[0] && (file.rows[0].id = data.events[0]?.rows[0]?.id ?? ''), `events[0].rows[0].id: "${data.events[0]?.rows[0]?.id}" is built in`],
    ['an event row with the id of a rule', ({ events: [file] }) => file?.rows[0] && (file.rows[0].id = 'my-team-gateway-label-missing'), 'events[0].rows[0].id: The id "my-team-gateway-label-missing" stands here a second time'],
    ['a row that stands for a built-in one', ({ events: [file] }) => file?.rows[0] && (file.rows[0].as = data.events[0]?.rows[0]?.id ?? ''), `events[0].rows[0].as: "${data.events[0]?.rows[0]?.id}" is no row that stands for itself`],
    ['a row that says that a sync worked', ({ events: [file] }) => file?.rows[0] && (file.rows[0].level = 'success'), 'events[0].rows[0].level: A pack has no rows of the level "success"'],
    ['a row for all that nothing else knows', ({ events: [file] }) => file?.rows[0] && (file.rows[0].otherwise = 'Warning'), 'events[0].rows[0].otherwise: A pack cannot take every event'],
    ['a row whose sample a built-in row knows', ({ events: [file] }) => file?.rows[0] && Object.assign(file.rows[0], { messages: [SAMPLE.message, ...(file.rows[0].messages ?? [])], samples: [SAMPLE.message] }), `events[0].rows[0].samples[0]: The message is known already: "${SAMPLE.id}" matches it`],
    ['a pattern without words', ({ events: [file] }) => file?.rows[0] && (file.rows[0].messages = ['{host:text}']), 'events[0].rows[0].messages[0]: The pattern is no pattern'],
    ['a row that misses its own sample', ({ events: [file] }) => file?.rows[0] && (file.rows[0].samples = ['something else']), 'events[0].rows[0].samples[0]: "my-team-gateway-host-taken" does not match its own sample'],
    ['a fact that the message does not give', ({ events: [file] }) => file?.rows[0] && (file.rows[0].cause.en = '{{owner}}') && (file.rows[0].cause.zh = '{{owner}}'), 'events[0].rows[0].cause: A finding of this kind has no fact {{owner}}'],
    ['findings that explain each other', ({ events: [file], rules: [rule] }) => file?.rows[0] && rule && (file.rows[0].explains = [rule.id]) && (rule.explains = [file.rows[0].id]), 'explain each other'],
    ['an article that is built in', ({ articles: [article] }) => article && (article.id = data.articles[0]?.id ?? ''), `articles[0].id: "${data.articles[0]?.id}" is built in`],
    ['a related page that is not there', ({ articles: [article] }) => article && (article.related = [{ finding: 'nowhere' }]), 'articles[0].related[0]: There is no finding "nowhere"'],
    ['HTML in a step of an article', ({ articles: [article] }) => article?.steps[0] && (article.steps[0].body.en = 'See <b onclick=alert(1)>here</b>'), 'articles[0].steps[0].body.en: The text holds raw HTML, which is not allowed'],
    ['a name of a built-in term', ({ glossary }) => (glossary.terms[0] as { names: string[] }).names.push('clb'), 'glossary.terms[0].names[2]: "clb" is a name of the term "clb"'],
    ['a term that is built in', ({ glossary: { terms: [term] } }) => term && (term.id = 'clb'), 'glossary.terms[0].id: "clb" is built in'],
    ['an address that is not https', ({ sources: [source] }) => source && (source.url = 'javascript:alert(1)'), 'sources[0].url: This is no https address'],
    ['a link that runs code', ({ title }) => (title.en = '[x](javascript:alert(1))'), 'title.en: The link to javascript:alert(1) is not allowed'],
    ['raw HTML', ({ flows: [flow] }) => flow && (flow.summary.en = '<img src=x onerror=alert(1)>'), 'flows[0].summary.en: The text holds raw HTML, which is not allowed'],
    ['an image', ({ flows: [flow] }) => flow && (flow.summary.en = '![x](https://example.com/x.png)'), 'flows[0].summary.en: The text holds an image, which is not allowed'],
    ['another format', (pack) => (pack.format = 'x' as never), 'format: This value is not known here'],
    ['a field that is unknown', (pack) => Object.assign(pack, { script: 'x' }), 'script: There is no field "script" here'],
  ])('refuses %s, at its place', (_name, edit, fault) => {
    const opened = open(edit);
    expect(opened.pack).toBeUndefined();
    expect(opened.faults.map(({ path, message }) => `${path}: ${message}`)).toEqual(expect.arrayContaining([expect.stringContaining(fault)]));
    expect(opened.faults.every(({ line, todo }) => line > 1 && /[.!]$/.test(todo))).toBe(true);
  });

  it('refuses what another pack has taken', () => {
    const other = open().pack as Pack;
    const longer = { ...other, mark: { ...other.mark, id: 'my' } };
    expect(faultsOf(() => undefined, { ...around, others: [other] })).toEqual(expect.arrayContaining(['id: Another pack has the id "my-team"']));
    expect(faultsOf(() => undefined, { ...around, others: [longer] })).toEqual([
      'flows[0].id: "my-team-gateway" is taken by the pack "my"',
      'rules[0].id: "my-team-gateway-label-missing" is taken by the pack "my"',
      'events[0].rows[0].id: "my-team-gateway-host-taken" is taken by the pack "my"',
      'articles[0].id: "my-team-expose" is taken by the pack "my"',
      'glossary.terms[0].id: "my-team-company-gateway" is taken by the pack "my"',
      'glossary.terms[0].names[0]: "公司网关" is a name of the term "my-team-company-gateway"',
      'glossary.terms[0].names[1]: "company gateway" is a name of the term "my-team-company-gateway"',
    ]);
  });

  it.each([
    ['no text', ''],
    ['no JSON', '{"format": "wenzhen-pack",'],
    ['another kind of value', '[]'],
    ['keys of prototypes', EXAMPLE.replace('"format"', '"__proto__": { "id": "x" }, "format"')],
    ['keys of prototypes, escaped', EXAMPLE.replace('"format"', '"__pro\\u0074o__": { "id": "x" }, "format"')],
    ['a well without bottom', '['.repeat(200_000)],
    ['more than anybody reads', `"${'x'.repeat(2_000_001)}"`],
  ])('has a fault for %s', (_name, text) => {
    const { pack, faults } = openPack('x.json', text, around);
    expect(pack).toBeUndefined();
    expect(faults.length).toBeGreaterThan(0);
  });

  it('gives advice about what can be shown all the same', () => {
    const { pack, advice } = open(({ flows: [flow] }) => flow && (flow.title.en = flow.title.zh));
    expect(pack).toBeDefined();
    expect(advice.map(({ path, line }) => [path, line])).toContainEqual(['flows[0].title', 16]);
  });
});
