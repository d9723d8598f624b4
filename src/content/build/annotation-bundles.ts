import type { AnnotationDoc } from '#domain/annotation-types.ts';
import type { AnnotationLibrary, AnnotationLogic } from '#domain/rules/annotation-checks/types.ts';
import type { Lang } from '#domain/text.ts';
import type { AnnotationBundle, AnnotationMentions, FindingText } from '../types.ts';
import type { ContentData } from './content-data.ts';
import { inOneLanguage } from './localize.ts';
import { sourcesById } from './sources-by-id.ts';

/** What annotations are judged with, without words; undefined where the content says nothing of annotations. */
export function buildAnnotationLibrary({ annotations, annotationFindings }: ContentData): AnnotationLibrary | undefined {
  if (annotationFindings === undefined) return undefined;
  const keys = new Map(annotations.map(({ id, key }) => [id, key]));
  return {
    entries: annotations.map((entry) => entryLogic(entry, keys)),
    prefixes: annotationFindings.prefixes,
    findings: Object.fromEntries(annotationFindings.findings.map(({ id, severity, certainty }) => [id, { severity, certainty }])),
  };
}

/** The words of the findings about annotations, by id. */
export function annotationFindingTexts({ annotationFindings, compile }: ContentData, lang: Lang): Record<string, FindingText> {
  return Object.fromEntries(
    (annotationFindings?.findings ?? []).map(({ id, title, cause, impact, remedies, severity, sources }) => [
      id,
      {
        title: compile(title[lang]),
        cause: compile(cause[lang]),
        ...(impact && { impact: compile(impact[lang]) }),
        remedies,
        product: 'kubernetes',
        severity,
        sources,
      },
    ]),
  );
}

/** Every entry in one language, with what speaks of it. */
export function buildAnnotations(data: ContentData, lang: Lang): AnnotationBundle {
  const texts = mentioningTexts(data, lang);
  return {
    annotations: Object.fromEntries(
      data.annotations.map((entry) => [entry.id, { ...inOneLanguage(entry, lang, data.compile), equivalents: equivalentsOf(entry, data), mentions: mentionsOf(entry, texts) }]),
    ),
    sources: sourcesById(data, data.annotations.flatMap(({ sources }) => sources), lang),
  };
}

/** The entries that do the same in the other cloud, whichever of the two says so. */
function equivalentsOf({ id, equivalents = [] }: AnnotationDoc, { annotations }: ContentData): string[] {
  return [...new Set([...equivalents, ...annotations.flatMap((other) => (other.equivalents?.includes(id) === true ? [other.id] : []))])];
}

function entryLogic(entry: AnnotationDoc, keys: ReadonlyMap<string, string>): AnnotationLogic {
  const { id, key, legacyKey, cloud, products, place, on, scope, status, confidence, needs, conflicts, quiet } = entry;
  const { defaultNote: _, ...value } = entry.value;
  const replacement = entry.replacedBy === undefined ? undefined : keys.get(entry.replacedBy);
  return {
    id,
    key,
    ...(legacyKey !== undefined && { legacyKey }),
    cloud,
    products,
    place,
    on,
    ...(scope && { scope }),
    status,
    confidence,
    ...(replacement !== undefined && { replacement }),
    value,
    ...(needs && { needs: needs.map(withoutNote) }),
    ...(conflicts && { conflicts: conflicts.map(withoutNote) }),
    ...(quiet && { quiet: quiet.map(withoutNote) }),
  };
}

function withoutNote<Noted extends { readonly note: unknown }>(noted: Noted): Omit<Noted, 'note'> {
  const { note: _note, ...rest } = noted;
  return rest;
}

type Mentioning = { readonly text: string } & ({ readonly finding: AnnotationMentions['findings'][number] } | { readonly node: AnnotationMentions['nodes'][number] });

/** Everything that may speak of a key, as one text each. */
function mentioningTexts(data: ContentData, lang: Lang): Mentioning[] {
  const spoken = (doc: unknown): string => JSON.stringify(inOneLanguage(doc, lang, data.compile));
  const remedyTexts = new Map(data.remedies.map((remedy) => [remedy.id, spoken(remedy)]));
  const withRemedies = (doc: { readonly remedies?: readonly string[] }): string => [spoken(doc), ...(doc.remedies ?? []).map((id) => remedyTexts.get(id) ?? '')].join('\n');
  const rows = data.events.flatMap((file) => file.rows.map(({ samples: _samples, counterSamples: _counterSamples, ...row }) => row));
  const findings = [...data.rules, ...rows].map((doc): Mentioning => ({
    text: withRemedies(doc),
    finding: { id: doc.id, title: data.compile(doc.title[lang]) },
  }));
  const nodes = data.flows.flatMap((flow) =>
    Object.entries(flow.nodes).map(([id, node]): Mentioning => ({
      text: node.kind === 'outcome' ? withRemedies(node) : spoken(node),
      node: { flow: flow.id, node: id, flowTitle: data.compile(flow.title[lang]), title: data.compile(node.title[lang]) },
    })),
  );
  return [...findings, ...nodes];
}

function mentionsOf({ key, legacyKey }: AnnotationDoc, texts: readonly Mentioning[]): AnnotationMentions {
  const speaking = texts.filter(({ text }) => holdsKey(text, key) || (legacyKey !== undefined && holdsKey(text, legacyKey)));
  return {
    findings: speaking.flatMap((one) => ('finding' in one ? [one.finding] : [])),
    nodes: speaking.flatMap((one) => ('node' in one ? [one.node] : [])),
  };
}

/** Whether a text holds the very key, and not a longer one that begins or ends like it. */
function holdsKey(text: string, key: string): boolean {
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
    if (!/[\w./-]/.test(text[at - 1] ?? '') && !/[\w/-]/.test(text[at + key.length] ?? '')) return true;
  }
  return false;
}
