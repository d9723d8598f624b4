import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from '@playwright/test';

/**
 * The first of some programs that is installed, by its path or by its name on the PATH. Where there is none the test that
 * asks is skipped, and says so; nothing else skips it.
 */
export function needProgram(name: string, programs: readonly string[]): string {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const found = programs.flatMap((program) => (path.isAbsolute(program) ? [program] : folders.map((folder) => path.join(folder, program)))).find((file) => existsSync(file));
  const why = `${name} is not installed here (looked for ${programs.join(', ')})`;
  // oxlint-disable-next-line no-console -- a test that did not run must not pass for one that did
  if (found === undefined) console.log(`Skipped: ${why}`);
  test.skip(found === undefined, why);
  return found ?? '';
}

export const FIREFOX = ['firefox-esr', 'firefox', '/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'] as const;
