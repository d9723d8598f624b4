import './lib/check-node.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';

await ensureDependencies('stderr');
const { register } = await import('tsx/esm/api');
register();
const { main } = await import('./diagnose.ts');
process.exitCode = await main(process.argv.slice(2));
