import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findBrowser } from '../scripts/lib/browser.mjs';
import { ROOT } from '../scripts/lib/run.mjs';
import { hostSite } from './hosted-site.ts';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic', '--no-first-run'];

/** Runs a measure against the built site (`dist`, or the folder that BENCH_DIST names) in a browser of its own, and puts both away. */
export async function inBrowser<Result>(measure: (browser: Browser, url: string) => Promise<Result>): Promise<Result> {
  const site = await hostSite(path.resolve(ROOT, process.env['BENCH_DIST'] ?? 'dist'));
  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ARGS });
  try {
    return await measure(browser, site.url);
  } finally {
    await browser.close();
    await site.close();
  }
}

/** How fast machine and network are: as they are, or four times slower behind slow 4G (1.6 Mbit/s, 150 ms). */
export type Pace = '1x' | '4x, slow 4G';

export async function setPace(page: Page, pace: Pace): Promise<void> {
  if (pace === '1x') return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 });
}
