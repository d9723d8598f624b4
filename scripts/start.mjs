import './lib/check-node.mjs';
import util from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';
import { run } from './lib/run.mjs';
import { closeOnSignal, serveDist } from './lib/static-server.mjs';

const { values } = util.parseArgs({ options: { port: { type: 'string', default: '4173' } } });

await ensureDependencies();
// The whole site, with its first screen and the portal in HTML: what is served is what would be put on a host.
console.log('Building …');
const build = await run('npm', ['run', '-s', 'build']);
if (build.code !== 0) {
  console.error(`${build.text.trimEnd()}\nThe build failed; its message is above.`);
  process.exit(1);
}
const server = await serveDist({ port: Number(values.port), firstFree: true });
closeOnSignal(server);
console.log(`\nWenzhen is ready at ${server.url} (Ctrl+C ends it)`);
