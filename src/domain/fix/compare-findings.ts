import type { TextPlace } from '../engine/summarise.ts';
import { findingKey } from '../rules/dismissal.ts';
import type { Finding, UnknownVerdict } from '../rules/types.ts';

/** What became of the findings once the state after a fix was pasted. */
export interface FindingChanges {
  /** The newer paste shows that they no longer hold. */
  readonly gone: readonly Finding[];
  /** The newer paste shows that they still hold. */
  readonly remaining: readonly Finding[];
  /** They were not there before. */
  readonly added: readonly Finding[];
  /** The newer paste does not tell. */
  readonly open: readonly Finding[];
}

/** What the evidence with the newer paste says. */
export interface Judged {
  readonly findings: readonly Finding[];
  readonly unknown: readonly UnknownVerdict[];
  /** Keys of the objects in the newer paste. */
  readonly seen: readonly string[];
  /** Names of the inputs that the newer paste is made of. */
  readonly inputs: readonly string[];
  /** Keys of objects that it shows to be deleted. */
  readonly deleted?: readonly string[];
  /** Where the older evidence shows its objects. */
  readonly places: readonly (TextPlace & { readonly key: string })[];
}

const isActive = ({ state }: Finding): boolean => state === 'active';

function byKey(findings: readonly Finding[]): Map<string, Finding> {
  return new Map(findings.filter(isActive).map((finding) => [findingKey(finding), finding]));
}

/** Whether the newer paste proves a finding that was there before, and not only the older one. */
function isShownAgain(finding: Finding, { seen, inputs }: Judged): boolean {
  if (finding.quotes.length === 0) return finding.resource !== null && seen.includes(finding.resource);
  return finding.quotes.some(({ input }) => inputs.includes(input));
}

/** Whether the newer paste shows the object of a finding that was there before, or one that the finding was proven by. */
function isTold({ resource, quotes }: Finding, { seen, deleted = [], places }: Judged): boolean {
  if (resource === null || seen.includes(resource) || deleted.includes(resource)) return true;
  return places.some(({ key, input, startLine, endLine }) => seen.includes(key) && quotes.some((quote) => quote.input === input && startLine <= quote.line && quote.line <= endLine));
}

/** Compares what was found before with what is found now. What the newer paste does not show is neither gone nor still there. */
export function compareFindings(before: readonly Finding[], after: Judged): FindingChanges {
  const [old, fresh] = [byKey(before), byKey(after.findings)];
  const unknown = new Set(after.unknown.map(({ id, resource }) => `${id} ${resource ?? ''}`));
  const [gone, remaining, open]: [Finding[], Finding[], Finding[]] = [[], [], []];
  // What follows from a finding is gone with it; causes stand before their consequences.
  const isGone = (finding: Finding): boolean => isTold(finding, after) || gone.some(({ id }) => id === finding.causedBy);
  for (const [key, finding] of old) {
    const now = fresh.get(key);
    if (now !== undefined) (isShownAgain(now, after) ? remaining : open).push(now);
    else (!unknown.has(`${finding.id} ${finding.resource ?? ''}`) && isGone(finding) ? gone : open).push(finding);
  }
  return { gone, remaining, open, added: [...fresh].filter(([key]) => !old.has(key)).map(([, finding]) => finding) };
}

/**
 * `resolved`: everything that was wrong is shown to be over, and nothing new is wrong; `same`: nothing is; `unseen`:
 * the newer paste tells nothing of what was found.
 */
export type CheckVerdict = 'resolved' | 'partly' | 'same' | 'unseen';

/** What the comparison amounts to. Notes (`info`) keep nobody from being done. */
export function checkVerdict({ gone, remaining, added, open }: FindingChanges): CheckVerdict {
  const matters = (findings: readonly Finding[]): boolean => findings.some(({ severity }) => severity !== 'info');
  const isOpen = matters(remaining) || matters(added) || matters(open);
  if (gone.length > 0) return isOpen ? 'partly' : 'resolved';
  if (remaining.length + added.length > 0) return 'same';
  return 'unseen';
}
