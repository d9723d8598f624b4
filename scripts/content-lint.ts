import { formatFault } from '#content/build/fault.ts';
import { lintContent } from '#content/build/lint/lint-content.ts';
import { readContentFiles } from '#content/build/content-files.ts';

const root = process.argv[2] ?? 'content';
const faults = await lintContent(root);
for (const fault of faults) console.log(`${formatFault(fault)}\n`);
const files = readContentFiles(root).length;
console.log(faults.length === 0 ? `${files} files checked, nothing wrong` : `${files} files checked, ${faults.length} faults in ${new Set(faults.map(({ file }) => file)).size} of them`);
process.exitCode = faults.length === 0 ? 0 : 1;
