import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const onWindows = process.platform === 'win32';

/** Path of a tool that `npm ci` put into node_modules/.bin. */
export function toolPath(name) {
  return path.join(ROOT, 'node_modules', '.bin', onWindows ? `${name}.cmd` : name);
}

/**
 * Runs a program in the repository root without a standard input.
 * `output`: `collect` returns what it wrote, `stdout` and `stderr` pass all of it on to that stream.
 * Resolves to `{ code, text }`; a program that cannot be started or was killed has code 1.
 */
export function run(command, args, { output = 'collect', env = {} } = {}) {
  const sink = { collect: 'pipe', stdout: 1, stderr: 2 }[output];
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', sink, sink],
      shell: onWindows,
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk) => (text += chunk));
    }
    child.on('error', (error) => resolve({ code: 1, text: `${text}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, text }));
  });
}
