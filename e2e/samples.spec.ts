import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { useFixture } from './support/fixtures.ts';

const FOLDER = fileURLToPath(new URL('../src/testing/fixtures/kubectl', import.meta.url));

for (const version of ['1.20', '1.27', '1.30', '1.31', '1.33']) {
  test(`every describe svc of kubectl ${version} is recognised from its first line to its last`, async ({ page }) => {
    await page.goto('./#/?lang=en');
    const files = (await readdir(`${FOLDER}/${version}`)).filter((name) => name.startsWith('svc-') && name !== 'svc-notfound.txt');
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const text = await useFixture(`kubectl/${version}/${file}`);
      await page.locator('input[type=file]').setInputFiles({ name: file, mimeType: 'text/plain', buffer: Buffer.from(text) });
      const starts = text.split('\n').flatMap((line, index) => (line.startsWith('Name:') ? [index + 1] : []));
      const blocks = page.getByRole('listitem').filter({ hasText: /Service \S+ · kubectl describe/ });
      await expect(blocks).toHaveCount(starts.length);
      for (const [index, start] of starts.entries()) await expect(blocks.nth(index)).toContainText(`lines ${start}–`);
      await expect(blocks.last()).toContainText(`–${text.trimEnd().split('\n').length}`);
      await page.getByRole('button', { name: 'Clear' }).click();
    }
  });
}

test('a kubectl error is told as such', async ({ page }) => {
  await page.goto('./#/?lang=en');
  const buffer = Buffer.from(await useFixture('kubectl/1.33/svc-notfound.txt'));
  await page.locator('input[type=file]').setInputFiles({ name: 'err.txt', mimeType: 'text/plain', buffer });
  await expect(page.getByText('kubectl reported')).toBeVisible();
});
