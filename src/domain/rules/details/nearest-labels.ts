import { resourceKey } from '../../evidence/field-state.ts';
import type { Resource } from '../../evidence/types.ts';
import { readLabels, sharesNamespace, type Labels } from '../selectors.ts';
import type { Session } from '../session.ts';
import { WORKLOAD_KINDS } from '../views/shapes.ts';
import type { DetailItem } from './types.ts';

/** As many as a reader compares. */
const MOST = 3;

/** More objects than this are not compared: a page waits for it. */
const COMPARED = 500;

interface Near {
  readonly item: DetailItem;
  /** Labels that differ, less how alike their values are: lower is nearer. */
  readonly distance: number;
}

/** How much two values begin and end alike, from 0 to 1. */
function likeness(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return (head + tail) / Math.max(a.length, b.length, 1);
}

function compare(selector: Labels, labels: Labels, text: string): Near | undefined {
  const differing = Object.entries(selector).filter(([key, value]) => labels[key] !== value);
  const shared = Object.keys(selector).some((key) => labels[key] !== undefined);
  if (!shared || differing.length === 0) return undefined;
  const found = differing.flatMap(([key]) => (labels[key] === undefined ? [] : [`${key}=${labels[key]}`]));
  return {
    item: { text, wanted: differing.map(([key, value]) => `${key}=${value}`).join(', '), found: found.join(', ') },
    distance: differing.reduce((sum, [key, value]) => sum + 1 - likeness(value, labels[key] ?? '') / 2, 0),
  };
}

/**
 * The Pods and Pod templates that a selector just misses, nearest first, with the labels that differ; those that differ
 * in the same way are named once. Empty where the selector picks something.
 */
export function nearestLabels(session: Session, service: Resource): readonly DetailItem[] {
  const selector = readLabels(service, '/spec/selector') ?? {};
  const near: Near[] = [];
  const candidates = ['Pod', ...WORKLOAD_KINDS].flatMap((kind) => session.byKind.get(kind) ?? []).filter((one) => sharesNamespace(one, service));
  for (const candidate of candidates.slice(0, COMPARED)) {
    const labels = readLabels(candidate, candidate.kind === 'Pod' ? '/metadata/labels' : '/spec/template/metadata/labels');
    if (labels === undefined) continue;
    if (Object.entries(selector).every(([key, value]) => labels[key] === value)) return [];
    const one = compare(selector, labels, resourceKey(candidate));
    if (one !== undefined && !near.some(({ item }) => item.wanted === one.item.wanted && item.found === one.item.found)) near.push(one);
  }
  return near.sort((a, b) => a.distance - b.distance).slice(0, MOST).map(({ item }) => item);
}
