import { formatAddress, type WalkAddress } from '../flow/address.ts';
import type { Answer } from '../flow/answer.ts';

/** A link longer than this is cut by ticket systems and chats. */
export const LONGEST_LINK = 2000;

/** A link to a place in a walk. */
export interface CaseLink {
  readonly href: string;
  /** Answers left out because the link would have been too long, oldest first: the walk shows them as assumed. */
  readonly left: readonly Answer[];
}

/**
 * The link that others open: flow, node, answers and content version, never anything that was pasted. Where it would be
 * too long, the oldest answers of earlier flows go first, then the oldest of this one.
 *
 * @param page address of the page, without `#`
 * @param version content version that the answers belong to
 */
export function caseLink(page: string, address: WalkAddress, version: string, lang: string): CaseLink {
  const hrefOf = (answers: readonly Answer[]): string => `${page}#${formatAddress({ ...address, answers, version }, { lang })}`;
  const order = [...address.answers.filter((answer) => answer.flow !== address.flow), ...address.answers.filter((answer) => answer.flow === address.flow)];
  for (let cut = 0; cut < order.length; cut++) {
    const left = order.slice(0, cut);
    const href = hrefOf(address.answers.filter((answer) => !left.includes(answer)));
    if (href.length <= LONGEST_LINK) return { href, left };
  }
  return { href: hrefOf([]), left: order };
}
