import { expect, test } from '@playwright/test';
import { useFixture } from './support/fixtures.ts';
import { pasteText } from './support/paste.ts';

test.use({ serviceWorkers: 'allow' });

test('after the first visit everything works with the network off', async ({ page, context }) => {
  await page.goto('./#/?lang=en');
  await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one?.active?.state))).toBe('activated');
  await context.setOffline(true);
  await page.goto('./#/f/tke-clb-loopback?lang=zh');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('aside svg g.node').first()).toBeVisible();
  await page.goto('./#/?lang=en');
  await pasteText(page, page.locator('main textarea').first(), await useFixture('recorded/1.33/ack-vswitch-full.txt'));
  await expect(page.getByText('vSwitch', { exact: false }).first()).toBeVisible({ timeout: 15_000 });
});

test('a frame leaves no copy of the site in the browser of its reader', async ({ page }) => {
  // A page of the site that is not the app: Chromium shows a script as a document of text.
  await page.goto('./embed.js');
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = './#/f/tke-clb-loopback?embed=1';
    document.body.append(frame);
  });
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForTimeout(4_000);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length))).toBe(0);
});
