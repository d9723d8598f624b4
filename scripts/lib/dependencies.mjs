import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, run } from './run.mjs';

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/**
 * Whether node_modules holds what package-lock.json asks for. Compared by content: file times say nothing after a
 * checkout. Packages for other platforms are optional and may be missing.
 */
export function areDependenciesCurrent() {
  const installed = readPackages('node_modules/.package-lock.json');
  return Object.entries(readPackages('package-lock.json')).every(([where, wanted]) => {
    if (where === '') return true;
    const found = installed[where];
    return found ? found.version === wanted.version && existsSync(path.join(ROOT, where)) : wanted.optional === true;
  });
}

/**
 * Installs the exact versions of package-lock.json when they are not there yet. Not by `npm ci`: it refuses a lock file
 * without the optional packages of other platforms, which some registries do not carry. `--no-save` leaves the lock
 * file alone, and the versions are compared with it afterwards.
 * What npm says goes to `output` (`stdout` or `stderr`). Ends the process with a message when it cannot be done.
 */
export async function ensureDependencies(output = 'stdout') {
  if (areDependenciesCurrent()) return;
  const say = output === 'stderr' ? console.error : console.log;
  say('Installing dependencies …');
  const npm = process.env['npm_execpath'];
  const args = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code } = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args], { output })
    : await run('npm', args, { output });
  if (code === 0 && areDependenciesCurrent()) return;
  console.error(
    [
      '',
      'The dependencies could not be installed, so nothing was started.',
      'npm needs a registry it can reach (`npm config get registry`) and write access to this folder.',
      'Mend that, or run `npm install` by hand to see more of its messages, and then try again.',
    ].join('\n'),
  );
  process.exit(1);
}
