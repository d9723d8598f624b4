import { expect, test } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { useFixture } from './support/fixtures.ts';
import { FIREFOX, needProgram } from './support/programs.ts';

/** Playwright drives only its own build of Firefox; any other speaks WebDriver BiDi. */
test('a whole journey in Firefox: paste, finding, flow, outcome, diagram, search, link', async ({ baseURL }) => {
  const program = needProgram('Firefox', FIREFOX);
  test.setTimeout(120_000);
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: program, headless: true });
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
    await page.setViewport({ width: 1440, height: 900 });
    await page.goto(`${baseURL}#/?lang=en`);

    const text = await useFixture('recorded/1.33/ack-vswitch-full.txt');
    await page.waitForSelector('main textarea');
    await page.$eval('main textarea', (area, value) => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, value);
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
    const finding = await page.waitForSelector('::-p-text(vSwitch has no free address)', { timeout: 20_000 });
    expect(finding).not.toBeNull();

    await page.goto(`${baseURL}#/f/tke-clb-loopback?lang=en`);
    await page.waitForSelector('aside svg g.node[aria-current="step"]', { timeout: 20_000 });
    const before = await page.$eval('h1', (heading) => heading.textContent);
    await page.keyboard.press('1');
    await page.waitForFunction((title) => document.querySelector('h1')?.textContent !== title, { timeout: 10_000 }, before);
    expect(page.url()).toContain('a=');
    expect(await page.$$eval('aside svg path.edge[data-mark="taken"]', (edges) => edges.length)).toBe(1);

    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open] input');
    await page.type('dialog[open] input', 'E4008');
    await page.waitForSelector('dialog[open] ol a', { timeout: 15_000 });
    await page.keyboard.press('Escape');

    const link = page.url();
    await page.goto('about:blank');
    await page.goto(link);
    await page.waitForFunction((title) => document.querySelector('h1')?.textContent !== title && document.querySelector('h1') !== null, { timeout: 10_000 }, before);
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
  }
});
