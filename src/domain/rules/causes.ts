import type { Resource } from '../evidence/types.ts';
import type { FindingDraft } from './finding-draft.ts';
import { pushTo } from './push-to.ts';
import { joinedTo } from './relations.ts';
import type { Session } from './session.ts';

/** A finding and what is known of its place among the others. */
interface Entry {
  readonly draft: FindingDraft;
  /** Position among the ranked findings. */
  readonly place: number;
  /** The object it is about: the resource, else its key. */
  readonly object: Resource | string;
  /** Findings that name it as their consequence. */
  readonly candidates: Entry[];
  cause: Entry | undefined;
}

/** Text that names no object is about the only subject, where there is but one. */
function objectOfDraft(session: Session, draft: FindingDraft): Resource | string {
  if (draft.about) return draft.about;
  if (draft.resource !== null) return draft.resource;
  const subjects = ['Service', 'Ingress'].flatMap((kind) => session.byKind.get(kind) ?? []);
  const [first] = subjects;
  return subjects.length === 1 && first !== undefined ? first : '';
}

function objectsReached(session: Session, object: Resource | string): readonly (Resource | string)[] {
  return typeof object === 'string' ? [object] : [object, ...joinedTo(session, object)];
}

type Index = ReadonlyMap<string, ReadonlyMap<Resource | string, readonly Entry[]>>;

/** Entries of some ids by id and object: there may be thousands of both. */
function indexEntries(entries: readonly Entry[], wanted: ReadonlySet<string>): Index {
  const byId = new Map<string, Map<Resource | string, Entry[]>>();
  for (const entry of entries) {
    if (!wanted.has(entry.draft.id)) continue;
    let objects = byId.get(entry.draft.id);
    if (objects === undefined) byId.set(entry.draft.id, (objects = new Map()));
    pushTo(objects, entry.object, entry);
  }
  return byId;
}

/** Findings that came with the id of their cause: it is on the same object, and about the same annotation. */
function enterNamedCauses(entries: readonly Entry[]): void {
  const named = entries.filter(({ draft }) => draft.causedBy !== undefined);
  if (named.length === 0) return;
  const byId = indexEntries(entries, new Set(named.flatMap(({ draft }) => draft.causedBy ?? [])));
  for (const entry of named) {
    const causes = byId.get(entry.draft.causedBy ?? '')?.get(entry.object) ?? [];
    entry.candidates.push(...causes.filter((one) => one !== entry && one.draft.facts['key'] === entry.draft.facts['key']));
  }
}

/** Enters each cause with the findings that it explains. */
function findCandidates(session: Session, entries: readonly Entry[]): void {
  enterNamedCauses(entries);
  const wanted = new Set(entries.flatMap(({ draft }) => draft.explains ?? []));
  if (wanted.size === 0) return;
  const byId = indexEntries(entries, wanted);
  for (const cause of entries) {
    const consequences = (cause.draft.explains ?? []).flatMap((id) => byId.get(id) ?? []);
    if (consequences.length === 0) continue;
    for (const object of objectsReached(session, cause.object)) {
      for (const objects of consequences) for (const entry of objects.get(object) ?? []) if (entry !== cause) entry.candidates.push(cause);
    }
  }
}

function leadsTo(cause: Entry, consequence: Entry): boolean {
  for (let at: Entry | undefined = cause; at !== undefined; at = at.cause) if (at === consequence) return true;
  return false;
}

/** The nearest cause: one that explains no other candidate; on the same object first; then the one ranked first. */
function chooseCause(entry: Entry): Entry | undefined {
  const open = entry.candidates.filter((one) => !leadsTo(one, entry));
  const behind = new Set(open.flatMap(({ candidates }) => candidates));
  const nearest = open.filter((one) => !behind.has(one));
  const rank = (one: Entry): number => (one.object === entry.object ? -1 : one.place);
  return (nearest.length > 0 ? nearest : open).reduce<Entry | undefined>((best, one) => (best === undefined || rank(one) < rank(best) ? one : best), undefined);
}

function countBelow(entry: Entry, children: ReadonlyMap<Entry, readonly Entry[]>): number {
  return (children.get(entry) ?? []).reduce((sum, child) => sum + 1 + countBelow(child, children), 0);
}

/** The worst place in a group: a cause that looks harmless stands where its worst consequence would. */
function bestPlace(entry: Entry, children: ReadonlyMap<Entry, readonly Entry[]>, weightOf: (entry: Entry) => number): number {
  return (children.get(entry) ?? []).reduce((best, child) => Math.min(best, bestPlace(child, children, weightOf)), weightOf(entry));
}

/**
 * Puts every consequence right below its cause and says which it is. Groups are ranked by their worst finding; among
 * groups of one weight what explains more comes first. Only what is active explains, and is explained.
 *
 * @param ranked findings in order
 * @param weightOf how bad a finding is: lower is worse; equal weights may change places
 */
export function explainFindings(session: Session, ranked: readonly FindingDraft[], weightOf: (draft: FindingDraft) => number): FindingDraft[] {
  const active = ranked.filter(({ state }) => state === 'active');
  const entries = active.map((draft, place): Entry => ({ draft, place, object: objectOfDraft(session, draft), candidates: [], cause: undefined }));
  findCandidates(session, entries);
  if (entries.every(({ candidates }) => candidates.length === 0)) return [...ranked];
  for (const entry of entries) entry.cause = chooseCause(entry);
  const children = new Map<Entry, Entry[]>();
  for (const entry of entries) if (entry.cause !== undefined) pushTo(children, entry.cause, entry);
  const roots = entries
    .filter(({ cause }) => cause === undefined)
    .map((entry) => ({ entry, weight: bestPlace(entry, children, ({ draft }) => weightOf(draft)), explains: countBelow(entry, children) }))
    .sort((a, b) => a.weight - b.weight || b.explains - a.explains || a.entry.place - b.entry.place);
  const inOrder = (entry: Entry): FindingDraft[] => [
    entry.cause === undefined ? entry.draft : { ...entry.draft, causedBy: entry.cause.draft.id },
    ...(children.get(entry) ?? []).flatMap(inOrder),
  ];
  return [...roots.flatMap(({ entry }) => inOrder(entry)), ...ranked.filter(({ state }) => state !== 'active')];
}
