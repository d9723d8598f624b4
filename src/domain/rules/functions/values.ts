import { isPrivateAddress } from '../addresses.ts';
import { compareVersions } from '../compare-versions.ts';
import { PROBES } from '../probes.ts';
import { raiseUnknown } from '../unknown.ts';
import type { RuleFunction } from './types.ts';

function samePort(a: unknown, b: unknown): boolean {
  return String(a) === String(b);
}

/** Functions on plain values. */
export const VALUE_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'versionBelow(string, string): bool',
    description: 'Whether the first version is older than the second; unknown when one of them is no version.',
    run: (session, a: string, b: string) => {
      const order = compareVersions(a, b);
      return order === undefined ? raiseUnknown(session.trace, PROBES.version, null) : order < 0;
    },
  },
  {
    signature: 'isPrivate(string): bool',
    description: 'Whether an address is private: RFC 1918, 100.64.0.0/10, fc00::/7. A host name is not.',
    run: (_session, address: string) => isPrivateAddress(address),
  },
  {
    signature: 'isNumber(string): bool',
    description: 'Whether a text is a whole number, as a targetPort that is not a name.',
    run: (_session, text: string) => /^\d+$/.test(text),
  },
  ...['string, string', 'int, int', 'int, string', 'string, int'].map((types) => ({
    signature: `samePort(${types}): bool`,
    description: "Whether two ports are the same, as `8080` and `'8080'` are.",
    run: (_session: unknown, a: unknown, b: unknown) => samePort(a, b),
  })),
  {
    signature: 'count(list<dyn>): int',
    description: 'How many items a list has; unknown while its end is not proven.',
    run: (_session, items: readonly unknown[]) => {
      let n = 0n;
      for (const _item of items) n += 1n;
      return n;
    },
  },
  {
    signature: 'isEmpty(list<dyn>): bool',
    description: 'Whether a list has no item; one item disproves it even where the end is not proven.',
    run: (_session, items: readonly unknown[]) => items.length === 0 || items[0] === undefined,
  },
];
