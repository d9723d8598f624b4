import type { Pointer, Resource } from '../evidence/types.ts';
import { pushTo } from './push-to.ts';
import { namespaceOf, selects, selectorText, shownLabels, type Labels } from './selectors.ts';
import { remember, type Session } from './session.ts';

/** A resource with the labels that selectors look at, and its place in the evidence. */
interface Labelled {
  readonly resource: Resource;
  readonly labels: Labels;
  readonly place: number;
}

interface LabelIndex {
  /** `key=value` -> namespace ('' where the text does not tell) -> resources with that label. */
  readonly byTerm: ReadonlyMap<string, ReadonlyMap<string, readonly Labelled[]>>;
  /** Results of searches by namespace and selector: many Services may ask for the same Pods. */
  readonly found: Map<string, readonly Resource[]>;
}

function indexLabels(resources: readonly Resource[], pointer: Pointer): LabelIndex {
  const byTerm = new Map<string, Map<string, Labelled[]>>();
  resources.forEach((resource, place) => {
    const labels = shownLabels(resource, pointer) ?? {};
    for (const [key, value] of Object.entries(labels)) {
      const term = `${key}=${value}`;
      let spaces = byTerm.get(term);
      if (spaces === undefined) byTerm.set(term, (spaces = new Map()));
      pushTo(spaces, namespaceOf(resource) ?? '', { resource, labels, place });
    }
  });
  return { byTerm, found: new Map() };
}

/** Resources with one label that can be in a namespace; one that does not tell its namespace can be in any. */
function withTerm(index: LabelIndex, term: string, namespace: string): (readonly Labelled[])[] {
  const spaces = index.byTerm.get(term);
  if (spaces === undefined) return [];
  if (namespace === '') return [...spaces.values()];
  return [spaces.get(namespace) ?? [], spaces.get('') ?? []];
}

const lengthOf = (lists: readonly (readonly Labelled[])[]): number => lists.reduce((sum, list) => sum + list.length, 0);

function search(index: LabelIndex, selector: Labels, namespace: string): Resource[] {
  const byTerm = Object.entries(selector).map(([key, value]) => withTerm(index, `${key}=${value}`, namespace));
  const [fewest] = byTerm.sort((a, b) => lengthOf(a) - lengthOf(b));
  return (fewest ?? [])
    .flat()
    .filter(({ labels }) => selects(selector, labels))
    .sort((a, b) => a.place - b.place)
    .map(({ resource }) => resource);
}

const NOTHING: readonly Resource[] = [];

/**
 * Resources of some kinds whose labels a selector picks and that can be in the namespace of `owner`, in input order.
 * Looked up by the rarest label, so that every Service may ask without every Pod being asked.
 */
export function resourcesWithLabels(session: Session, owner: Resource, selector: Labels, kinds: readonly string[], pointer: Pointer): readonly Resource[] {
  if (!kinds.some((kind) => session.byKind.has(kind))) return NOTHING;
  const index = remember(session, session, `labels ${kinds.join()} ${pointer}`, () =>
    indexLabels(kinds.flatMap((kind) => session.byKind.get(kind) ?? []), pointer),
  );
  const namespace = namespaceOf(owner) ?? '';
  const asked = `${namespace} ${selectorText(selector)}`;
  let found = index.found.get(asked);
  if (found === undefined) index.found.set(asked, (found = search(index, selector, namespace)));
  return found;
}
