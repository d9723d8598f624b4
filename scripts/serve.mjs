import { parseArgs } from 'node:util';
import { closeOnSignal, serveDist } from './lib/static-server.mjs';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4317' }, base: { type: 'string', default: '/' } },
});

const server = await serveDist({ port: Number(values.port), base: values.base });
closeOnSignal(server);
console.log(`Serving dist/ at ${server.url}`);
