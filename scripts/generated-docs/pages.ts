import { readContent } from '#content/build/read-content.ts';
import { flowsPage } from './flows-page.ts';
import { rulesPage } from './rules-page.ts';

/** File -> text of every page below docs/generated. */
export function generatedPages(root: string): ReadonlyMap<string, string> {
  const content = readContent(root);
  return new Map([
    ['docs/generated/flows.md', flowsPage(content.flows.map((doc) => doc.value))],
    ['docs/generated/rules.md', rulesPage(content)],
  ]);
}
