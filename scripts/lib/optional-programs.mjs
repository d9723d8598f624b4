import { existsSync } from 'node:fs';
import { run } from './run.mjs';

/** Programs that some browser tests run against: each with the Debian package that brings it. */
const PROGRAMS = [
  { name: 'Firefox', file: '/usr/bin/firefox-esr', package: 'firefox-esr' },
  { name: 'nginx', file: '/usr/sbin/nginx', package: 'nginx-light' },
  { name: 'Caddy', file: '/usr/bin/caddy', package: 'caddy' },
];

/**
 * Installs the programs that are missing where that is possible (root on Debian); elsewhere the tests that need them are
 * skipped, and this says so.
 */
export async function installOptionalPrograms() {
  const missing = PROGRAMS.filter(({ file }) => !existsSync(file));
  if (missing.length === 0) return;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
    console.log(`Installing ${missing.map((program) => program.package).join(', ')} by apt, for the tests that need them …`);
    await run('apt-get', ['update'], { env });
    await run('apt-get', ['install', '-y', '--no-install-recommends', ...missing.map((program) => program.package)], { env });
  }
  const gone = missing.filter(({ file }) => !existsSync(file));
  if (gone.length > 0) console.log(`Not installed: ${gone.map(({ name }) => name).join(', ')}. The browser tests that need them are skipped.`);
}
