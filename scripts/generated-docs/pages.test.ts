import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContent } from '#content/build/read-content.ts';
import { removeContent, validFiles, writeContent } from '#content/build/test-content.ts';
import { flowsPage } from './flows-page.ts';
import { generatedPages } from './pages.ts';
import { rulesPage } from './rules-page.ts';

/** How many core rules there are by topic. */
const CORE_RULES = { A: 19, B: 15, C: 8, D: 8, E: 17, F: 19, G: 14, H: 28, I: 7 };

it.each([...generatedPages('content')])('%s is up to date (npm run docs writes it)', (file, text) => {
  expect(readFileSync(file, 'utf8')).toBe(text);
});

it('takes care of every core rule exactly once', () => {
  const ids = readContent('content').coreRules.flatMap((doc) => doc.value.map(({ id }) => id));
  const expected = Object.entries(CORE_RULES).flatMap(([letter, count]) => Array.from({ length: count }, (_, index) => `${letter}${index + 1}`));
  expect(ids.toSorted()).toEqual(expected.toSorted());
});

describe('the page of flows', () => {
  const flow = () => structuredClone(validFiles()['flows/local-policy.json']) as unknown as Parameters<typeof flowsPage>[0][number];

  it('lists every way to every end, answers to the same node in one', () => {
    const page = flowsPage([flow()]);
    expect(page).toContain('| [local-policy](#local-policy) | 1 | 2 | 2 |');
    expect(page).toContain('### local: The node has no Pod\n- policy.(local|unsure)\n');
    expect(page).toContain('### elsewhere: on to no-answer/end\n- policy.cluster\n');
  });

  it('lists only the last answers where there are too many ways', () => {
    const doc = flow();
    const policy = doc.nodes['policy'];
    if (policy?.kind !== 'question') throw new Error('policy is a question');
    const chain = Array.from({ length: 9 }, (_, index) => {
      const next = index === 8 ? 'policy' : `q${index + 1}`;
      return [[`q${index}`, { ...policy, options: [{ ...policy.options[0], id: 'left', next: `r${index}` }, { ...policy.options[0], id: 'right', next }], unsure: next }], [`r${index}`, { ...policy, options: [{ ...policy.options[0], id: 'on', next }, { ...policy.options[0], id: 'too', next }], unsure: next }]] as const;
    }).flat();
    const page = flowsPage([{ ...doc, start: 'q0', nodes: { ...Object.fromEntries(chain), ...doc.nodes } } as typeof doc]);
    expect(page).toContain('| 19 | 2 | 1024 |');
    expect(page).toContain('### elsewhere: on to no-answer/end\n- policy.cluster\n');
  });
});

it('links a core rule to what takes care of it', () => {
  const root = writeContent({ ...validFiles(), 'core-rules/service.json': [{ id: 'C2', by: 'rule', ids: ['local-traffic-policy', 'no-backend'], note: { zh: '见 a|b。', en: 'See a|b.' } }] });
  const page = rulesPage(readContent(root));
  removeContent(root);
  expect(page).toContain('1 core rules: 1 by rule, 0 by event row');
  expect(page).toMatch(/^\| C2 \| rule \| \[local-traffic-policy\]\(\.\.\/\.\.\/content\/rules\/kubernetes\/local-traffic-policy\/rule\.json\): .*<br>\[no-backend\]\(\.\.\/\.\.\/content\/events\/ccm\.json\): There is no backend \| See a\\\|b\. \|$/m);
});
