import { resourceKey } from '../evidence/field-state.ts';
import type { Evidence, Resource } from '../evidence/types.ts';

/** Where some text stands in an input; lines count from 1 and both belong to it. */
export interface TextPlace {
  readonly input: string;
  readonly startLine: number;
  readonly endLine: number;
}

export interface ResourceSummary extends TextPlace {
  readonly key: string;
  readonly kind: string;
  readonly name?: string;
  readonly namespace?: string;
  /** The newest YAML of the object, where there is one. */
  readonly yaml?: TextPlace;
}

function isYaml(evidence: Evidence, { origin, input, startLine }: Resource): boolean {
  if (origin !== 'manifest' && origin !== 'live-yaml') return false;
  const read = evidence.inputs.find((one) => one.name === input);
  return read?.blocks.some((block) => block.type === 'yaml' && block.startLine <= startLine && startLine <= block.endLine) ?? false;
}

/** What the page needs to know of a resource. */
export function summarise(evidence: Evidence, resource: Resource): ResourceSummary {
  const metadata = resource.object['metadata'] as { name?: string; namespace?: string } | undefined;
  const { input, startLine, endLine } = resource;
  const yaml = (resource.readings ?? [resource]).find((reading) => isYaml(evidence, reading));
  return {
    key: resourceKey(resource),
    kind: resource.kind,
    ...(metadata?.name === undefined ? {} : { name: metadata.name }),
    ...(metadata?.namespace === undefined ? {} : { namespace: metadata.namespace }),
    input, startLine, endLine,
    ...(yaml && { yaml: { input: yaml.input, startLine: yaml.startLine, endLine: yaml.endLine } }),
  };
}
