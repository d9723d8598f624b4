import './lib/check-node.mjs';
import util from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';
import { run, toolPath } from './lib/run.mjs';
import { closeOnSignal, serveDist } from './lib/static-server.mjs';

const { values } = util.parseArgs({ options: { port: { type: 'string', default: '4173' } } });

await ensureDependencies();
const build = await run(toolPath('vite'), ['build', '--logLevel', 'error'], { output: 'stdout' });
if (build.code !== 0) {
  console.error('The build failed; its message is above.');
  process.exit(1);
}
const server = await serveDist({ port: Number(values.port), firstFree: true });
closeOnSignal(server);
console.log(`\nWenzhen is ready at ${server.url} (Ctrl+C ends it)`);
