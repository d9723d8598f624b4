import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { useFixture } from './support/fixtures.ts';
import { pasteText } from './support/paste.ts';

const ROUTES = ['#/', '#/f/tke-clb-loopback', '#/f/ack-service-diagnosis/vswitch-no-ip', '#/no-such-page'];

for (const theme of ['light', 'dark'] as const) {
  for (const lang of ['zh', 'en'] as const) {
    test(`axe finds nothing, ${theme}, ${lang}`, async ({ page }) => {
      test.slow();
      for (const route of ROUTES) {
        await page.goto(`./${route}?lang=${lang}&theme=${theme}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        if (route === '#/') {
          await pasteText(page, page.getByRole('textbox'), await useFixture('kubectl/1.33/svc-ack-pending.txt'));
          await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
        }
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${route} ${id}: ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary}`)).toEqual([]);
      }
    });
  }
}

for (const route of ROUTES) {
  test(`nothing scrolls sideways at 320 pixels: ${route}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`./${route}?lang=en`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
