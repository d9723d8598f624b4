import { fieldState } from '#domain/evidence/field-state.ts';
import type { Resource } from '#domain/evidence/types.ts';
import type { Expected } from './as-printed.ts';
import { compareFields, newComparison, type Comparison } from './compare.ts';
import { readShown } from './compare-describe.ts';
import { checkLines } from './lines.ts';
import { fields } from './printed-field.ts';
import type { KubeObject, Recording, Served } from './recorded.ts';

const EVERYTHING = fields('**', { quiet: true });
const NONE: Expected['hidden'] = new Set();

/** Fields that no manifest of an object here has: they must be proven absent. */
const NEVER = ['/metadata/finalizers', '/spec/nosuch', '/status/nosuch', '/nosuch'];

/** Holds what was read from a manifest, in which every field stands, against what was served. */
export function compareManifest(recording: Recording, shown: readonly Served[]): Comparison {
  const into = newComparison();
  const { name: file, minor, text } = recording;
  for (const { item, resource } of readShown(recording, text, shown, into)) {
    compareFields({ object: item.object, hidden: NONE, loose: NONE }, resource, { file, minor, table: EVERYTHING }, into);
    compareIdentity(file, item.object, resource, into);
    checkLines(file, resource, text, into);
  }
  return into;
}

function compareIdentity(file: string, served: KubeObject, resource: Resource, into: Comparison): void {
  into.counts.exact += 2;
  if (resource.apiVersion !== served['apiVersion']) into.failures.push({ file, pointer: 'apiVersion', problem: 'wrong', expected: String(served['apiVersion']), got: String(resource.apiVersion) });
  if (resource.origin !== 'live-yaml') into.failures.push({ file, pointer: 'origin', problem: 'wrong', expected: 'live-yaml', got: resource.origin });
  for (const pointer of NEVER) {
    if (pointer === '/metadata/finalizers' && served.metadata['finalizers'] !== undefined) continue;
    into.counts.absent++;
    const state = fieldState(resource, pointer);
    if (state !== 'absent') into.failures.push({ file, pointer: `${served.kind}${pointer}`, problem: 'not absent', expected: 'absent', got: state });
  }
}
