import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { BUDGETS } from '../scripts/lib/size.mjs';

/** The scripts that the browser has asked for in the very frame in which `selector` is there. */
async function scriptsUntil(page: Page, address: string, selector: string): Promise<string[]> {
  await page.addInitScript((wanted) => {
    const look = (): void => {
      if (document.querySelector(wanted)) Object.assign(window, { asked: performance.getEntriesByType('resource').map(({ name }) => name) });
      else requestAnimationFrame(look);
    };
    look();
  }, selector);
  await page.goto(address);
  await page.waitForFunction(() => 'asked' in window);
  const asked = await page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  return asked.map((url) => new URL(url).pathname).filter((file) => file.endsWith('.js'));
}

const sizeOf = (file: string): number => brotliCompressSync(readFileSync(path.join('dist', file.slice(file.indexOf('/wenzhen/') + '/wenzhen/'.length)))).length;
const sum = (files: readonly string[]): number => files.reduce((total, file) => total + sizeOf(file), 0);

test('what a browser really fetches before home answers keeps to the budget', async ({ page }) => {
  const files = await scriptsUntil(page, './#/?lang=en', '#main textarea');
  // boot.js, the entry, the bundler's runtime and the one file that all pages begin with.
  expect(files.length).toBeLessThanOrEqual(4);
  expect(sum(files)).toBeLessThanOrEqual(BUDGETS.home);
});

test('what a browser really fetches before a flow answers keeps to the budget, its own content apart', async ({ page }) => {
  const files = await scriptsUntil(page, './#/f/tke-clb-loopback?lang=en', '#main ol button');
  const content = files.filter((file) => file.includes('/assets/content/'));
  expect(content.map((file) => path.basename(file).replace(/-[\w-]{8}\.js$/, '')).toSorted()).toEqual(['drawing-tke-clb-loopback-en', 'flow-tke-clb-loopback-en']);
  expect(sum(files.filter((file) => !content.includes(file)))).toBeLessThanOrEqual(BUDGETS.route);
});
