import type { Content } from '#content/build/content-shape.ts';
import type { CoreRule } from '#domain/library-types.ts';
import type { Localized } from '#domain/text.ts';

const TOPICS: Readonly<Record<string, string>> = {
  A: 'Shape of a Service',
  B: 'Selector, Pods and ports',
  C: 'Traffic policy, affinity and source address',
  D: 'Probes and shutdown of workloads',
  E: 'Shape of an Ingress',
  F: 'Services on TKE',
  G: 'Ingresses on TKE',
  H: 'Services on ACK',
  I: 'Nodes and Pods',
};

const KINDS: Readonly<Record<CoreRule['by'], string>> = { rule: 'rule', event: 'event row', annotation: 'annotation check', question: 'question' };

interface Place {
  readonly title: Localized;
  /** File below the root of the repository. */
  readonly file: string;
}

/** `docs/generated/rules.md`: what takes care of each core rule, in their order. */
export function rulesPage(content: Content): string {
  const places = placesOf(content);
  const rules = content.coreRules.flatMap((doc) => doc.value).toSorted(byId);
  return [
    '# What takes care of each core rule',
    '',
    'Written by `npm run docs` from `content/core-rules/*.json`; do not edit. A core rule is a check that manifests, pastes or the reader',
    'can settle: a *rule* judges pasted objects, an *event row* knows a message, an *annotation check* judges keys and values, and a',
    '*question* is asked where a paste cannot tell.',
    '',
    `${rules.length} core rules: ${Object.entries(KINDS).map(([by, kind]) => `${rules.filter((rule) => rule.by === by).length} by ${kind}`).join(', ')}.`,
    ...Object.entries(TOPICS).flatMap(([letter, topic]) => {
      const here = rules.filter(({ id }) => id.startsWith(letter));
      return here.length === 0 ? [] : ['', `## ${letter}. ${topic}`, '', '| id | by | where | note |', '|---|---|---|---|', ...here.map((rule) => row(rule, places))];
    }),
    '',
  ].join('\n');
}

function row({ id, by, ids, note }: CoreRule, places: ReadonlyMap<string, Place>): string {
  const where = ids.map((name) => {
    const place = places.get(name);
    return place === undefined ? `\`${name}\`` : `[${name}](../../${place.file}): ${place.title.en}`;
  });
  return `| ${id} | ${KINDS[by]} | ${cell(where.join('<br>'))} | ${cell(note?.en ?? '')} |`;
}

/** Text inside a cell: a bar would end it, and a placeholder is shown by its name. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\{\{([\w.]+)\}\}/g, '<$1>').replaceAll('\n', ' ');
}

function placesOf(content: Content): ReadonlyMap<string, Place> {
  return new Map<string, Place>([
    ...content.flows.map((doc) => [doc.value.id, { title: doc.value.title, file: doc.file }] as const),
    ...content.rules.flatMap(({ rule }) => (rule === undefined ? [] : [[rule.value.id, { title: rule.value.title, file: rule.file }] as const])),
    ...content.events.flatMap((doc) => doc.value.rows.map((event) => [event.id, { title: event.title, file: doc.file }] as const)),
    ...content.annotationFindings.flatMap((doc) => doc.value.findings.map((finding) => [finding.id, { title: finding.title, file: doc.file }] as const)),
  ]);
}

function byId(one: CoreRule, other: CoreRule): number {
  return one.id.charCodeAt(0) - other.id.charCodeAt(0) || Number(one.id.slice(1)) - Number(other.id.slice(1));
}
