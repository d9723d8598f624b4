import './lib/check-node.mjs';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from './lib/browser.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { findFreePort } from './lib/free-port.mjs';
import { installOptionalPrograms } from './lib/optional-programs.mjs';
import { countGate, countPlaywright, countVitest, summaryLine } from './lib/results.mjs';
import { ROOT, run, toolPath } from './lib/run.mjs';

const REPORTS = path.join(ROOT, 'test-results');
const unitReport = path.join(REPORTS, 'unit.json');
const e2eReport = path.join(REPORTS, 'e2e.json');

const tool = (name, ...args) => [toolPath(name), args];
const script = (file) => [process.execPath, ['--import', 'tsx', file]];

/** Every gate in order. `needs` names a gate without which this one cannot run. */
const STEPS = [
  { name: 'types of the domain, without DOM', command: tool('tsc', '-p', 'tsconfig.domain.json') },
  { name: 'types of the app', command: tool('tsc', '-p', 'tsconfig.json') },
  { name: 'types of tests and scripts', command: tool('tsc', '-p', 'tsconfig.node.json') },
  { name: 'lint and import directions', command: ['npm', ['run', '-s', 'lint']] },
  { name: 'content lint', command: script('scripts/content-lint.ts') },
  {
    name: 'unit tests',
    command: tool('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`),
    count: (code) => countVitest(unitReport, code),
  },
  { name: 'build', command: ['npm', ['run', '-s', 'build']] },
  { name: 'build of the single file', command: ['npm', ['run', '-s', 'build:single']] },
  { name: 'size of the first download', needs: 'build', command: [process.execPath, ['scripts/size-gate.mjs']] },
  {
    name: 'end-to-end tests',
    needs: 'build',
    command: tool('playwright', 'test'),
    count: (code) => countPlaywright(e2eReport, code),
  },
];

async function runStep(step, env, failedSteps) {
  if (step.needs !== undefined && failedSteps.has(step.needs)) {
    return { counts: countGate(1), text: `Not run: "${step.needs}" failed.\n` };
  }
  const { code, text } = await run(...step.command, { env });
  return { counts: step.count?.(code) ?? countGate(code), text };
}

async function runAll(env) {
  const failedSteps = new Set();
  const all = [];
  for (const step of STEPS) {
    const started = Date.now();
    const { counts, text } = await runStep(step, env, failedSteps);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`${counts.failed === 0 ? 'ok  ' : 'FAIL'} ${step.name.padEnd(34)} ${seconds.padStart(5)} s  ${summaryLine([counts])}`);
    if (counts.failed > 0) {
      failedSteps.add(step.name);
      console.log(`\n${text.trimEnd().replaceAll(/^/gm, '  | ')}\n`);
    }
    all.push(counts);
  }
  return all;
}

await ensureDependencies();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const browser = await ensureBrowser();
await installOptionalPrograms();
const env = { FORCE_COLOR: '0', E2E_PORT: String(await findFreePort()), ...(browser ? { CHROMIUM_PATH: browser } : {}) };
const all = await runAll(env);
console.log(`\n${summaryLine(all)}`);
process.exitCode = all.some((counts) => counts.failed > 0) ? 1 : 0;
