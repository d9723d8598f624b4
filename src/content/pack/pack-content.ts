import type { FlowNode, FlowDoc } from '#domain/content-types.ts';
import type { EventRow, RuleDoc } from '#domain/rules/types.ts';
import type { ContentData } from '../build/content-data.ts';
import type { Content, Doc } from '../build/content-shape.ts';
import type { JsonPath } from '../build/fault.ts';
import type { JsonFile } from '../build/json-file.ts';
import type { PackBase } from '../types.ts';
import type { PackDoc, PackRule } from './pack-schema.ts';

/** A pack in the shape that the checks of the content take, every place being one in the file of the pack. */
export function contentOfPack(pack: PackDoc, json: JsonFile): Content {
  const { flows, rules = [], remedies = [], sources = [] } = pack;
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
    events: [],
    annotations: [],
    annotationFindings: [],
    remedies: [docAt({ remedies }, [])],
    sources: [docAt({ sources }, [])],
    samples: [],
    drawings: [],
    synonyms: [],
    articles: [],
    glossary: [],
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
export function besideBase(content: Content, base: PackBase): Record<'places' | 'entries' | 'rows', Content> {
  const builtIn = <Value>(value: Value): Doc<Value> => {
    const faultAt: Doc<Value>['faultAt'] = (_path, message, todo) => ({ file: '', path: '', line: 1, column: 1, message, todo });
    return { file: '', value, faultAt, faultAtKey: faultAt };
  };
  const flows = Object.entries(base.flows).map(([id, nodes]) => {
    const ends = nodes.map((node) => [node, { kind: 'outcome' } as FlowNode] as const);
    return builtIn({ id, nodes: Object.fromEntries(ends) } as FlowDoc);
  });
  const rows = base.eventRows.map((id) => ({ id }) as EventRow);
  return {
    places: { ...content, flows: [...content.flows, ...flows] },
    entries: { ...content, remedies: [...content.remedies, builtIn({ remedies: base.remedies })], sources: [...content.sources, builtIn({ sources: base.sources })] },
    rows: { ...content, events: [builtIn({ id: '', product: 'kubernetes', rows })] },
  };
}

/** A pack without positions, beside the remedies and sources that it may refer to: for building what is shown. */
export function dataOfPack(content: Content, base: PackBase): ContentData {
  return {
    version: '',
    flows: content.flows.map((doc) => doc.value),
    rules: content.rules.flatMap(({ rule }) => rule?.value ?? []),
    events: [],
    annotations: [],
    annotationFindings: undefined,
    remedies: [...content.remedies.flatMap((doc) => doc.value.remedies), ...base.remedies],
    sources: [...content.sources.flatMap((doc) => doc.value.sources), ...base.sources],
    samples: [],
    synonyms: [],
    articles: [],
    glossary: undefined,
    changelog: undefined,
    coverage: undefined,
    drawings: new Map(),
  };
}
