import { expect, test } from '@playwright/test';
import { useFixture } from './support/fixtures.ts';
import { pasteText } from './support/paste.ts';

test('pasting, reading and walking cause no request to another origin, and leave no trace of the paste', async ({ page, baseURL }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('./#/?lang=en');
  const marker = 'marker-team-7f3a9c';
  const text = (await useFixture('kubectl/1.33/svc-ack-sdk-multiline.txt')).replaceAll('ack-sdk-multiline', marker);
  await pasteText(page, page.getByLabel('Paste or drop here'), text);
  await page.getByRole('link', { name: 'Walk me through it' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  const origin = new URL(baseURL ?? '').origin;
  expect(requests.filter((url) => !url.startsWith('blob:') && !url.startsWith('data:') && new URL(url).origin !== origin)).toEqual([]);
  expect(requests.filter((url) => url.includes(marker))).toEqual([]);
  expect(page.url()).not.toContain(marker);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage, state: history.state as unknown }))).not.toContain(marker);
});
