import { resourceKey } from '../evidence/field-state.ts';
import type { Evidence, Resource } from '../evidence/types.ts';

/** Where some text stands in an input; lines count from 1 and both belong to it. */
export interface TextPlace {
  readonly input: string;
  readonly startLine: number;
  readonly endLine: number;
}

/** Where an object is written as YAML or JSON. */
export interface ManifestPlace extends TextPlace {
  readonly format: 'yaml' | 'json';
}

export interface ResourceSummary extends TextPlace {
  readonly key: string;
  readonly kind: string;
  readonly name?: string;
  readonly namespace?: string;
  /** The newest text of the object that could be applied again, where there is one. */
  readonly text?: ManifestPlace;
}

function manifestOf(evidence: Evidence, { origin, input, startLine, endLine }: Resource): ManifestPlace[] {
  if (origin !== 'manifest' && origin !== 'live-yaml') return [];
  const blocks = evidence.inputs.find((one) => one.name === input)?.blocks ?? [];
  const type = blocks.find((block) => block.startLine <= startLine && startLine <= block.endLine)?.type;
  return type === 'yaml' || type === 'json' ? [{ format: type, input, startLine, endLine }] : [];
}

/** What the page needs to know of a resource. */
export function summarise(evidence: Evidence, resource: Resource): ResourceSummary {
  const metadata = resource.object['metadata'] as { name?: string; namespace?: string } | undefined;
  const { input, startLine, endLine } = resource;
  const [text] = (resource.readings ?? [resource]).flatMap((reading) => manifestOf(evidence, reading));
  return {
    key: resourceKey(resource),
    kind: resource.kind,
    ...(metadata?.name === undefined ? {} : { name: metadata.name }),
    ...(metadata?.namespace === undefined ? {} : { namespace: metadata.namespace }),
    input, startLine, endLine,
    ...(text && { text }),
  };
}
