import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { pasteText } from './support/paste.ts';

const SERVICE = `apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
  annotations:
    service.cloud.tencent.com/direct-acces: "true"
    service.kubernetes.io/tke-existed-lbid: lb-abc
spec:
  type: LoadBalancer
  ports:
  - port: 80
`;

test('a pasted annotation explains itself, and leads to its page', async ({ page }) => {
  await page.goto('./#/?lang=en');
  await pasteText(page, page.getByRole('textbox'), SERVICE);
  await expect(page.getByRole('heading', { name: /direct-acces is misspelt/ })).toBeVisible();
  const link = page.getByRole('link', { name: 'service.kubernetes.io/tke-existed-lbid: lb-abc' });
  await link.hover();
  await expect(page.getByRole('tooltip')).toContainText('Use a CLB that exists');
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await link.focus();
  await expect(page.getByRole('tooltip')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await link.click();
  await expect(page).toHaveURL(/#\/a\/service\.kubernetes\.io\/tke-existed-lbid\?lang=en$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Use a CLB that exists' })).toBeVisible();
});

test('the remedy of a misspelt key is the exact command', async ({ page }) => {
  await page.goto('./#/?lang=en');
  await pasteText(page, page.getByRole('textbox'), SERVICE);
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /direct-acces is misspelt/ }) }).first();
  await card.getByText(/What to do/).first().click();
  await expect(card).toContainText("kubectl -n shop annotate service web service.cloud.tencent.com/direct-access=true service.cloud.tencent.com/direct-acces- --overwrite");
});

for (const width of [320, 1200]) {
  test(`the page of an annotation is accessible, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('./#/a/service.cloud.tencent.com/prevent-loopback?lang=zh');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

test('an annotation that nobody knows is no blank page', async ({ page }) => {
  await page.goto('./#/a/shop.example/nothing?lang=en');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
