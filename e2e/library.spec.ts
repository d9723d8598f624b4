import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const PAGES = ['/h', '/h/tke-loopback-advice', '/g', '/g/clb', '/coverage'];

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on articles, terms and coverage (${scheme})`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.emulateMedia({ colorScheme: scheme });
    for (const address of PAGES) {
      await page.goto(`./#${address}?lang=en`);
      await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${address} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
  });
}

test('a term in a step offers its definition to pointer, keyboard and finger', async ({ browser, baseURL, page }) => {
  await page.goto('./#/f/tke-clb-loopback/proxy-mode?lang=en');
  const term = page.getByRole('article').getByRole('link', { name: 'kube-ipvs0' });
  const note = page.getByRole('tooltip');
  await term.hover();
  await expect(note).toContainText('dummy interface');
  await note.hover();
  await expect(note).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  await term.focus();
  await expect(note).toBeVisible();

  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 800 }, ...(baseURL && { baseURL }) });
  const phone = await context.newPage();
  await phone.goto('./#/f/tke-clb-loopback/proxy-mode?lang=en');
  const onPhone = phone.getByRole('article').getByRole('link', { name: 'kube-ipvs0' });
  await onPhone.tap();
  const box = await phone.getByRole('tooltip').boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
  await onPhone.tap();
  await expect(phone).toHaveURL(/#\/g\/kube-ipvs0\?lang=en$/);
  await context.close();
});

test('terms are found by name', async ({ page }) => {
  await page.goto('./#/?lang=zh');
  await page.getByRole('button', { name: '搜索' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('什么是 VIP');
  await page.getByRole('dialog').getByRole('link', { name: 'VIP（虚拟 IP）' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('VIP（虚拟 IP）');
});
