import { compareFaults } from '../fault.ts';
import type { ContentFault } from '../fault.ts';
import { readContent } from '../read-content.ts';
import type { Content } from '../read-content.ts';
import { lintAnnotations } from './annotations.ts';
import { lintCommands } from './commands.ts';
import { lintDiagrams } from './diagram.ts';
import { lintEngine } from './engine-checks.ts';
import { lintFindings } from './findings.ts';
import { lintFixtureNames } from './fixtures.ts';
import { lintFlowShape, lintFlowTargets } from './flow-graph.ts';
import { lintLibrary } from './library.ts';
import { lintNames } from './names.ts';
import { lintFlowReferences, lintReferences, lintUnused } from './references.ts';
import { lintRemedies } from './remedies.ts';
import { lintLanguages, lintMarkdown } from './words.ts';

type Check = (content: Content) => readonly ContentFault[];

const BREAKING: readonly Check[] = [lintMarkdown, lintFlowTargets, lintReferences];

/** What else can be seen in the files alone. */
const STATIC: readonly Check[] = [lintNames, lintFlowShape, lintFlowReferences, lintFindings, lintAnnotations, lintLibrary, lintUnused, lintLanguages, lintRemedies, lintCommands, lintFixtureNames];

/** What is wrong under the content folder, by file and line: every check there is. */
export async function lintContent(root: string): Promise<ContentFault[]> {
  const content = readContent(root);
  return [...staticFaults(content), ...lintEngine(content), ...(await lintDiagrams(content))].toSorted(compareFaults);
}

/** What can be seen in the files alone: a build fails at it. */
export function staticFaults(content: Content): ContentFault[] {
  return [...breakingFaults(content), ...run(STATIC, content)].toSorted(compareFaults);
}

/** What keeps the content from being shown at all: the dev server stops at it. */
export function breakingFaults(content: Content): ContentFault[] {
  return [...content.faults, ...run(BREAKING, content)].toSorted(compareFaults);
}

function run(checks: readonly Check[], content: Content): ContentFault[] {
  return checks.flatMap((check) => check(content));
}
