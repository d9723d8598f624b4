import { expect, test } from '@playwright/test';

const FLOW = './#/f/tke-clb-loopback?lang=en';

test('a flow is walked by keys alone: digits answer, 0 is not sure, Backspace goes back', async ({ page }) => {
  await page.goto(FLOW);
  const heading = page.getByRole('heading', { level: 1 });
  const first = await heading.textContent();
  await page.keyboard.press('Digit1');
  await expect(heading).not.toHaveText(first ?? '');
  await expect(heading).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(heading).toHaveText(first ?? '');
  await page.keyboard.press('Digit0');
  await expect(page).toHaveURL(/\.unsure/);
});

test('a flow that is opened by a key is read from its question on', async ({ page }) => {
  await page.goto('./#/?lang=en');
  await page.getByRole('link', { name: 'A Service does not answer inside the cluster' }).focus();
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeFocused();
  await page.getByRole('button', { name: '切换到中文' }).click();
  await expect(page.getByRole('button', { name: 'Switch to English' })).toBeFocused();
});

test('a page that is opened begins at its top and has the focus; going back leaves both to the browser', async ({ page }) => {
  await page.goto('./#/h?lang=en');
  const link = page.getByRole('main').getByRole('link').last();
  await link.scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200);
  await link.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(link).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
});

test('keys are silent while something is typed, and while an input method composes', async ({ page }) => {
  await page.goto(FLOW);
  const address = page.url();
  await page.locator('main textarea').first().focus();
  await page.keyboard.press('Digit1');
  await expect(page.locator('main textarea').first()).toHaveValue('1');
  await page.getByRole('heading', { level: 1 }).click();
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { code: 'Digit1', key: 'Process', isComposing: true, bubbles: true })));
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { code: 'Digit1', key: '1', ctrlKey: true, bubbles: true })));
  await page.waitForTimeout(200);
  expect(page.url()).toBe(address);
});

test('? shows the keys that work here, and the switch that turns them off is remembered', async ({ page }) => {
  await page.goto(FLOW);
  await expect(page.getByRole('list', { name: 'Choose what you see' })).toBeVisible();
  await page.keyboard.press('Shift+Slash');
  const overview = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(overview.getByText('Choose answer 1')).toBeVisible();
  await expect(overview.getByText('Search', { exact: true })).toBeVisible();
  await overview.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(overview).toBeHidden();
  const address = page.url();
  await page.keyboard.press('Digit1');
  await page.reload();
  await expect(page.getByRole('list', { name: 'Choose what you see' })).toBeVisible();
  await page.keyboard.press('Digit1');
  await page.waitForTimeout(200);
  expect(page.url()).toBe(address);
});

test('search opens by key on every page, answers while typing, and is walked by arrows', async ({ page }) => {
  await page.goto(FLOW);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Slash');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('textbox').pressSequentially('subnet no free ip');
  const hits = dialog.getByRole('listitem').getByRole('link');
  await expect(hits.first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(hits.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/#\/(?:x|f|a|h)\//);
});

test('one box takes a paste or a search', async ({ page }) => {
  await page.goto('./#/?lang=zh');
  await page.locator('main textarea').first().pressSequentially('集群内访问不通');
  const results = page.getByRole('region', { name: '搜索结果' });
  await expect(results.getByRole('link').first()).toBeVisible();
  await results.getByRole('link').first().click();
  await expect(page).toHaveURL(/#\/f\//);
});
