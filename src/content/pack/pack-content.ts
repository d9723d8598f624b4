import type { AnnotationFile } from '#domain/annotation-types.ts';
import type { FlowNode, FlowDoc } from '#domain/content-types.ts';
import type { ArticleDoc, GlossaryFile } from '#domain/library-types.ts';
import type { EventRow, RuleDoc, RuleLibrary } from '#domain/rules/types.ts';
import { shownText } from '../build/compile-text.ts';
import type { ContentData } from '../build/content-data.ts';
import type { Content, Doc } from '../build/content-shape.ts';
import type { JsonPath } from '../build/fault.ts';
import type { JsonFile } from '../build/json-file.ts';
import type { PackBase } from '../types.ts';
import type { PackDoc, PackRule } from './pack-schema.ts';

/** A pack in the shape that the checks of the content take, every place being one in the file of the pack. */
export function contentOfPack(pack: PackDoc, json: JsonFile): Content {
  const { flows, rules = [], events = [], articles = [], glossary, remedies = [], sources = [] } = pack;
  const docAt = <Value>(value: Value, lead: JsonPath): Doc<Value> => ({
    file: json.file,
    value,
    faultAt: (path, message, todo) => json.faultAt([...lead, ...path], message, todo),
    faultAtKey: (path, message, todo) => json.faultAtKey([...lead, ...path], message, todo),
  });
  return {
    root: '',
    version: '',
    flows: flows.map((flow, index) => docAt(flow, ['flows', index])),
    rules: rules.map((rule, index) => ({ product: rule.product, id: rule.id, rule: docAt(withoutFixtures(rule), ['rules', index]), fixtures: [] })),
    events: events.map((file, index) => docAt(file, ['events', index])),
    annotations: [],
    annotationFindings: [],
    remedies: [docAt({ remedies }, [])],
    sources: [docAt({ sources }, [])],
    samples: [],
    drawings: [],
    synonyms: [],
    articles: articles.map((article, index) => docAt(article, ['articles', index])),
    glossary: glossary === undefined ? [] : [docAt({ ...glossary, equivalents: [] }, ['glossary'])],
    changelog: [],
    coverage: [],
    coreRules: [],
    faults: [],
    broken: new Set(),
  };
}

function withoutFixtures(rule: PackRule): RuleDoc {
  const { fixtures: _fixtures, ...own } = rule;
  return own;
}

/** The content of a pack beside what is built in: for checks of references out of the pack. They look at ids alone. */
export function besideBase(content: Content, { pages, eventRows, remedies, sources }: PackBase, { rules, events }: RuleLibrary): Record<'places' | 'entries' | 'findings', Content> {
  const builtIn = <Value>(value: Value): Doc<Value> => {
    const faultAt: Doc<Value>['faultAt'] = (_path, message, todo) => ({ file: '', path: '', line: 1, column: 1, message, todo });
    return { file: '', value, faultAt, faultAtKey: faultAt };
  };
  const flows = pages.flows.map(({ id, nodes }) => {
    const ends = Object.keys(nodes).map((node) => [node, { kind: 'outcome' } as FlowNode] as const);
    return builtIn({ id, nodes: Object.fromEntries(ends) } as FlowDoc);
  });
  const rows = new Map(events.map((row) => [row.id, row]));
  const eventFile = builtIn({ id: '', product: 'kubernetes' as const, rows: eventRows.map((id) => ({ ...rows.get(id), id }) as EventRow) });
  const isRow = new Set(eventRows);
  const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));
  const others = pages.findings.filter(({ id }) => !isRow.has(id)).map(({ id }) => ({ product: '', id, rule: builtIn({ ...ruleOf.get(id), id } as RuleDoc), fixtures: [] }));
  const places = {
    ...content,
    flows: [...content.flows, ...flows],
    rules: [...content.rules, ...others],
    events: [...content.events, eventFile],
    annotations: [builtIn({ annotations: pages.annotations } as AnnotationFile)],
    articles: [...content.articles, ...pages.articles.map(({ id }) => builtIn({ id } as ArticleDoc))],
    glossary: [...content.glossary, builtIn({ terms: pages.terms.map(({ id, names }) => ({ id, names })) } as unknown as GlossaryFile)],
  };
  return {
    places,
    entries: { ...content, remedies: [...content.remedies, builtIn({ remedies })], sources: [...content.sources, builtIn({ sources })] },
    findings: { ...content, rules: places.rules, events: places.events },
  };
}

/** A pack without positions, beside the remedies and sources that it may refer to: for building what is shown. */
export function dataOfPack(content: Content, base: PackBase): ContentData {
  return {
    version: '',
    flows: content.flows.map((doc) => doc.value),
    rules: content.rules.flatMap(({ rule }) => rule?.value ?? []),
    events: content.events.map((doc) => doc.value),
    annotations: [],
    annotationFindings: undefined,
    remedies: [...content.remedies.flatMap((doc) => doc.value.remedies), ...base.remedies],
    sources: [...content.sources.flatMap((doc) => doc.value.sources), ...base.sources],
    samples: [],
    synonyms: [],
    articles: content.articles.map((doc) => doc.value),
    glossary: content.glossary[0]?.value,
    changelog: undefined,
    coverage: undefined,
    drawings: new Map(),
    compile: shownText,
  };
}
