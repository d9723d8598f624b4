import { COLLECTORS } from '#domain/rules/details/collect.ts';
import type { EventRow, RuleDoc } from '#domain/rules/types.ts';
import type { Content, Doc } from '../content-shape.ts';
import type { ContentFault, JsonPath } from '../fault.ts';

interface Place {
  readonly doc: Doc<unknown>;
  readonly base: JsonPath;
  readonly finding: RuleDoc | EventRow;
}

/** What findings say about one another, and what a rule owes beside its condition. */
export function lintFindings(content: Content): ContentFault[] {
  return [
    ...(content.broken.has('rule') || content.broken.has('events') ? [] : [...lintFindingLinks(content), ...lintForetold(content), ...lintStandIns(content)]),
    ...content.rules.flatMap(({ rule }) => (rule === undefined ? [] : [...lintTarget(rule), ...lintRule(rule)])),
  ];
}

/** What findings explain is there, and none explains itself by way of others. */
export function lintFindingLinks(content: Content): ContentFault[] {
  const places = placesOf(content);
  return [...lintExplained(places), ...lintCircles(places)];
}

/** What a rule says of its severity, and of the lists that it shows. */
export function lintRule(rule: Doc<RuleDoc>): ContentFault[] {
  return [...lintSeverity(rule), ...lintDetails(rule)];
}

function placesOf(content: Content): Place[] {
  return [
    ...content.rules.flatMap(({ rule }): Place[] => (rule === undefined ? [] : [{ doc: rule, base: [], finding: rule.value }])),
    ...content.events.flatMap((doc) => doc.value.rows.map((finding, index): Place => ({ doc, base: ['rows', index], finding }))),
  ];
}

function lintExplained(places: readonly Place[]): ContentFault[] {
  const ids = new Set(places.map(({ finding }) => finding.id));
  return places.flatMap(({ doc, base, finding }) =>
    (finding.explains ?? []).flatMap((id, index) =>
      ids.has(id) ? [] : [doc.faultAt([...base, 'explains', index], `There is no finding "${id}"`, 'Write the id of a rule or of an event row.')],
    ),
  );
}

/** A row that stands for the finding of another: that one is there, and stands for itself. */
export function lintStandIns(content: Content): ContentFault[] {
  const rows = new Map(content.events.flatMap((doc) => doc.value.rows.map((row) => [row.id, row])));
  return content.events.flatMap((doc) =>
    doc.value.rows.flatMap((row, index) => {
      const meant = row.as === undefined ? undefined : rows.get(row.as);
      return row.as === undefined || (meant !== undefined && meant.as === undefined && meant !== row)
        ? []
        : [doc.faultAt(['rows', index, 'as'], `"${row.as}" is no row that stands for itself`, 'Write the id of another event row.')];
    }),
  );
}

/** What a rule foretells is an event row that it explains, whose words need no part of a message. */
export function lintForetold(content: Content): ContentFault[] {
  const rows = new Map(content.events.flatMap((doc) => doc.value.rows.map((row) => [row.id, row])));
  return content.rules.flatMap(({ rule }) =>
    (rule?.value.foretells ?? []).flatMap((id, index) => {
      const row = rows.get(id);
      const words = JSON.stringify([row?.title, row?.cause, row?.impact]);
      return rule === undefined || (row !== undefined && rule.value.explains?.includes(id) === true && !words.includes('{{'))
        ? []
        : [rule.faultAt(['foretells', index], `"${id}" cannot be foretold`, 'Name an event row that "explains" names too, and whose words have no "{{…}}".')];
    }),
  );
}

/** Findings that explain one another in a circle explain nothing. Reported where the circle closes. */
function lintCircles(places: readonly Place[]): ContentFault[] {
  const explains = new Map(places.map(({ finding }) => [finding.id, finding.explains ?? []]));
  const reaches = (from: string, wanted: string, seen: Set<string>): boolean =>
    (explains.get(from) ?? []).some((next) => next === wanted || (!seen.has(next) && seen.add(next) && reaches(next, wanted, seen)));
  const order = new Map(places.map(({ finding }, index) => [finding.id, index]));
  return places.flatMap(({ doc, base, finding }, at) =>
    (finding.explains ?? []).flatMap((id, index) =>
      id === finding.id || ((order.get(id) ?? at) < at && reaches(id, finding.id, new Set()))
        ? [doc.faultAt([...base, 'explains', index], `"${finding.id}" and "${id}" explain each other`, 'Take one of them out: a cause is no consequence of itself.')]
        : [],
    ),
  );
}

function lintTarget(rule: Doc<RuleDoc>): ContentFault[] {
  return rule.value.leadsTo === undefined && rule.value.leadsToFor === undefined
    ? [rule.faultAt([], 'The rule leads nowhere', 'Add "leadsTo", or "leadsToFor" by product: where a reader goes on who has this finding.')]
    : [];
}

function lintDetails(rule: Doc<RuleDoc>): ContentFault[] {
  const { on, details = [] } = rule.value;
  return details.flatMap((name, index) =>
    COLLECTORS[name].on.includes(on) ? [] : [rule.faultAt(['details', index], `"${name}" is no list of kind ${on}`, `Write it in a rule on ${COLLECTORS[name].on.join(' or ')}.`)],
  );
}

const SEVERITIES = ['info', 'warning', 'error'];

function lintSeverity(rule: Doc<RuleDoc>): ContentFault[] {
  const { severity, severityUnlessCertain: otherwise, certainWhen } = rule.value;
  if (otherwise === undefined) return [];
  const path = ['severityUnlessCertain'];
  if (certainWhen === undefined) return [rule.faultAt(path, 'Without "certainWhen" a hit is never certain', 'Add "certainWhen", or lower "severity".')];
  return SEVERITIES.indexOf(otherwise) < SEVERITIES.indexOf(severity)
    ? []
    : [rule.faultAt(path, `"${otherwise}" is not milder than "${severity}"`, 'Write a milder severity, or remove the field.')];
}
