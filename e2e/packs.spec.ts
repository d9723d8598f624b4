import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { pasteText } from './support/paste.ts';
import { serveSite, type SiteServer } from './support/site-server.ts';
import { watchViolations } from './support/violations.ts';

const EXAMPLE = readFileSync(new URL('../docs/packs/my-team.json', import.meta.url), 'utf8');
const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: pay\n  namespace: shop\n  annotations:\n    gateway.example.com/host: pay.example.com\n  labels:\n    app: pay\nspec:\n  type: ClusterIP\n  ports:\n  - port: 80\n';

let site: SiteServer | undefined;
test.afterEach(() => site?.close());

async function serve(files: Readonly<Record<string, string>>): Promise<SiteServer> {
  site = await serveSite(files);
  return site;
}

test('a pack beside the site is listed, walked and judged with, and marked wherever it is shown', async ({ page }) => {
  const { url } = await serve({ 'packs.json': '{ "packs": ["teams/my-team.json"] }', 'teams/my-team.json': EXAMPLE });
  const violations = await watchViolations(page);
  await page.goto(`${url}#/?lang=en`);
  await expect(page.locator('[data-pack=my-team]').getByText('Pack: Platform team runbook')).toBeVisible();
  await page.getByRole('link', { name: 'The company gateway does not reach a new service' }).click();
  await expect(page.getByText('Pack: Platform team runbook')).toBeVisible();
  await page.getByRole('list', { name: 'Choose what you see' }).getByRole('button').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The gateway does not know this Service');
  await expect(page.locator('aside svg g.node').first()).toBeVisible({ timeout: 15_000 });

  // The address replays, also where the page is opened with it.
  const address = page.url();
  const beforehand = await violations();
  expect(address).toContain('#/f/my-team-gateway/no-label?a=label.missing');
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The gateway does not know this Service');

  await page.goto(`${url}#/?lang=en`);
  await pasteText(page, page.locator('main textarea').first(), SERVICE);
  const finding = page.locator('li[data-severity=warning]', { hasText: 'the gateway label is missing' });
  await expect(finding).toBeVisible({ timeout: 15_000 });
  await expect(finding.getByText('Pack: Platform team runbook')).toBeVisible();
  await page.goto(`${url}#/x/my-team-gateway-label-missing?lang=zh`);
  await expect(page.getByText('内容包：平台组排障手册')).toBeVisible();
  // Mermaid writes styles into the place where it measures; nothing asks for more.
  expect([...beforehand, ...(await violations())].filter((one) => !one.startsWith('style-src'))).toEqual([]);
});

test('event rows, articles and terms of a pack are judged with, read and searched, and marked wherever they are shown', async ({ page }) => {
  const { url } = await serve({ 'packs.json': '{ "packs": ["my-team.json"] }', 'my-team.json': EXAMPLE });
  const mark = 'Pack: Platform team runbook';
  await page.goto(`${url}#/?lang=en`);
  await pasteText(page, page.locator('main textarea').first(), `${SERVICE}---\nEvents:\n  Type     Reason   Age  From     Message\n  ----     ------   ---  ----     -------\n  Warning  Refused  1m   gateway  gateway host pay.example.com is taken by shop/pay-old\n`);
  const finding = page.locator('li[data-severity=error]', { hasText: 'The gateway host is taken' });
  await expect(finding.getByText(mark)).toBeVisible({ timeout: 15_000 });
  await expect(finding.getByText('pay.example.com belongs to shop/pay-old', { exact: false })).toBeVisible();

  await page.goto(`${url}#/h?lang=en`);
  await expect(page.locator('dt', { hasText: 'Put a service behind the company gateway' }).getByText(mark)).toBeVisible();
  await page.goto(`${url}#/h/my-team-expose?lang=en`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Put a service behind the company gateway');
  await expect(page.getByText(mark)).toBeVisible();
  await page.getByRole('link', { name: 'company gateway', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('company gateway');
  await expect(page.getByText(mark)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Put a service behind the company gateway' })).toBeVisible();
  await page.goto(`${url}#/g?lang=zh`);
  await expect(page.locator('dt', { hasText: '公司网关' }).getByText('内容包：平台组排障手册')).toBeVisible();

  await page.goto(`${url}#/f/my-team-gateway?lang=en`);
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('textbox').fill('behind the company gateway');
  const hit = page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Put a service behind the company gateway' });
  await expect(hit.getByText(mark)).toBeVisible({ timeout: 15_000 });
});

test('checking a pack does not even ask whether code may be made from text', async ({ page }) => {
  const { url } = await serve({});
  const violations = await watchViolations(page);
  await page.goto(`${url}#/preview?lang=en`);
  await pasteText(page, page.getByLabel('Pack (JSON)'), EXAMPLE.replace('"label(service, ', '"lable(service, '));
  await expect(page.locator('main').getByText('1 fault: the pack cannot be used').last()).toBeVisible({ timeout: 15_000 });
  expect(await violations()).toEqual([]);
  // The policy is in force, and the watch sees what it refuses.
  await page.evaluate(() => {
    // oxlint-disable-next-line typescript/no-implied-eval -- what the policy must refuse
    setTimeout('1', 0);
  });
  await expect.poll(violations).toEqual(['script-src eval']);
});

test('the preview page tells what is wrong and where, draws what is right, and lets one walk it', async ({ page }) => {
  const { url } = await serve({});
  await page.goto(`${url}#/preview?lang=en`);
  const box = page.getByLabel('Pack (JSON)');
  await pasteText(page, box, EXAMPLE.replace('"start": "label"', '"start": "labels"').replace('"id": "my-team-wiki"', '"id": "kubernetes-source"'));
  const faults = page.getByRole('main').getByRole('listitem');
  await expect(faults.filter({ hasText: 'There is no node "labels" in this flow' })).toContainText('flows[0].start');
  await expect(faults.filter({ hasText: 'There is no node "labels" in this flow' })).toContainText('line 17');
  await expect(faults.filter({ hasText: '"kubernetes-source" is built in' })).toContainText('sources[0].id');
  await expect(page.getByRole('link', { name: 'Walk through it' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Clear' }).click();
  await pasteText(page, box, EXAMPLE);
  await expect(page.locator('main svg g.node')).toHaveCount(3, { timeout: 15_000 });
  await page.getByRole('link', { name: 'Walk through it' }).click();
  await expect(page.getByText('Pack in preview: Platform team runbook')).toBeVisible();
  await pasteText(page, page.locator('main textarea').first(), SERVICE);
  await expect(page).toHaveURL(/a=label\.missing!/, { timeout: 15_000 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The gateway does not know this Service');

  await page.getByRole('link', { name: 'Back to the preview' }).click();
  await expect(box).toHaveValue(/wenzhen-pack/);
  await page.goto(`${url}#/?lang=en`);
  await expect(page.locator('li', { hasText: 'the gateway label is missing' }).first()).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('gateway.example.com');
});

test('a pack that is chosen as a file is read', async ({ page }) => {
  const { url } = await serve({});
  await page.goto(`${url}#/preview?lang=zh`);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '选择文件' }).click()]);
  await chooser.setFiles({ name: 'my-team.json', mimeType: 'application/json', buffer: Buffer.from(EXAMPLE) });
  await expect(page.getByRole('link', { name: '走一遍' })).toBeVisible({ timeout: 15_000 });
});

test('packs that are broken, missing or from elsewhere are left out, and their author is told', async ({ page }) => {
  const shadow = EXAMPLE.replaceAll('my-team-gateway"', 'tke-clb-loopback"');
  const server = await serve({ 'packs.json': '{ "packs": ["gone.json", "shadow.json", "my-team.json"] }', 'shadow.json': shadow, 'my-team.json': EXAMPLE });
  await page.goto(`${server.url}#/?lang=en`);
  await expect(page.getByText('2 packs of this site did not pass the checks and are not shown.')).toBeVisible();
  await page.getByRole('link', { name: 'See what is wrong' }).click();
  const packs = page.getByRole('main').getByRole('listitem');
  await expect(packs.filter({ hasText: 'gone.json' }).first()).toContainText('The file cannot be fetched: the server answers 404');
  await expect(packs.filter({ hasText: 'shadow.json' }).first()).toContainText('"tke-clb-loopback" is built in');
  await expect(packs.filter({ hasText: 'my-team.json' }).first()).toContainText('In use');
  await page.goto(`${server.url}#/f/tke-clb-loopback?lang=en`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[data-part=pack]')).toHaveCount(0);
});

test('a list that names files of other places is refused whole, and nothing of it is asked for', async ({ page }) => {
  const server = await serve({ 'packs.json': '{ "packs": ["https://example.com/x.json", "../../x.json", "my-team.json"] }', 'my-team.json': EXAMPLE });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${server.url}#/preview?lang=en`);
  await expect(page.getByText('This names no file beside packs.json')).toHaveCount(2, { timeout: 15_000 });
  expect(requests.filter((one) => one.endsWith('x.json') || one.includes('my-team'))).toEqual([]);
});

test('a site without packs asks for the list alone, and loads nothing that checks packs', async ({ page }) => {
  const server = await serve({});
  await page.goto(`${server.url}#/?lang=en`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(server.asked.filter((name) => name.endsWith('.json'))).toEqual(['packs.json']);
  expect(server.asked.filter((name) => /open-pack|pack-base|pack-schema|pack-door/.test(name))).toEqual([]);
});

test.describe('under the offline copy', () => {
  test.use({ serviceWorkers: 'allow' });

  test('packs work with the network off, once they were used under the offline copy', async ({ page }) => {
    test.slow();
    const server = await serve({ 'packs.json': '{ "packs": ["my-team.json"] }', 'my-team.json': EXAMPLE });
    await page.goto(`${server.url}#/?lang=en`);
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one?.active?.state)), { timeout: 20_000 }).toBe('activated');
    await page.reload();
    await expect(page.locator('[data-pack=my-team]')).toBeVisible();
    await page.goto(`${server.url}#/f/my-team-gateway?lang=en`);
    await expect(page.getByText('Pack: Platform team runbook')).toBeVisible();
    const kept = (): Promise<string> =>
      page.evaluate(async () => {
        const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
        return requests.flat().map(({ url }) => url).join(' ');
      });
    for (const part of [/packs\.json/, /my-team\.json/, /open-pack-/, /pack-base-/]) await expect.poll(kept, { timeout: 15_000 }).toMatch(part);
    await server.close();
    site = undefined;
    await page.reload();
    await expect(page.getByText('Pack: Platform team runbook')).toBeVisible({ timeout: 20_000 });
  });
});

for (const lang of ['zh', 'en'] as const) {
  test(`axe finds nothing on the preview page, and it does not scroll sideways at 320 pixels, ${lang}`, async ({ page }) => {
    test.slow();
    const { url } = await serve({ 'packs.json': '{ "packs": ["gone.json"] }' });
    await page.setViewportSize({ width: 320, height: 800 });
    const check = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    };
    await page.goto(`${url}#/preview?lang=${lang}`);
    await pasteText(page, page.locator('main textarea'), EXAMPLE.replace('"start": "label"', '"start": "labels"'));
    await expect(page.getByText('There is no node "labels" in this flow')).toBeVisible({ timeout: 15_000 });
    await check();
    await page.getByRole('button', { name: lang === 'zh' ? '清空' : 'Clear' }).click();
    await pasteText(page, page.locator('main textarea'), EXAMPLE);
    await expect(page.locator('main svg g.node').first()).toBeVisible({ timeout: 15_000 });
    await check();
    await page.goto(`${url}#/?lang=${lang}`);
    await expect(page.locator('[data-pack=my-team]')).toBeVisible();
    await check();
  });
}
