import type { Finding } from '#domain/rules/types.ts';

/** A finding with what follows from it, to any depth. */
export interface FindingGroup {
  readonly finding: Finding;
  readonly consequences: readonly FindingGroup[];
}

interface Growing {
  readonly finding: Finding;
  readonly consequences: Growing[];
}

/**
 * Puts consequences under their causes. The engine lists each consequence below its cause, so that the nearest finding
 * above of the id that it names is the one. A consequence whose cause is not there stands by itself.
 */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const roots: Growing[] = [];
  const nearest = new Map<string, Growing>();
  for (const finding of findings) {
    const group: Growing = { finding, consequences: [] };
    const cause = finding.causedBy === undefined ? undefined : nearest.get(finding.causedBy);
    (cause?.consequences ?? roots).push(group);
    nearest.set(finding.id, group);
  }
  return roots;
}

/** All findings of a group, the cause first. */
export function findingsOf({ finding, consequences }: FindingGroup): Finding[] {
  return [finding, ...consequences.flatMap(findingsOf)];
}

/** What needs action, and what is only worth knowing: notes, and what is healed or benign. A cause counts once, with all that follows from it. */
export function countGroups(groups: readonly FindingGroup[]): { readonly problems: number; readonly notes: number } {
  const problems = groups.filter(needsAction).length;
  return { problems, notes: groups.length - problems };
}

function needsAction(group: FindingGroup): boolean {
  return findingsOf(group).some(({ state, severity }) => state === 'active' && severity !== 'info');
}

/** What needs action before what is only worth knowing, what is about the chosen subject first, otherwise in the engine's order; healed and benign ones stay last. */
export function subjectFirst(groups: readonly FindingGroup[], subject: string | null): readonly FindingGroup[] {
  if (subject === null) return groups;
  const rank = (group: FindingGroup): number =>
    (group.finding.state === 'active' ? 0 : 4) + (needsAction(group) ? 0 : 2) + (findingsOf(group).some(({ resource }) => resource === subject) ? 0 : 1);
  return groups.toSorted((a, b) => rank(a) - rank(b));
}
