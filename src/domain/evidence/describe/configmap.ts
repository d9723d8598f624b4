import { markOpen, put, type Draft } from '../draft.ts';
import type { SourceLine } from '../normalise/source-line.ts';
import { copyLabelsAndAnnotations } from './annotations.ts';
import type { DescribeDocument, KindPrint } from './document.ts';
import { copyField } from './fields.ts';

const RULER = /^====+\s*$/;
const DASHES = /^----+\s*$/;

/**
 * A ConfigMap prints its data as free text under `Data` and `====`: a key, dashes, then the value as it is. Versions differ
 * in the empty lines they add, so line breaks at the end of a value cannot be told and are left out.
 */
function mapConfigMap(document: DescribeDocument, draft: Draft): void {
  copyField(document, draft, 'Namespace', ['metadata', 'namespace']);
  copyLabelsAndAnnotations(document, draft);
  const start = headingAt(document.lines, 'Data', 0);
  if (start < 0) return;
  const binary = headingAt(document.lines, 'BinaryData', start);
  const events = document.lines.findIndex((line, index) => index > Math.max(start, binary) && /^ *Events:/.test(line.text));
  const end = binary >= 0 ? binary : events;
  put(draft, ['data'], {}, document.lines[start]?.n ?? 0);
  readValues(draft, document.lines.slice(start + 2, end < 0 ? undefined : end));
  if (end < 0) markOpen(draft, ['data']);
}

function headingAt(lines: readonly SourceLine[], heading: string, from: number): number {
  return lines.findIndex((line, index) => index >= from && line.text.trim() === heading && RULER.test(lines[index + 1]?.text ?? ''));
}

function readValues(draft: Draft, lines: readonly SourceLine[]): void {
  const starts = lines.flatMap((line, index) => (/^[\w.-]+:\s*$/.test(line.text) && DASHES.test(lines[index + 1]?.text ?? '') ? [index] : []));
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
