import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-cjk'];

/** Path of an installed Chromium or Chrome: `CHROMIUM_PATH`, else the first on the PATH; undefined when there is none. */
export function findBrowser() {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return given;
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(path.delimiter)];
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
}

async function findBundledBrowser() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

/**
 * Like `findBrowser`, then Playwright's own download, then (root on Debian) an installation by apt.
 * Resolves to undefined, with a message that says what to install, when there is no browser in the end.
 */
export async function ensureBrowser() {
  const found = findBrowser() ?? (await findBundledBrowser());
  if (found !== undefined) return found;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log(`No browser found: installing ${DEBIAN_PACKAGES.join(' and ')} by apt …`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const update = await run('apt-get', ['update'], { env });
    const install = await run('apt-get', ['install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES], { env });
    const installed = findBrowser();
    if (installed !== undefined) return installed;
    console.log(update.text + install.text);
  }
  console.log(
    'No Chromium found, so the browser tests will fail. Install Chromium or Chrome and a Chinese font\n' +
      '(Debian: apt-get install chromium fonts-noto-cjk; elsewhere: npx playwright install chromium), or set CHROMIUM_PATH.',
  );
  return undefined;
}
