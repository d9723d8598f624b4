import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { HOSTILE } from './support/hostile.ts';
import { pasteText } from './support/paste.ts';
import { serveSite, type SiteServer } from './support/site-server.ts';

const EXAMPLE = readFileSync(new URL('../docs/packs/my-team.json', import.meta.url), 'utf8');

/** Elements and attributes that only a text taken for markup can have put there, and whether one of them ran. */
async function traces(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = [...document.querySelectorAll('iframe, object, embed, math, base, form, meta[http-equiv], body script, img, [srcdoc]')]
      .filter((element) => !(element instanceof HTMLScriptElement && new URL(element.src || 'x:').origin === location.origin))
      .map((element) => element.outerHTML.slice(0, 120));
    const handlers = [...document.querySelectorAll('*')]
      .filter((element) => element.getAttributeNames().some((name) => name.startsWith('on')))
      .map((element) => element.outerHTML.slice(0, 120));
    const links = [...document.querySelectorAll('[href], [src], [action]')]
      .flatMap((element) => ['href', 'src', 'action'].map((name) => element.getAttribute(name) ?? ''))
      .filter((address) => /^\s*(javascript|data|vbscript):/i.test(address));
    return [...found, ...handlers, ...links, ...(Object.hasOwn(window, 'wasHit') ? ['a hostile text ran'] : [])];
  });
}

/** Opens pages that notice when a text of the corpus runs, and which other places are asked for anything. */
async function watch(page: Page, own: string): Promise<string[]> {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(blob|data|about):/.test(url) && new URL(url).origin !== new URL(own).origin) elsewhere.push(url);
  });
  page.on('dialog', (dialog) => void dialog.dismiss());
  await page.addInitScript(() => {
    Object.assign(window, { hit: () => Object.assign(window, { wasHit: true }) });
  });
  return elsewhere;
}

test('the corpus is noticed where text is taken for markup', async ({ page, baseURL }) => {
  await watch(page, baseURL ?? '');
  await page.goto('./#/?lang=en');
  await page.evaluate((texts) => {
    const trap = document.createElement('div');
    document.body.append(trap);
    for (const text of texts) trap.insertAdjacentHTML('beforeend', text);
  }, HOSTILE);
  await expect.poll(() => traces(page)).toContain('a hostile text ran');
  expect((await traces(page)).length).toBeGreaterThan(10);
});

test('a hostile paste stays text', async ({ page, baseURL }) => {
  const elsewhere = await watch(page, baseURL ?? '');
  await page.goto('./#/?lang=en');
  const box = page.locator('main textarea').first();
  const quoted = (text: string): string => JSON.stringify(text);
  const yaml = HOSTILE.map(
    (text, index) =>
      `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${quoted(text)}\n  namespace: shop-${index}\n  annotations:\n    service.beta.kubernetes.io/alibaba-cloud-loadbalancer-id: ${quoted(text)}\n    ${quoted(text)}: ${quoted(text)}\nspec:\n  type: LoadBalancer\n  externalTrafficPolicy: Local\n  selector:\n    app: ${quoted(text)}\n  ports:\n  - port: 80\n    name: ${quoted(text)}\n    targetPort: ${quoted(text)}\nstatus:\n  loadBalancer:\n    ingress:\n    - hostname: ${quoted(text)}\n`,
  ).join('---\n');
  const events = HOSTILE.map((text) => `Warning  SyncLoadBalancerFailed  1m  service-controller  Error syncing load balancer [lb-bp1]: ${text.replaceAll('\n', ' ')}`).join('\n');
  for (const text of [yaml, events, HOSTILE.join('\n')]) {
    await pasteText(page, box, text);
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible({ timeout: 15_000 });
    await page.waitForTimeout(700);
    expect(await traces(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear' }).click();
  }
  for (const text of HOSTILE) {
    await box.fill(text);
    await page.waitForTimeout(60);
  }
  expect(await traces(page)).toEqual([]);
  expect(elsewhere).toEqual([]);
});

test('a hostile address stays text', async ({ page, baseURL }) => {
  test.setTimeout(90_000);
  const elsewhere = await watch(page, baseURL ?? '');
  await page.goto('./#/?lang=en');
  for (const text of HOSTILE) {
    const value = encodeURIComponent(text);
    for (const hash of [
      `#/${value}`,
      `#/f/${value}`,
      `#/f/tke-clb-loopback/${value}?a=${value}.${value}~symptom.${value}&v=${value}&lang=${value}&theme=${value}&accent=${value}&embed=${value}&hide=${value}&ns=${value}&name=${value}`,
      `#/x/${value}?lang=en`,
      `#/a/${value}?lang=en`,
      `#/h/${value}?lang=en`,
    ]) {
      await page.evaluate(async (next) => {
        location.hash = next;
        await new Promise((resolve) => {
          setTimeout(resolve, 40);
        });
      }, hash);
      expect(await traces(page), hash).toEqual([]);
    }
  }
  await page.goto(`./#/f/tke-clb-loopback?lang=en&name=${encodeURIComponent('$(hit)')}`);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('$(hit)')).toHaveCount(0);
  expect(elsewhere).toEqual([]);
});

/** The example with each text of one language or field replaced; `make` gets the text and how many there were before. */
function changed(keys: readonly string[], make: (count: number, key: string) => unknown): string {
  let count = 0;
  return JSON.stringify(JSON.parse(EXAMPLE, (key, value: unknown) => (keys.includes(key) && typeof value === 'string' ? make((count += 1) - 1, key) : value)));
}

/** The example with the corpus in every text and heading; a finding's words would be refused where they name facts that are none. */
function hostilePack(turn: number): string {
  const pack = JSON.parse(changed(['zh', 'en', 'section'], (count, key) => (key === 'section' ? textAt(turn + count) : `${key} ${codeAt(turn + count)}`))) as { events: unknown };
  return JSON.stringify({ ...pack, events: JSON.parse(JSON.stringify(pack.events).replaceAll('{{', '{')) as unknown });
}

const textAt = (index: number): string => HOSTILE[index % HOSTILE.length] ?? '';
const codeAt = (index: number): string => `\`${textAt(index).replaceAll('`', '').replaceAll(/\s+/g, ' ')}\``;

test('a hostile pack that is let in shows its texts as they are: in lists, in the wizard, in the drawing', async ({ page }) => {
  test.setTimeout(120_000);
  const site: SiteServer = await serveSite({});
  try {
    const elsewhere = await watch(page, site.url);
    // A code span takes any text; each turn moves the corpus on, so that every text comes to stand in titles and labels.
    for (let turn = 0; turn < HOSTILE.length; turn += 5) {
      await page.goto(`${site.url}#/preview?lang=en`);
      const clear = page.getByRole('button', { name: 'Clear' });
      if (await clear.isVisible()) await clear.click();
      await pasteText(page, page.getByLabel('Pack (JSON)'), hostilePack(turn));
      await page.getByRole('link', { name: 'Walk through it' }).waitFor({ timeout: 15_000 });
      await expect(page.locator('main svg g.node')).toHaveCount(3, { timeout: 15_000 });
      expect(await traces(page)).toEqual([]);
      await page.getByRole('button', { name: 'Outline' }).click();
      await page.getByRole('link', { name: 'Walk through it' }).click();
      await page.getByRole('list', { name: 'Choose what you see' }).getByRole('button').first().click();
      await expect(page.getByRole('list', { name: 'Choose what you see' })).toHaveCount(0);
      expect(await traces(page)).toEqual([]);
      for (const address of ['/x/my-team-gateway-host-taken', '/h/my-team-expose', '/g/my-team-company-gateway', '/h', '/g']) {
        await page.goto(`${site.url}#${address}?lang=en`);
        await expect(page.locator('[data-part=pack]').first(), address).toBeVisible();
        expect(await traces(page), address).toEqual([]);
      }
      await page.goto(`${site.url}#/?lang=en`);
      await expect(page.locator('[data-pack=my-team]')).toBeVisible();
      expect(await traces(page)).toEqual([]);
    }
    await expect(page.locator('[data-pack=my-team]')).toContainText(/hit\(\)/);
    expect(elsewhere).toEqual([]);
  } finally {
    await site.close();
  }
});

test('a pack whose texts mean markup, whose addresses run, or whose ids are none is refused, and its faults stay text', async ({ page }) => {
  const site: SiteServer = await serveSite({});
  try {
    const elsewhere = await watch(page, site.url);
    await page.goto(`${site.url}#/preview?lang=en`);
    const all = JSON.parse(EXAMPLE) as { sources: object[] };
    const packs = [
      changed(['zh', 'en'], textAt),
      changed(['id', 'flow', 'next', 'start', 'source'], textAt),
      JSON.stringify({ ...all, sources: HOSTILE.map((url, index) => ({ ...all.sources[0], id: `my-team-${index}`, url })) }),
      JSON.stringify({ ...all, ...Object.fromEntries(HOSTILE.map((key) => [key, key])) }),
      JSON.stringify({ ...all, title: { zh: HOSTILE.map((text) => `[甲](<${text}>)`).join(' '), en: HOSTILE.map((text) => `[a](<${text}>)`).join(' ') } }),
    ];
    for (const pack of packs) {
      await pasteText(page, page.getByLabel('Pack (JSON)'), pack);
      await expect(page.getByRole('main').getByText(/the pack cannot be used/).last()).toBeVisible({ timeout: 15_000 });
      for (const more of await page.getByRole('button', { name: /^Show \d+ more/ }).all()) await more.click();
      expect(await traces(page)).toEqual([]);
      await expect(page.getByRole('link', { name: 'Walk through it' })).toHaveCount(0);
      await page.getByRole('button', { name: 'Clear' }).click();
    }
    expect(elsewhere).toEqual([]);
  } finally {
    await site.close();
  }
});

test('hostile messages of a host change nothing', async ({ page, baseURL }) => {
  const host: Server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><iframe src="${baseURL}#/f/tke-clb-loopback?embed=1&lang=en&theme=light" width="800" height="600"></iframe>`);
  });
  await new Promise<void>((resolve) => {
    host.listen(0, '127.0.0.1', resolve);
  });
  try {
    await page.goto(`http://localhost:${(host.address() as AddressInfo).port}/`);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 15_000 });
    const before = page.frames()[1]?.url();
    await page.evaluate((texts) => {
      const target = document.querySelector('iframe')?.contentWindow;
      for (const text of texts) {
        for (const type of ['theme', 'language', 'prefill', 'navigate', 'eval', text]) {
          const fields = { source: 'wenzhen', target: 'wenzhen', version: 1, theme: text, language: text, namespace: text, name: text, address: text, html: text };
          target?.postMessage({ type, ...fields }, '*');
          target?.postMessage(JSON.stringify({ type, ...fields }), '*');
        }
        target?.postMessage(text, '*');
        target?.postMessage([text, { __proto__: { type: 'theme' } }], '*');
      }
      target?.postMessage(null, '*');
      // The last one is as documented: once it has been heard, the others have been too.
      target?.postMessage({ target: 'wenzhen', version: 1, type: 'theme', theme: 'dark' }, '*');
    }, HOSTILE);
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(page.frames()[1]?.url()).toBe(before?.replace('theme=light', 'theme=dark'));
    await expect(frame.locator('html')).toHaveAttribute('lang', 'en');
    expect(await frame.locator('iframe, img, object, base, form, [onerror], [onload]').count()).toBe(0);
  } finally {
    host.closeAllConnections();
    host.close();
  }
});
