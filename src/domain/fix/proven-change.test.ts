import { describe, expect, it } from 'vitest';
import type { Remedy } from '../content-types.ts';
import type { InOneLanguage } from '../text.ts';
import { withProvenChange } from './proven-change.ts';

const REMEDY: InOneLanguage<Remedy> = {
  id: 'fix-selector',
  title: 'Fix it',
  risk: 'safe',
  commands: ['kubectl -n {{namespace}} edit svc {{name}}'],
  yaml: 'spec: {}',
  proven: { command: 'kubectl -n {{namespace}} patch svc {{name}} --type=merge -p {{selectorPatch}}', why: 'Only {{selectorOwner}}.' },
  sources: [],
};

describe('a remedy with a proven change', () => {
  it('has that change in place of its commands where the paste proves the value, known name or not', () => {
    for (const values of [{ namespace: 'shop', name: 'web', selectorPatch: '{}' }, { selectorPatch: '{}' }]) {
      const shown = withProvenChange(REMEDY, values);
      expect(shown.commands).toEqual([REMEDY.proven?.command]);
      expect(shown).toHaveProperty('proven');
      expect(shown).not.toHaveProperty('yaml');
    }
  });

  it('keeps its commands where the paste does not', () => {
    const { proven: _proven, ...rest } = REMEDY;
    expect(withProvenChange(REMEDY, { namespace: 'shop', name: 'web', targetPortPatch: '[]' })).toEqual(rest);
  });
});
