import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';

let host: Server;

/** The host is a real server of another origin: browsers keep pages of unknown places from reaching loopback. */
test.beforeAll(async () => {
  host = createServer((request, response) => {
    const body = new URL(request.url ?? '', 'http://localhost').searchParams.get('body') ?? '';
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><body style="margin:0"><input id="own"><div style="height:300px"></div>
      <script>window.seen=[];addEventListener('message',(e)=>{ if(e.data&&e.data.source==='wenzhen') seen.push(e.data); });</script>
      ${body}<div style="height:1500px"></div></body>`);
  });
  await new Promise<void>((resolve) => {
    host.listen(0, '127.0.0.1', resolve);
  });
});

test.afterAll(() => void host.close());

/** A page of another origin that embeds the site, with something above and below it, and what it observes. */
async function openHost(page: Page, base: string, body: string): Promise<void> {
  const { port } = host.address() as AddressInfo;
  await page.goto(`http://localhost:${port}/?body=${encodeURIComponent(body.replaceAll('BASE', base))}`);
}

const ELEMENT = '<script src="BASEembed.js"></script><wenzhen-flow flow="ack-unreachable-in-cluster" lang="en" theme="light"></wenzhen-flow>';

for (const width of [1280, 768, 360]) {
  test(`leaves a host of ${width} pixels alone, and has the height it needs`, async ({ page, baseURL }) => {
    await page.setViewportSize({ width, height: 800 });
    await openHost(page, baseURL ?? '', ELEMENT);
    await page.locator('#own').focus();
    const before = await page.evaluate(() => history.length);
    const frame = page.frameLocator('wenzhen-flow iframe');
    const options = frame.getByRole('list', { name: 'Choose what you see' }).getByRole('button');
    await expect(options.first()).toBeVisible({ timeout: 15_000 });
    expect(await page.evaluate(() => [document.activeElement?.id, scrollY])).toEqual(['own', 0]);

    const height = () => page.locator('wenzhen-flow iframe').evaluate((one) => one.clientHeight);
    const content = () => frame.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    await expect.poll(async () => (await height()) - (await content())).toBe(0);
    expect(await frame.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth)).toBe(false);

    await page.evaluate(() => scrollTo(0, 200));
    await options.first().evaluate((button) => (button as HTMLButtonElement).click());
    await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.poll(async () => (await height()) - (await content())).toBe(0);
    expect(await page.evaluate(() => scrollY)).toBe(200);
    expect(await page.evaluate(() => history.length)).toBe(before);
  });
}

test('tells the host where the reader is, and does what the host asks', async ({ page, baseURL }) => {
  await openHost(page, baseURL ?? '', ELEMENT);
  const frame = page.frameLocator('wenzhen-flow iframe');
  const types = () => page.evaluate(() => (window as unknown as { seen: { type: string }[] }).seen.map(({ type }) => type));
  await expect.poll(types).toEqual(expect.arrayContaining(['ready', 'size', 'navigate', 'step']));
  const element = page.locator('wenzhen-flow');
  await element.evaluate((one) => one.setAttribute('theme', 'dark'));
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await element.evaluate((one) => one.setAttribute('lang', 'zh'));
  await expect(frame.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await element.evaluate((one) => one.setAttribute('namespace', 'prod'));
  await expect.poll(() => page.frames()[1]?.url()).toContain('ns=prod');
  await element.evaluate((one) => one.setAttribute('name', '"; rm -rf /'));
  await element.evaluate((one) => one.setAttribute('theme', 'light'));
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(page.frames()[1]?.url()).not.toContain('rm');
});

test('does all that the host asks at one go', async ({ page, baseURL }) => {
  await openHost(page, baseURL ?? '', ELEMENT);
  const frame = page.frameLocator('wenzhen-flow iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 15_000 });
  await page.locator('wenzhen-flow').evaluate((element) => {
    for (const [name, value] of [['theme', 'dark'], ['lang', 'zh'], ['namespace', 'prod']] as const) element.setAttribute(name, value);
  });
  await expect(frame.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => frame.locator('html').evaluate(() => location.hash)).toContain('ns=prod');
});

test('an element that is moved keeps what was asked of it, and its height', async ({ page, baseURL }) => {
  await openHost(page, baseURL ?? '', ELEMENT);
  const frame = page.frameLocator('wenzhen-flow iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 15_000 });
  await page.locator('wenzhen-flow').evaluate((element) => {
    element.setAttribute('lang', 'zh');
    document.body.prepend(element);
    element.setAttribute('theme', 'dark');
  });
  await expect(frame.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  const content = () => frame.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
  await expect.poll(async () => (await page.locator('wenzhen-flow iframe').evaluate((one) => one.clientHeight)) - (await content())).toBe(0);
});

test('works in a sandbox that allows scripts alone', async ({ page, baseURL }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await openHost(page, baseURL ?? '', ELEMENT.replace('lang="en"', 'lang="en" sandbox hide="diagram,sources"'));
  const frame = page.frameLocator('wenzhen-flow iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 15_000 });
  await expect(frame.getByRole('complementary')).toHaveCount(0);
  await expect(frame.locator('[data-part=sources]')).toBeHidden();
  await frame.getByRole('list', { name: 'Choose what you see' }).getByRole('button').first().click();
  const box = frame.locator('textarea').first();
  await box.fill('Name: web\nNamespace: prod\nSelector: app=web\nType: LoadBalancer\n');
  await expect(frame.getByText('Your paste was read', { exact: false })).toBeVisible({ timeout: 15_000 });
  expect(errors).toEqual([]);
});

test('takes the accent that the address asks for, and no other text', async ({ page }) => {
  await page.goto('./#/f/tke-clb-loopback?embed=1&accent=aa0055');
  await expect.poll(() => page.evaluate(() => document.documentElement.style.getPropertyValue('--wz-accent'))).toBe('#aa0055');
  await page.goto('./#/f/tke-clb-loopback?embed=1&accent=red;}');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.style.getPropertyValue('--wz-accent'))).toBe('');
});
