import type { Problem } from '../../types.ts';
import { isTabbed } from './line-shape.ts';
import type { Mended } from './mend.ts';

/** What to say of the lines that were left out; that the end was cut is said of the object that ends there. */
export function problemsOf({ lost, duplicate }: Mended, cut: boolean): Problem[] {
  const tabbed = lost.find(({ line }) => isTabbed(line.text));
  const faulty = lost.filter(({ line, cut: isCut }) => !(cut && isCut) && !isTabbed(line.text));
  return [
    ...(duplicate === undefined ? [] : [{ code: 'duplicate-key' as const, line: duplicate }]),
    ...(tabbed ? [{ code: 'yaml-tab' as const, line: tabbed.line.n }] : []),
    ...faulty.map(({ line, column, detail }) => ({ code: 'yaml-syntax' as const, line: line.n, ...(column === undefined ? {} : { column }), data: { detail } })),
  ];
}
