import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { useFixture } from './support/fixtures.ts';
import { FIREFOX, needProgram } from './support/programs.ts';

// `npm run build:single` writes it, and `npm test` runs that: where it is missing, these tests fail.
const FILE = fileURLToPath(new URL('../dist-single/wenzhen.html', import.meta.url));
const FLOWS = fileURLToPath(new URL('../content/flows/', import.meta.url));

interface Place {
  readonly address: string;
  readonly title: string;
}

/** Every outcome of every flow in both languages, without its drawing: the address behind the `#`, and the words of its heading. */
function outcomes(): Place[] {
  return readdirSync(FLOWS).flatMap((file) => {
    const flow = JSON.parse(readFileSync(FLOWS + file, 'utf8')) as { id: string; nodes: Record<string, { kind: string; title: Record<string, string> }> };
    const ends = Object.entries(flow.nodes).filter(([, { kind }]) => kind === 'outcome');
    return ['zh', 'en'].flatMap((lang) => ends.map(([id, { title }]) => ({ address: `/f/${flow.id}/${id}?lang=${lang}&hide=diagram&embed=1`, title: (title[lang] ?? '').replaceAll('`', '') })));
  });
}

/** Runs in the page: goes to one place after the other and gives those whose heading never showed. */
async function unreached(places: readonly Place[]): Promise<string[]> {
  const missed: string[] = [];
  for (const { address, title } of places) {
    location.hash = address;
    const until = performance.now() + 15_000;
    while (document.querySelector('article h1, main h1')?.textContent !== title && performance.now() < until) {
      // oxlint-disable-next-line no-await-in-loop -- one place after the other
      await new Promise((resolve) => {
        setTimeout(resolve, 5);
      });
    }
    if (performance.now() >= until) missed.push(`${address}: ${document.querySelector('h1')?.textContent}`);
    if (missed.length > 3) break;
  }
  return missed;
}

test('the single file is small enough to send around', () => {
  expect(gzipSync(readFileSync(FILE), { level: 9 }).length).toBeLessThanOrEqual(985_000);
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
  for (let at = 0; at < 40; at += 1) {
    const options = page.getByRole('list', { name: '选择你看到的情况' }).getByRole('button');
    if ((await options.count()) === 0) break;
    // The address changes a moment before the page does.
    const step = page.getByRole('heading', { level: 1 });
    const shown = await step.textContent();
    await options.first().click();
    await expect(step).not.toHaveText(shown ?? '');
  }
  await expect(page.locator('article').getByText('原因').first()).toBeVisible();
  expect(fetched.filter((url) => !url.startsWith('file://') && !url.startsWith('blob:') && !url.startsWith('data:'))).toEqual([]);
  expect(new Set(fetched.filter((url) => url.startsWith('file://'))).size).toBe(1);
  expect(errors).toEqual([]);
});

test('from disk it reaches every outcome in both languages, and has every other page', async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto(`file://${FILE}#/?lang=en`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const places = outcomes();
  expect(places.length).toBeGreaterThan(600);
  expect(await page.evaluate(unreached, places)).toEqual([]);

  for (const [address, heading] of [['/h', 'How-tos and background'], ['/g', 'Glossary'], ['/g/clb', 'CLB (cloud load balancer)'], ['/coverage', 'Coverage and changes'], ['/x/ack-event-no-available-nodes', 'No node is available as backend of the CLB']] as const) {
    await page.goto(`file://${FILE}#${address}?lang=en`);
    await expect(page.getByRole('heading', { level: 1 }), address).toHaveText(heading);
  }
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('textbox').fill('健康检查');
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toContainText(/health check/i, { timeout: 20_000 });
});

test('Firefox opens it from disk, and reaches every outcome in both languages', async () => {
  const program = needProgram('Firefox', FIREFOX);
  test.setTimeout(300_000);
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: program, headless: true, protocolTimeout: 280_000 });
  try {
    const page = await browser.newPage();
    await page.goto(`file://${FILE}#/f/tke-clb-loopback?lang=en`);
    await page.waitForSelector('aside svg g.node', { timeout: 30_000 });
    expect(await page.evaluate(unreached, outcomes())).toEqual([]);
    await page.goto(`file://${FILE}#/?lang=en`);
    await page.waitForSelector('main textarea');
    await page.$eval('main textarea', (area, value) => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, value);
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, await useFixture('recorded/1.33/ack-vswitch-full.txt'));
    await page.waitForSelector('::-p-text(vSwitch has no free address)', { timeout: 30_000 });
  } finally {
    await browser.close();
  }
});
