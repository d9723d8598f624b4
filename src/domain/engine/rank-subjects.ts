import { weightOf } from '../rules/rank.ts';
import type { Diagnosis, Subject } from '../rules/types.ts';

/** The subjects, the one that looks most wrong first: by the worst finding about it. Otherwise their order stays. */
export function rankSubjects({ subjects, findings }: Pick<Diagnosis, 'subjects' | 'findings'>): Subject[] {
  const worst = new Map<string, number>();
  for (const finding of findings) {
    if (finding.resource === null) continue;
    worst.set(finding.resource, Math.min(worst.get(finding.resource) ?? Infinity, weightOf(finding)));
  }
  const weight = ({ key }: Subject): number => worst.get(key) ?? Number.MAX_SAFE_INTEGER;
  return subjects.toSorted((a, b) => weight(a) - weight(b));
}
