import { expect, test } from '@playwright/test';

const FLOW = '#/f/tke-clb-loopback';

test.describe('the wizard', () => {
  test('asks one question a page, and Back, browser Back, change and reload keep the answers', async ({ page }) => {
    await page.goto(`./${FLOW}?lang=en`);
    const heading = page.getByRole('heading', { level: 1 });
    const first = await heading.innerText();
    const options = page.getByRole('list', { name: 'Choose what you see' }).getByRole('button');
    await options.first().click();
    await expect(heading).not.toHaveText(first);
    const second = await heading.innerText();
    await expect(heading).toBeFocused();
    await expect(page).toHaveTitle(new RegExp(second.slice(0, 20).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
    await expect(page.getByRole('region', { name: 'Answers so far' })).toContainText(first);

    await page.getByRole('link', { name: 'Back', exact: true }).click();
    await expect(heading).toHaveText(first);
    await expect(options.first()).toHaveAttribute('aria-pressed', 'true');
    await page.goBack();
    await expect(heading).toHaveText(second);
    await page.reload();
    await expect(heading).toHaveText(second);
    await page.getByRole('link', { name: `Change: ${first}` }).click();
    await expect(heading).toHaveText(first);
    await expect(page).toHaveURL(/a=[a-z0-9-]+\.[a-z0-9-]+/);
  });

  test('opens a link to a node that the answers do not reach, and goes on from there', async ({ page }) => {
    await page.goto('./#/f/ack-service-diagnosis/event-backend?lang=en');
    await expect(page.getByText('You did not get here question by question')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Answers so far' })).toContainText('assumed');
    const heading = page.getByRole('heading', { level: 1 });
    const opened = await heading.innerText();
    await page.getByRole('list', { name: 'Choose what you see' }).getByRole('button').first().click();
    await expect(heading).not.toHaveText(opened);
  });

  test('says what a stale link lost, and stays where it still holds', async ({ page }) => {
    await page.goto(`./${FLOW}/gone-node?a=gone-node.yes~also-gone.no&lang=en`);
    await expect(page.getByText('2 answers no longer exist')).toBeVisible();
    await expect(page.getByText('Step “gone-node” of the link no longer exists')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('offers the flows where an address leads nowhere', async ({ page }) => {
    await page.goto('./#/f/no-such-flow?lang=zh');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面');
    await expect(page.getByRole('link', { name: /回环|内网/ }).first()).toBeVisible();
  });

  test('switches the language in place', async ({ page }) => {
    await page.goto(`./${FLOW}?lang=zh`);
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { name: 'How to check' })).toBeVisible();
    await expect(page).toHaveURL(/lang=en/);
  });
});

test('going back in the history does not undo a switch of language', async ({ page }) => {
  await page.goto('./#/f/tke-clb-loopback?lang=zh');
  const options = page.getByRole('list', { name: '选择你看到的情况' }).getByRole('button');
  await options.first().click();
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goBack();
  await expect(page.getByRole('list', { name: 'Choose what you see' })).toBeVisible();
  await expect(page).toHaveURL(/lang=en/);
  expect(page.url()).not.toContain('%7E');
});
