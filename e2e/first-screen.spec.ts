import { expect, test } from '@playwright/test';

const HELD = '**/assets/index-*.js';

for (const lang of ['zh', 'en'] as const) {
  test(`home is there before any script, and is taken over without moving (${lang})`, async ({ page }) => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(HELD, async (route) => {
      await held;
      await route.continue();
    });
    await page.addInitScript(() => {
      const seen = window as unknown as { shifts: { at: number; value: number }[] };
      seen.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shifts.push({ at: entry.startTime, value: (entry as unknown as { value: number }).value });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`./#/?lang=${lang}`, { waitUntil: 'commit' });
    const heading = page.locator('h1:visible');
    await expect(heading).toHaveCount(1);
    const text = await heading.textContent();
    expect(text).toMatch(lang === 'zh' ? /[\u4e00-\u9fff]/ : /^[\x20-\x7e]+$/);
    await expect(page.locator('html')).toHaveAttribute('lang', lang === 'zh' ? 'zh-CN' : 'en');
    // What moves before is the HTML still coming in, on a machine that is busy.
    await page.waitForFunction(() => document.readyState !== 'loading');
    const taken = await page.evaluate(() => performance.now());
    release();
    await expect(page.locator('#main')).toHaveCount(1);
    await expect(heading).toHaveText(text ?? '');
    await page.waitForTimeout(1_500);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: { at: number; value: number }[] }).shifts);
    expect(shifts.filter(({ at }) => at > taken)).toEqual([]);
  });
}

test('what is typed before the script has arrived is kept, with the focus', async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(HELD, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./#/?lang=en', { waitUntil: 'commit' });
  const early = page.locator('.first[data-lang=en] textarea');
  await early.fill('endpoints empty');
  release();
  const box = page.locator('#main textarea').first();
  await expect(box).toHaveValue('endpoints empty');
  await expect(box).toBeFocused();
  await expect(page.getByRole('region', { name: 'Search results' }).getByRole('link').first()).toBeVisible();
});

test('a link into a flow never shows the home page first', async ({ page }) => {
  await page.route(HELD, () => undefined);
  await page.goto('./#/f/tke-clb-loopback?lang=en', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-first', 'none');
  await expect(page.locator('h1:visible')).toHaveCount(0);
});
