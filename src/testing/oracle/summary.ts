import type { Comparison, Failure } from './compare.ts';

const SHOWN = 12;

/** A failure with its list places made equal, so that the same fault in many files counts as one. */
function faultOf({ pointer, problem }: Failure): string {
  return `${problem} ${pointer.replace(/\/\d+(?=\/|$)/g, '/*')}`;
}

/** Nothing when all is well; else the counts by fault, each with its first example. */
export function summarise({ failures }: Comparison): string {
  if (failures.length === 0) return '';
  const byFault = new Map<string, Failure[]>();
  for (const failure of failures) byFault.set(faultOf(failure), [...(byFault.get(faultOf(failure)) ?? []), failure]);
  const faults = [...byFault].toSorted(([, a], [, b]) => b.length - a.length);
  const lines = faults.slice(0, SHOWN).map(([fault, [first, ...more]]) => `${more.length + 1} x ${fault} (${first?.file}: expected ${first?.expected}, got ${first?.got})`);
  const rest = faults.length > SHOWN ? [`and ${faults.length - SHOWN} more faults`] : [];
  return [`${failures.length} failures`, ...lines, ...rest].join('\n');
}
