import type { AnnotationDoc, AnnotationValue } from '#domain/annotation-types.ts';
import { judgeValue } from '#domain/rules/annotation-checks/judge-value.ts';
import { ANNOTATION_FINDINGS } from '#domain/rules/annotation-checks/types.ts';
import type { ContentFault, JsonPath } from '../fault.ts';
import type { Content, Doc } from '../read-content.ts';

interface Entry {
  readonly doc: Doc<unknown>;
  readonly path: JsonPath;
  readonly entry: AnnotationDoc;
}

/** Entries of annotations agree with themselves and with one another, and every finding about them has its words. */
export function lintAnnotations(content: Content): ContentFault[] {
  const entries = content.annotations.flatMap((doc) => doc.value.annotations.map((entry, index): Entry => ({ doc, path: ['annotations', index], entry })));
  if (entries.length === 0 && content.annotationFindings.length === 0) return [];
  return [...entries.flatMap((one) => [...ownFaults(one), ...referenceFaults(one, entries, content.broken.has('annotations'))]), ...sameKeys(entries), ...findingFaults(content)];
}

/** What an entry states must hold for the examples it gives. */
function ownFaults({ doc, path, entry }: Entry): ContentFault[] {
  const { value, quiet = [], key, legacyKey } = entry;
  const fault = (steps: JsonPath, message: string, todo: string): ContentFault => doc.faultAt([...path, ...steps], message, todo);
  const stated = (['default', 'example'] as const).flatMap((field) => {
    const text = value[field];
    return text === undefined || judgeValue(entry, text) === undefined ? [] : [fault(['value', field], `The ${field} "${text}" is no value that the entry takes`, 'Correct it, or what the entry states about values.')];
  });
  return [
    ...stated,
    ...shapeFaults(value).map(({ message, todo }) => fault(['value'], message, todo)),
    ...(legacyKey === key ? [fault(['legacyKey'], 'The older key is the key itself', 'Write the key under its older prefix, or leave it out.')] : []),
    ...quiet.flatMap(({ values }, index) =>
      values
        .filter((one) => judgeValue({ value }, one) === undefined && value.type !== 'any' && value.type !== 'string' && value.open !== true)
        .map((one) => fault(['quiet', index, 'values'], `"${one}" is a value that the entry takes`, 'Take it out of "quiet", or out of what is taken.')),
    ),
  ];
}

function shapeFaults(value: AnnotationValue): { message: string; todo: string }[] {
  const needs = (missing: boolean, field: string): { message: string; todo: string }[] =>
    missing ? [{ message: `A value of the type ${value.type} needs "${field}"`, todo: `Add "${field}", or use the type string.` }] : [];
  return [
    ...needs(value.type === 'enum' && value.allowed === undefined, 'allowed'),
    ...needs(value.type === 'id' && value.prefixes === undefined, 'prefixes'),
    ...(value.min !== undefined && value.max !== undefined && value.min > value.max ? [{ message: '"min" is greater than "max"', todo: 'Exchange them.' }] : []),
  ];
}

/** Ids and keys of other entries that are not there. Labels, fields and tags may be needed too, so any entry's key does. */
function referenceFaults({ doc, path, entry }: Entry, entries: readonly Entry[], isBroken: boolean): ContentFault[] {
  if (isBroken) return [];
  const ids = new Map(entries.map((one) => [one.entry.id, one.entry]));
  const keys = new Set(entries.map((one) => one.entry.key));
  const missingKeys = (field: 'needs' | 'conflicts'): ContentFault[] =>
    (entry[field] ?? []).flatMap(({ key }, index) =>
      key === undefined || keys.has(key) ? [] : [doc.faultAt([...path, field, index, 'key'], `There is no annotation "${key}"`, 'Write the key of an entry; what is no key goes into the note.')],
    );
  const replaced = entry.replacedBy === undefined || ids.has(entry.replacedBy) ? [] : [doc.faultAt([...path, 'replacedBy'], `There is no annotation "${entry.replacedBy}"`, 'Write the id of an entry.')];
  const equivalents = (entry.equivalents ?? []).flatMap((id, index) => {
    const other = ids.get(id);
    if (other === undefined) return [doc.faultAt([...path, 'equivalents', index], `There is no annotation "${id}"`, 'Write the id of an entry.')];
    return other.cloud === entry.cloud ? [doc.faultAt([...path, 'equivalents', index], `"${id}" is of the same cloud`, 'Name an entry of the other cloud.')] : [];
  });
  return [...missingKeys('needs'), ...missingKeys('conflicts'), ...replaced, ...equivalents];
}

function sameKeys(entries: readonly Entry[]): ContentFault[] {
  const first = new Map<string, Entry>();
  return entries.flatMap((one) =>
    [one.entry.key, ...(one.entry.legacyKey === undefined ? [] : [one.entry.legacyKey])].flatMap((key) => {
      const place = `${one.entry.place} ${key}`;
      const other = first.get(place);
      if (other === undefined) {
        first.set(place, one);
        return [];
      }
      return [one.doc.faultAt([...one.path, 'key'], `The key "${key}" has an entry already: ${other.entry.id}`, 'Put both into one entry.')];
    }),
  );
}

function findingFaults({ annotationFindings, annotations, broken }: Content): ContentFault[] {
  const [doc] = annotationFindings;
  if (doc === undefined) {
    const [entries] = annotations;
    return entries === undefined || broken.has('annotation-findings') ? [] : [entries.faultAt([], 'The words of the findings about annotations are missing', 'Add content/annotations/findings.json.')];
  }
  const known = new Set<string>(ANNOTATION_FINDINGS);
  const written = new Set(doc.value.findings.map(({ id }) => id));
  return [
    ...ANNOTATION_FINDINGS.filter((id) => !written.has(id)).map((id) => doc.faultAt(['findings'], `The finding "${id}" has no words`, 'Add it.')),
    ...doc.value.findings.flatMap(({ id }, index) => (known.has(id) ? [] : [doc.faultAt(['findings', index, 'id'], `The engine makes no finding "${id}"`, 'Correct the id, or delete it.')])),
  ];
}
