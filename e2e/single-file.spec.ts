import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { useFixture } from './support/fixtures.ts';

const FILE = fileURLToPath(new URL('../dist-single/wenzhen.html', import.meta.url));

test.skip(!existsSync(FILE), 'run npm run build:single first');

test('the single file is small enough to send around', () => {
  expect(gzipSync(readFileSync(FILE), { level: 9 }).length).toBeLessThanOrEqual(1_420_000);
});

test('it opens from disk, reads a paste and walks to an outcome, and asks for nothing else', async ({ page }) => {
  const fetched: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => fetched.push(request.url().split('#')[0]?.slice(0, 60) ?? ''));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`file://${FILE}#/?lang=en`);
  await page.locator('main textarea').first().fill(await useFixture('recorded/1.33/ack-vswitch-full.txt'));
  await expect(page.getByRole('heading', { name: 'The vSwitch has no free address' })).toBeVisible({ timeout: 20_000 });

  await page.goto(`file://${FILE}#/f/tke-clb-loopback?lang=zh`);
  await expect(page.locator('aside svg g.node').first()).toBeVisible();
  for (let step = 0; step < 40; step += 1) {
    const options = page.getByRole('list', { name: '选择你看到的情况' }).getByRole('button');
    if ((await options.count()) === 0) break;
    const address = page.url();
    await options.first().click();
    await expect.poll(() => page.url()).not.toBe(address);
  }
  await expect(page.locator('article').getByText('原因').first()).toBeVisible();
  expect(fetched.filter((url) => !url.startsWith('file://') && !url.startsWith('blob:') && !url.startsWith('data:'))).toEqual([]);
  expect(new Set(fetched.filter((url) => url.startsWith('file://'))).size).toBe(1);
  expect(errors).toEqual([]);
});
