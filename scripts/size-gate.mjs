import path from 'node:path';
import { ROOT } from './lib/run.mjs';
import { checkSize } from './lib/size.mjs';

try {
  const { lines, faults } = checkSize(path.resolve(ROOT, process.argv[2] ?? 'dist'));
  console.log(lines.join('\n'));
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
