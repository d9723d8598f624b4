import type { Evidence } from '../../evidence/types.ts';
import { createEngine } from '../engine.ts';
import type { RuleLogic } from '../types.ts';

/** Whether a condition holds on the only object of its kind in some evidence, by default a Service. It may not be at fault. */
export function holds(when: string, evidence: Evidence, on: RuleLogic['on'] = 'Service'): boolean | 'unknown' {
  const rule = { id: 'r', product: 'kubernetes', on, severity: 'error', certainty: 'certain', when } as const;
  const { faults, unknown, findings } = createEngine({ rules: [rule], events: [] }).diagnose(evidence);
  if (faults[0] !== undefined) throw new Error(faults[0].message);
  return unknown.length > 0 ? 'unknown' : findings.length > 0;
}
