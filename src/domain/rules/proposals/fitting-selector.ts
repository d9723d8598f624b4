import type { Resource } from '../../evidence/types.ts';
import { isLabel } from '../commands.ts';
import { isMeant, labelsOf, missedOwners } from '../functions/meant-owners.ts';
import { pickedBy } from '../functions/unpaired.ts';
import { nameOf, readLabels, type Labels } from '../selectors.ts';
import type { Session } from '../session.ts';
import { ownerWord } from './owner-word.ts';
import type { Proposals } from './types.ts';

/** More objects than this are not compared: a page waits for it. */
const COMPARED = 500;

/** Made anew with every rollout. */
const OF_A_ROLLOUT = 'pod-template-hash';

/** Labels of a selector that change, and to what; null: the label goes. */
type Change = Readonly<Record<string, string | null>>;

function changeTowards(selector: Labels, labels: Labels): Change {
  const wrong = Object.entries(selector).filter(([key, value]) => labels[key] !== value || key === OF_A_ROLLOUT);
  return Object.fromEntries(wrong.map(([key]) => [key, key === OF_A_ROLLOUT ? null : (labels[key] ?? null)]));
}

function changed(selector: Labels, change: Change): Labels {
  return Object.fromEntries(Object.entries({ ...selector, ...change }).filter((entry): entry is [string, string] => entry[1] !== null));
}

/** Whether an owner is one of those that were meant, or a ReplicaSet or Pod by the name of one. */
function isOf(owner: Resource, meant: readonly Resource[]): boolean {
  const name = nameOf(owner) ?? '';
  return meant.some((one) => one === owner || (one.kind !== 'Pod' && nameOf(one) !== undefined && name.startsWith(`${nameOf(one)}-`)));
}

/**
 * The selector that a Service without Pods should have: the labels of the one workload, or of the Pods alike, that the
 * paste shows it was written for. Nothing where several differ, and where it would pick others as well.
 */
export function fittingSelector(session: Session, service: Resource): Proposals {
  const selector = readLabels(service, '/spec/selector') ?? {};
  if (Object.keys(selector).length === 0 || pickedBy(session, service, selector).length > 0) return {};
  const meant = missedOwners(session, service, selector).slice(0, COMPARED).filter((owner) => isMeant(session, service, selector, owner));
  const changes = new Map(meant.map((owner) => changeTowards(selector, labelsOf(owner) ?? {})).map((change) => [JSON.stringify(change), change]));
  const [change] = changes.values();
  const owner = meant.find(({ kind }) => kind !== 'Pod') ?? meant[0];
  if (changes.size !== 1 || change === undefined || owner === undefined) return {};
  const next = changed(selector, change);
  const isWhole = Object.keys(next).length > 0 && Object.entries(next).every(([key, value]) => isLabel(key, value));
  if (!isWhole || pickedBy(session, service, next).some((other) => !isOf(other, meant))) return {};
  return { selectorPatch: JSON.stringify({ spec: { selector: change } }), selectorOwner: ownerWord(owner) };
}
