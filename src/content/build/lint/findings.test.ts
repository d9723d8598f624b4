import { afterAll, describe, expect, it } from 'vitest';
import { readContent } from '../read-content.ts';
import { removeContent, validFiles, writeContent } from '../test-content.ts';
import { lintFindings } from './findings.ts';

const roots: string[] = [];
afterAll(() => roots.forEach(removeContent));

const RULE = 'rules/kubernetes/local-traffic-policy/rule.json';

describe('lintFindings', () => {
  it('refuses a list that the kind of the rule does not have', () => {
    const files = validFiles();
    const root = writeContent({ ...files, [RULE]: { ...files[RULE], on: 'Ingress', details: ['servicePorts', 'nearestLabels'] } });
    roots.push(root);
    expect(lintFindings(readContent(root)).map(({ path, message }) => `${path}: ${message}`)).toEqual(['details[1]: "nearestLabels" is no list of kind Ingress']);
  });
});
