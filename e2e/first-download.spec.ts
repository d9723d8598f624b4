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

test('a link into a flow has all that it needs asked for before any script of the app, and once', async ({ page }) => {
  // Without the app there is boot.js alone to ask for it.
  await page.route(/\/assets\/start-/, (route) => route.abort());
  const asked: string[] = [];
  page.on('request', (request) => asked.push(path.basename(request.url())));
  await page.goto('./#/f/tke-clb-loopback?lang=en');
  const wanted = [/^tke-clb-loopback\.en\.js$/, /^flow-page-/, /^flow-(?!page)[\w-]+\.js$/, /^flow-[\w-]+\.css$/];
  for (const name of wanted) expect(asked.filter((one) => name.test(one)), String(name)).toHaveLength(1);
  await page.unrouteAll();
  asked.length = 0;
  await page.reload();
  await expect(page.locator('#main ol button').first()).toBeVisible();
  for (const name of wanted) expect(asked.filter((one) => name.test(one)).length, String(name)).toBeLessThanOrEqual(1);
});

test('what a browser really fetches before a flow answers keeps to the budget, its own content apart', async ({ page }) => {
  const files = await scriptsUntil(page, './#/f/tke-clb-loopback?lang=en', '#main ol button');
  const content = files.filter((file) => file.includes('/assets/content/'));
  expect(content.map((file) => path.basename(file))).toEqual(['tke-clb-loopback.en.js']);
  expect(sum(files.filter((file) => !content.includes(file)))).toBeLessThanOrEqual(BUDGETS.route);
});
