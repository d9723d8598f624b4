import { pointerTo, valueAt } from '../field-state.ts';
import type { Resource } from '../types.ts';
import { newBuild, type Build, type Side } from './build.ts';
import { groupReadings, isSameObject } from './group-readings.ts';
import { keysOfItems } from './list-keys.ts';
import { mergeEventLists } from './merge-events.ts';
import { copyPart, mergeAt } from './merge-pair.ts';

const TELLS_MORE: readonly Resource['origin'][] = ['live-yaml', 'describe', 'table', 'manifest'];

/** Nobody reads one object more often for new facts; what is older still counts as a reading. */
const MOST_MERGED = 12;

/**
 * One resource per object. Several readings of one are merged: what the newest knows counts, older ones fill what it does
 * not know; all of them stay in `readings`, the newest first. The later in the inputs, the newer.
 */
export function mergeReadings(resources: readonly Resource[]): Resource[] {
  return groupReadings(resources).flatMap((group) => {
    const [newest, ...older] = group.toReversed();
    if (!newest || older.length === 0) return group;
    const merged = older.slice(0, MOST_MERGED).filter((reading) => isSameObject(newest, reading)).reduce((into, reading) => mergePair(newest, into, reading), newest);
    return [{ ...merged, readings: [newest, ...older] }];
  });
}

function mergePair(newest: Resource, newer: Resource, older: Resource): Resource {
  const build = newBuild(newest, newer, older);
  const object = (mergeAt(build, { newer: '', older: '', out: '' })?.value ?? {}) as Record<string, unknown>;
  const line = mergeEndpointsLine(build, object);
  if (line !== undefined) build.define(object, 'endpointsLine', line);
  const apiVersion = newer.apiVersion ?? older.apiVersion;
  const client = (hasPart(newer) || !hasPart(older) ? newer.client : undefined) ?? older.client ?? newer.client;
  const origin = TELLS_MORE.find((candidate) => candidate === newer.origin || candidate === older.origin) ?? newer.origin;
  return {
    ...(apiVersion === undefined ? {} : { apiVersion }),
    kind: newer.kind, object, lines: build.lines, open: build.open, absent: build.absent, unknown: build.unknown,
    ...(build.inputs.size > 0 ? { inputs: build.inputs } : {}),
    events: mergeEventLists(newer.events, older.events),
    origin,
    ...(client ? { client } : {}),
    input: newest.input, startLine: newest.startLine, endLine: newest.endLine,
  };
}

/** What only a describe of one version of kubectl prints, and what its version is needed for. */
function hasPart(resource: Resource): boolean {
  return resource.object['endpointsLine'] !== undefined || resource.object['backendsLine'] !== undefined;
}

function portsOf(side: Side): string[] | undefined {
  const ports = valueAt(side.resource.object, '/spec/ports');
  return Array.isArray(ports) ? keysOfItems(ports, 'ports') : undefined;
}

/** `endpointsLine` runs beside `spec.ports`, whose order may come from the other reading. */
function mergeEndpointsLine(build: Build, object: Record<string, unknown>): unknown {
  const sides = [build.newer, build.older].filter((side) => Array.isArray(side.resource.object['endpointsLine']));
  const ports = valueAt(object, '/spec/ports');
  const keys = Array.isArray(ports) ? keysOfItems(ports, 'ports') : undefined;
  const [first] = sides;
  if (!first) {
    build.unknown.add('/endpointsLine');
    return undefined;
  }
  if (!keys) {
    if (first === build.newer) return copyPart(build, first, '/endpointsLine', '/endpointsLine')?.value;
    build.unknown.add('/endpointsLine');
    return undefined;
  }
  if (build.open.has('/spec/ports')) build.open.add('/endpointsLine');
  return keys.map((key, index) => {
    const out = pointerTo('/endpointsLine', index);
    for (const side of sides) {
      const from = pointerTo('/endpointsLine', portsOf(side)?.indexOf(key) ?? -1);
      const part = valueAt(side.resource.object, from);
      if (typeof part === 'object' && part !== null && Object.keys(part).length > 0) return copyPart(build, side, from, out)?.value;
    }
    build.open.add(out);
    return {};
  });
}
