import type { FlowDoc, Remedy, SourceRef } from '#domain/content-types.ts';
import type { EventRow, FlowConditions, LeadsTo, RuleDoc, RuleLogic } from '#domain/rules/types.ts';
import { LANGS } from '#domain/text.ts';
import type { InOneLanguage, Lang, Localized } from '#domain/text.ts';
import type { ContentLogic, FindingText, FindingWordsBundle, FlowBundle, FlowSummary, Sample, Words } from '../types.ts';
import { placeOf } from '../remedies-of.ts';
import { annotationFindingTexts, buildAnnotationLibrary } from './annotation-bundles.ts';
import type { ContentData } from './content-data.ts';
import { inOneLanguage, type Compile } from './localize.ts';
import { sourcesById } from './sources-by-id.ts';

/** How many symptoms a list of flows shows; the search knows them all. */
const LISTED_SYMPTOMS = 3;

/** The lists of flows, in both languages. */
export function buildSummaries(data: ContentData): FlowSummary[] {
  return data.flows.map(({ id, product, version, subject, title, symptoms }) => ({
    id,
    product,
    version,
    subject,
    title: inBoth(title, data.compile),
    symptoms: symptoms.slice(0, LISTED_SYMPTOMS).map((symptom) => inBoth(symptom, data.compile)),
  }));
}

/** A flow in one language with what it refers to, or undefined where there is no such flow. */
export function buildFlow(data: ContentData, id: string, lang: Lang): FlowBundle | undefined {
  const doc = data.flows.find((flow) => flow.id === id);
  if (doc === undefined) return undefined;
  const { $schema: _, ...flow } = doc as FlowDoc & { $schema?: string };
  const nodes = Object.values(flow.nodes);
  const remedies = remediesById(data, nodes.flatMap((node) => (node.kind === 'outcome' ? node.remedies : [])), lang);
  return {
    flow: inOneLanguage(flow, lang, data.compile),
    remedies,
    sources: sourcesById(data, [...flow.sources, ...nodes.flatMap((node) => node.sources), ...sourcesOf(remedies)], lang),
  };
}

/** Rules, event rows and the conditions of all flows, without words. */
export function buildLogic(data: ContentData): ContentLogic {
  const annotations = buildAnnotationLibrary(data);
  return {
    library: {
      rules: data.rules.map(ruleLogic),
      events: data.events.flatMap(({ product, rows }) => rows.map((row) => ({ product, ...eventLogic(row) }))),
      ...(annotations && { annotations }),
    },
    conditions: Object.fromEntries(
      data.flows.flatMap((flow) => {
        const conditions = conditionsOf(flow);
        return Object.keys(conditions.questions).length === 0 ? [] : [[flow.id, conditions]];
      }),
    ),
  };
}

/** The words of every rule and event row, with the remedies that they or their outcomes name. */
export function buildFindingWords(data: ContentData, lang: Lang): FindingWordsBundle {
  const findings: Record<string, FindingText> = annotationFindingTexts(data, lang);
  const add = (doc: RuleDoc | EventRow, product: RuleDoc['product']): void => {
    const { title, cause, impact, leadsTo, leadsToFor, severity, sources } = doc;
    const targets = [leadsTo, ...Object.values(leadsToFor ?? {})].filter((target) => target !== undefined);
    const remediesAt = doc.remedies === undefined && leadsToFor !== undefined ? Object.fromEntries(targets.map((target) => [placeOf(target), remediesOfOutcome(data, target)])) : undefined;
    findings[doc.id] = {
      title: data.compile(title[lang]),
      cause: data.compile(cause[lang]),
      ...(impact && { impact: data.compile(impact[lang]) }),
      remedies: doc.remedies ?? remediesOfOutcome(data, leadsTo),
      ...(remediesAt && { remediesAt }),
      ...(leadsTo && { leadsTo }),
      ...(leadsToFor && { leadsToFor }),
      product,
      severity,
      sources,
    };
  };
  for (const rule of data.rules) add(rule, rule.product);
  for (const file of data.events) for (const row of file.rows) add(row, file.product);
  const texts = Object.values(findings);
  const remedies = remediesById(data, texts.flatMap((text) => [...text.remedies, ...Object.values(text.remediesAt ?? {}).flat()]), lang);
  return { findings, remedies, sources: sourcesById(data, [...texts.flatMap((text) => text.sources), ...sourcesOf(remedies)], lang) };
}

/** The sample pastes with their texts. */
export function buildSamples(data: ContentData): Sample[] {
  return data.samples.map(({ id, title, text }) => ({ id, title: inBoth(title, data.compile), text }));
}

/** Question id -> option id -> CEL, of one flow. */
function conditionsOf(flow: FlowDoc): FlowConditions {
  const questions = Object.entries(flow.nodes).flatMap(([id, node]) => {
    const options = node.kind === 'question' ? node.options.flatMap(({ id: option, when }) => (when === undefined ? [] : [[option, when]])) : [];
    return options.length === 0 ? [] : [[id, Object.fromEntries(options) as Record<string, string>] as const];
  });
  return { flow: flow.id, subject: flow.subject, questions: Object.fromEntries(questions) };
}

function ruleLogic(doc: RuleDoc & { readonly $schema?: string }): RuleLogic {
  const { $schema: _schema, title: _title, cause: _cause, impact: _impact, remedies: _remedies, sources: _sources, ...logic } = doc;
  return logic;
}

function eventLogic(row: EventRow): Omit<ContentLogic['library']['events'][number], 'product'> {
  const { title: _title, cause: _cause, impact: _impact, remedies: _remedies, sources: _sources, samples: _samples, counterSamples: _counter, ...logic } = row;
  return logic;
}

function remediesOfOutcome(data: ContentData, leadsTo: LeadsTo | undefined): readonly string[] {
  const node = data.flows.find((flow) => flow.id === leadsTo?.flow)?.nodes[leadsTo?.node ?? ''];
  return node?.kind === 'outcome' ? node.remedies : [];
}

function remediesById(data: ContentData, ids: readonly string[], lang: Lang): Record<string, InOneLanguage<Remedy>> {
  const wanted = new Set(ids);
  return Object.fromEntries(data.remedies.filter(({ id }) => wanted.has(id)).map((remedy) => [remedy.id, inOneLanguage(remedy, lang, data.compile)]));
}

function sourcesOf(remedies: Readonly<Record<string, { readonly sources: readonly SourceRef[] }>>): SourceRef[] {
  return Object.values(remedies).flatMap((remedy) => remedy.sources);
}

function inBoth(words: Localized, compile: Compile): Words {
  return Object.fromEntries(LANGS.map((lang) => [lang, compile(words[lang])])) as Words;
}
