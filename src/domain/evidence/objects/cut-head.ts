import { indentOf, isBlank, type SourceLine } from '../normalise/source-line.ts';
import type { Resource } from '../types.ts';

/** Fields that only one kind has, two blanks deep. */
const TELLING: readonly (readonly [RegExp, string])[] = [
  [/^ {2}(?:clusterIPs?|externalTrafficPolicy|internalTrafficPolicy|sessionAffinity|loadBalancerIP|allocateLoadBalancerNodePorts):|^ {2}type: (?:LoadBalancer|ClusterIP|NodePort|ExternalName)$/, 'Service'],
  [/^ {2}(?:ingressClassName|defaultBackend|rules|tls):/, 'Ingress'],
  [/^ {2}containers:/, 'Pod'],
  [/^ {2}strategy:/, 'Deployment'],
];
/** In what kubectl prints, keys stand in the order of the alphabet, so these come between annotations and labels. */
const AFTER_ANNOTATIONS = /^ {2}(?:creationTimestamp|deletionTimestamp|finalizers|generateName|generation|labels):/;

/**
 * Puts back the head of a manifest whose first lines were cut: its kind, told by the command above it or by its fields, and
 * `metadata:` over the lines that are left of it. Undefined when the kind cannot be told.
 */
export function restoreHead(lines: readonly SourceLine[], hint: string | undefined): SourceLine[] | undefined {
  const first = lines[0];
  if (!first || /^(?:apiVersion|kind|---|#)/.test(first.text)) return undefined;
  const root = lines.findIndex((line) => /^(?:metadata|spec|status):/.test(line.text));
  if (root < 0 || lines.some((line) => /^(?:kind|---)\b/.test(line.text))) return undefined;
  const kind = TELLING.find(([pattern]) => lines.some((line) => pattern.test(line.text)))?.[1] ?? hint;
  if (kind === undefined) return undefined;
  const left = lines.slice(0, root).filter((line) => !isBlank(line.text));
  if (left.some((line) => indentOf(line.text) < 2)) return undefined;
  const direct = left.findIndex((line) => indentOf(line.text) === 2 && !line.text.startsWith('  - '));
  const deeper = direct < 0 ? [] : left.slice(0, direct);
  const annotations = deeper.length > 0 && AFTER_ANNOTATIONS.test(left[direct]?.text ?? '') && deeper.every((line) => indentOf(line.text) === 4);
  const head = [{ n: first.n, text: `kind: ${kind}` }];
  if (direct < 0) return [...head, ...lines.slice(root)];
  return [...head, { n: first.n, text: 'metadata:' }, ...(annotations ? [{ n: first.n, text: '  annotations:' }, ...deeper] : []), ...left.slice(direct), ...lines.slice(root)];
}

/** Says of a resource with a restored head that more may have stood above. */
export function openHead(resource: Resource): Resource {
  const metadata = resource.object['metadata'] as Record<string, unknown> | undefined;
  const parts = ['', ...(metadata ? ['/metadata'] : []), ...(metadata?.['annotations'] ? ['/metadata/annotations'] : [])];
  const { apiVersion: _cut, ...rest } = resource;
  return { ...rest, open: new Set([...resource.open, ...parts]) };
}
