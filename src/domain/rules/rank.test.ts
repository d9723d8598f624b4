import { describe, expect, it } from 'vitest';
import { rankCommands, rankFindings } from './rank.ts';

describe('rankFindings', () => {
  const finding = (id: string, severity: 'error' | 'warning', certainty: 'certain' | 'likely', state: 'active' | 'healed' = 'active', isUnexplained = false) => ({
    id, severity, certainty, state, isUnexplained,
  });

  it('puts what is over last, the worst first, a named cause before an unexplained failure, then the surest', () => {
    const ranked = rankFindings([
      finding('healed', 'error', 'certain', 'healed'),
      finding('warning', 'warning', 'certain'),
      finding('unexplained', 'error', 'certain', 'active', true),
      finding('likely', 'error', 'likely'),
      finding('certain', 'error', 'certain'),
    ]);
    expect(ranked.map(({ id }) => id)).toEqual(['certain', 'likely', 'unexplained', 'warning', 'healed']);
  });
});

describe('rankCommands', () => {
  it('prefers what settles most, then what needs no name filled in', () => {
    const ranked = rankCommands([
      { id: 'a', probes: ['kubectl get nodes', 'kubectl get pods -n <namespace>'] },
      { id: 'b', probes: ['kubectl get svc -A'] },
      { id: 'c', probes: ['kubectl get svc -A', 'kubectl get pods -n <namespace>'] },
      { id: 'd', probes: ['kubectl get svc -A'] },
    ]);
    expect(ranked.map(({ command }) => command)).toEqual(['kubectl get svc -A', 'kubectl get pods -n <namespace>', 'kubectl get nodes']);
    expect(ranked[0]?.settles).toEqual(['b', 'c', 'd']);
  });
});
