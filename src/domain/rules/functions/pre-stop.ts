import { stateOf, valueOf } from '../fields.ts';
import { raiseForObject, textOf } from '../views/read-field.ts';
import { SOURCE, type View } from '../views/view.ts';
import type { RuleFunction } from './types.ts';

const SECONDS: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600 };

/** The longest `sleep N` of a command line, in seconds; 0 where it has none. Of several, only the longest is sure to count. */
export function longestSleep(words: readonly string[]): number {
  const tokens = words.join(' ').split(/[\s;&|(){}'"]+/);
  const lengths = tokens.map((token, index) => {
    const [, count, unit] = /^(\d{1,6})([smh]?)$/.exec(tokens[index + 1] ?? '') ?? [];
    return token.slice(token.lastIndexOf('/') + 1) === 'sleep' && count !== undefined ? Number(count) * (SECONDS[unit ?? ''] ?? 1) : 0;
  });
  return Math.max(0, ...lengths);
}

function preStopSeconds(view: View): bigint {
  const source = view[SOURCE];
  const { resource, session } = source;
  if (resource === null) return raiseForObject(source);
  const hook = `${source.path.pointer}/lifecycle/preStop`;
  if (stateOf(resource, hook) === 'unknown') return raiseForObject(source);
  session.trace.reads.push({ resource, pointer: hook });
  const slept = textOf(valueOf(resource, `${hook}/sleep/seconds`)) ?? '';
  if (/^\d{1,6}$/.test(slept)) return BigInt(slept);
  const command = valueOf(resource, `${hook}/exec/command`);
  return BigInt(longestSleep(Array.isArray(command) ? command.map((word: unknown) => textOf(word ?? undefined) ?? '') : []));
}

/** What containers do before they stop. */
export const PRE_STOP_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'preStopSeconds(Container): int',
    description: 'Seconds that preStop sleeps at least, by its sleep action or a `sleep N` in its command; 0 when it has none or does something else.',
    run: (_session, view: View) => preStopSeconds(view),
  },
];
