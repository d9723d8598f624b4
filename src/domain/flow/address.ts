import type { Answer } from './answer.ts';

/** Where the reader is: everything the address holds about a walk. */
export interface WalkAddress {
  readonly flow: string;
  /** The node to show; left out: wherever the answers lead. */
  readonly node?: string;
  readonly answers: readonly Answer[];
  /** Content version the link was made with. */
  readonly version?: string;
}

const SLUG = /^[a-z0-9][a-z0-9-]{0,79}$/;
const MOST_ANSWERS = 120;

/**
 * Reads the `a` parameter: `<node>.<option>` entries joined by `~`, led by `<flow>/` where the flow changes, with a
 * trailing `!` where evidence answered. Entries that are not of this form are dropped and counted.
 */
export function parseAnswers(text: string | null, flow: string): { answers: Answer[]; malformed: number } {
  const answers: Answer[] = [];
  let malformed = 0;
  let current = flow;
  for (const entry of (text ?? '').split('~').filter(Boolean).slice(0, MOST_ANSWERS)) {
    const match = /^(?:([^/.]+)\/)?([^/.]+)\.([^/.!]+)(!?)$/.exec(entry);
    const [, flowId = current, node = '', option = '', mark] = match ?? [];
    if (!match || ![flowId, node, option].every((id) => SLUG.test(id))) {
      malformed += 1;
      continue;
    }
    current = flowId;
    answers.push({ flow: flowId, node, option, by: mark === '!' ? 'evidence' : 'user' });
  }
  return { answers, malformed };
}

/** The inverse of `parseAnswers`; the empty string when there are none. */
export function formatAnswers(answers: readonly Answer[], flow: string): string {
  let current = flow;
  return answers
    .map((answer) => {
      const lead = answer.flow === current ? '' : `${answer.flow}/`;
      current = answer.flow;
      return `${lead}${answer.node}.${answer.option}${answer.by === 'evidence' ? '!' : ''}`;
    })
    .join('~');
}

/** Sets one parameter of a query, leaving the rest as it is written: answers stay readable. */
export function withParameter(search: string, key: string, value: string): string {
  const others = search.replace(/^\?/, '').split('&').filter((part) => part !== '' && !part.startsWith(`${key}=`));
  return `?${[...others, `${key}=${encodeURIComponent(value)}`].join('&')}`;
}

/**
 * The part of the address behind `#`: `/f/<flow>/<node>?a=…&v=…`, then the parameters to keep (`lang`, `embed`,
 * `theme` …). Ids are slugs, so nothing needs escaping and links stay readable.
 */
export function formatAddress(address: WalkAddress, keep: Readonly<Record<string, string>> = {}): string {
  const node = address.node ? `/${address.node}` : '';
  const answers = formatAnswers(address.answers, address.flow);
  const parameters = [
    ...(answers ? [`a=${answers}`] : []),
    ...(address.version ? [`v=${encodeURIComponent(address.version)}`] : []),
    ...Object.entries(keep).map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`),
  ];
  return `/f/${address.flow}${node}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}`;
}
