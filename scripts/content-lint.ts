import { formatFault } from '#content/build/fault.ts';
import { lintContent } from '#content/build/lint/lint-content.ts';
import { lintWarnings } from '#content/build/lint/warnings.ts';
import { readContent } from '#content/build/read-content.ts';
import { readContentFiles } from '#content/build/content-files.ts';

const root = process.argv[2] ?? 'content';
const faults = await lintContent(root);
for (const warning of lintWarnings(readContent(root), new Date().toISOString().slice(0, 10))) console.log(`warning: ${formatFault(warning)}\n`);
for (const fault of faults) console.log(`${formatFault(fault)}\n`);
const files = readContentFiles(root).length;
console.log(faults.length === 0 ? `${files} files checked, nothing wrong` : `${files} files checked, ${faults.length} faults in ${new Set(faults.map(({ file }) => file)).size} of them`);
process.exitCode = faults.length === 0 ? 0 : 1;
