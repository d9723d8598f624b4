import { markOpen, put, type Draft } from '../draft.ts';
import type { SourceLine } from '../normalise/source-line.ts';
import { copyLabelsAndAnnotations } from './annotations.ts';
import { dataKeysOf } from './data-extent.ts';
import { dataEndAt, startsData, type DataEnd } from './data-section.ts';
import type { DescribeDocument, KindPrint } from './document.ts';
import { copyField } from './fields.ts';

/**
 * A ConfigMap prints its data as free text under `Data` and `====`: a key, dashes, then the value as it is. Versions differ
 * in the empty lines they add, so line breaks at the end of a value cannot be told and are left out.
 */
function mapConfigMap(document: DescribeDocument, draft: Draft): void {
  copyField(document, draft, 'Namespace', ['metadata', 'namespace']);
  copyLabelsAndAnnotations(document, draft);
  const { start, end, tail } = findData(document.lines);
  if (start < 0) return;
  put(draft, ['data'], {}, document.lines[start]?.n ?? 0);
  readValues(draft, document.lines.slice(start + 2, end));
  if (tail < 0 && end === document.lines.length) markOpen(draft, ['data']);
}

/**
 * Where the data of one object stands: from the line `Data` to before `end`; `tail` is the line of `Events:`, -1 where there
 * is none.
 */
export function findData(lines: readonly SourceLine[]): { start: number; end: number; tail: number } {
  const start = lines.findIndex((_, index) => startsData(lines, index));
  if (start < 0) return { start, end: start, tail: -1 };
  const endFrom = (from: number, wanted?: DataEnd): number => lines.findIndex((_, index) => {
    const found = index >= from ? dataEndAt(lines, index, () => false) : undefined;
    return found !== undefined && (wanted === undefined || found === wanted);
  });
  const end = endFrom(start + 2);
  return { start, end: end < 0 ? lines.length : end, tail: end < 0 ? -1 : endFrom(end, 'events') };
}

function readValues(draft: Draft, lines: readonly SourceLine[]): void {
  const starts = dataKeysOf(lines);
  starts.forEach((start, order) => {
    const body = lines.slice(start + 2, starts[order + 1] ?? lines.length).map((line) => line.text);
    while (body.length > 0 && (body.at(-1) ?? '').trim() === '') body.pop();
    const line = lines[start];
    if (line) put(draft, ['data', line.text.trim().slice(0, -1)], body.join('\n'), line.n);
  });
}

export const CONFIG_MAP: KindPrint = {
  kind: 'ConfigMap',
  order: ['Name', 'Namespace', 'Labels', 'Annotations', 'Events'],
  signs: [],
  map: mapConfigMap,
};
