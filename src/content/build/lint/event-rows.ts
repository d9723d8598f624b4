import { createRowMatcher } from '#domain/rules/messages/match-rows.ts';
import type { MessageContext, RowMatcher } from '#domain/rules/messages/match-rows.ts';
import { compilePattern } from '#domain/rules/messages/pattern.ts';
import type { EventFile, EventLogic, EventRow } from '#domain/rules/types.ts';
import type { Content, Doc } from '../content-shape.ts';
import type { ContentFault } from '../fault.ts';
import { localizedLeaves } from '../localize.ts';

/** What is known of any resource that a finding is about. */
const SUBJECT_FACTS = ['kind', 'name', 'namespace', 'service', 'ingress', 'address', 'selector', 'pod', 'node'];

interface Entry {
  readonly doc: Doc<EventFile>;
  readonly index: number;
  readonly row: EventRow;
  readonly matcher: RowMatcher;
}

/** Each row is recognised by its samples, alone on its level, and not by its counter-samples. */
export function lintEventRows(content: Content): ContentFault[] {
  const faults: ContentFault[] = [];
  const entries = content.events.flatMap((doc) =>
    doc.value.rows.flatMap((row, index): Entry[] => {
      const broken = brokenPatterns(doc, index, row);
      faults.push(...broken, ...unknownFacts(doc, ['rows', index], row, factsOf(row)));
      if (broken.length > 0) return [];
      const logic: EventLogic = { ...row, product: doc.value.product };
      return [{ doc, index, row, matcher: createRowMatcher([logic]) }];
    }),
  );
  for (const { rule } of content.rules) if (rule !== undefined) faults.push(...unknownFacts(rule, [], rule.value, SUBJECT_FACTS));
  return [...faults, ...entries.flatMap((entry) => [...sampleFaults(entry, entries), ...counterFaults(entry)])];
}

function brokenPatterns(doc: Doc<EventFile>, index: number, row: EventRow): ContentFault[] {
  if (row.messages === undefined && row.codes === undefined && row.reasons === undefined && row.otherwise === undefined) {
    return [doc.faultAt(['rows', index], `Nothing tells how "${row.id}" is recognised`, 'Give "messages", "codes", "reasons" or "otherwise".')];
  }
  return (row.messages ?? []).flatMap((message, at) => {
    try {
      compilePattern(message);
      return [];
    } catch (error) {
      return [doc.faultAt(['rows', index, 'messages', at], `The pattern is no pattern: ${error instanceof Error ? error.message : String(error)}`, 'Correct it; docs/writing-a-rule.md says how one looks.')];
    }
  });
}

function sampleFaults({ doc, index, row, matcher }: Entry, entries: readonly Entry[]): ContentFault[] {
  return row.samples.flatMap((sample, at) => {
    const path = ['rows', index, 'samples', at];
    return contextsOf(row).flatMap((context) => {
      if (!isMatched(matcher, sample, context)) return [doc.faultAt(path, `"${row.id}" does not match its own sample`, 'Correct the sample or the pattern.')];
      const others = entries.filter((other) => other.row !== row && other.row.level === row.level && isMatched(other.matcher, sample, context) && !isMoreSpecific(doc, row, other, sample, context));
      return others.map((other) => doc.faultAt(path, `The sample is matched by "${other.row.id}" as well (${other.doc.file})`, 'Make the pattern of one of the two more specific.'));
    });
  });
}

/** Of two rows that match at one place the one with more literal text is taken, as the engine does. */
function isMoreSpecific(doc: Doc<EventFile>, row: EventRow, other: Entry, sample: string, context: MessageContext): boolean {
  const both = createRowMatcher([{ ...row, product: doc.value.product }, { ...other.row, product: other.doc.value.product }]);
  const places = new Set(both.matchAll(sample, context).map(({ start }) => start));
  return places.size === 1 && both.match(sample, context)[row.level]?.id === row.id;
}

function counterFaults({ doc, index, row, matcher }: Entry): ContentFault[] {
  return row.counterSamples.flatMap((sample, at) =>
    (row.objects ?? [undefined]).some((kind) => isMatched(matcher, sample, kind === undefined ? {} : { kind }))
      ? [doc.faultAt(['rows', index, 'counterSamples', at], `"${row.id}" matches its counter-sample`, 'Make the pattern more specific, or correct the counter-sample.')]
      : [],
  );
}

/** A row is tried on each kind of object that it is about; its reason is given only where nothing else identifies it. */
export function contextsOf(row: EventRow): MessageContext[] {
  const reason = row.messages === undefined && row.codes === undefined ? row.reasons?.[0] : undefined;
  return (row.objects ?? [undefined]).map((kind) => ({ ...(kind !== undefined && { kind }), ...(reason !== undefined && { reason }), ...(row.otherwise !== undefined && { type: row.otherwise }) }));
}

function isMatched(matcher: RowMatcher, message: string, context: MessageContext): boolean {
  const { cause, wrapper, success } = matcher.match(message, context);
  return cause !== undefined || wrapper !== undefined || success !== undefined;
}

function factsOf(row: EventRow): string[] {
  const holes = (row.messages ?? []).flatMap((message) => [...message.matchAll(/\{([A-Za-z0-9]+):[a-z]+\}/g)].map((match) => match[1] ?? ''));
  return [...SUBJECT_FACTS, ...holes, ...(row.codes === undefined ? [] : ['code'])];
}

function unknownFacts(doc: Doc<unknown>, base: readonly (string | number)[], value: object, known: readonly string[]): ContentFault[] {
  return localizedLeaves(value).flatMap(({ path, words }) => {
    const names = new Set([...words.zh.matchAll(/\{\{([^}]*)\}\}/g)].map((match) => match[1] ?? ''));
    return [...names]
      .filter((name) => !known.includes(name))
      .map((name) => doc.faultAt([...base, ...path], `A finding of this kind has no fact {{${name}}}`, `Use one of ${known.map((fact) => `{{${fact}}}`).join(', ')}.`));
  });
}
