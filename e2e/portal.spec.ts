import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

const flows = readdirSync(path.join(DIST, 'f'));
const pages = ['all', 'g', ...['f', 'h', 'x'].flatMap((kind) => readdirSync(path.join(DIST, kind)).map((id) => `${kind}/${id}`))];

test('every page of the portal is valid HTML', async () => {
  test.setTimeout(120_000);
  const validator = new HtmlValidate(new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    // How React writes markup, and titles made of what the content says.
    rules: { 'attribute-boolean-style': 'off', 'void-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off', 'attribute-empty-style': 'off', 'no-inline-style': 'off', 'doctype-style': 'off', 'svg-focusable': 'off', 'require-sri': 'off' },
  }));
  const faults: string[] = [];
  for (const page of pages.flatMap((one) => [one, `en/${one}`])) {
    const report = await validator.validateString(readFileSync(path.join(DIST, page, 'index.html'), 'utf8'), `${page}/index.html`);
    for (const result of report.results) for (const { ruleId, message, line, column } of result.messages) faults.push(`${page}:${line}:${column} ${ruleId}: ${message}`);
  }
  expect(faults).toEqual([]);
});

test('every link between pages leads to a page, and every anchor to a step', () => {
  const missing: string[] = [];
  const ids = new Map<string, Set<string>>();
  const idsOf = (file: string): Set<string> | undefined => {
    if (!ids.has(file)) {
      try {
        ids.set(file, new Set([...readFileSync(file, 'utf8').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '')));
      } catch {
        return undefined;
      }
    }
    return ids.get(file);
  };
  for (const page of pages.flatMap((one) => [one, `en/${one}`])) {
    const file = path.join(DIST, page, 'index.html');
    for (const [, href = ''] of readFileSync(file, 'utf8').matchAll(/<a [^>]*?href="([^"]+)"/g)) {
      if (/^(?:https?:|#\/)/.test(href)) continue;
      const [place = '', anchor] = href.split('#');
      const target = place === '' ? file : path.join(DIST, page, place, place.endsWith('/') ? 'index.html' : '');
      const known = idsOf(target);
      if (!known || (anchor && !known.has(anchor))) missing.push(`${page}: ${href}`);
    }
  }
  expect(missing).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const lang of ['zh', 'en']) {
    test(`a flow can be read from start to end (${lang})`, async ({ page }) => {
      await page.goto(`./${lang === 'en' ? 'en/' : ''}f/tke-clb-loopback/`);
      await expect(page.locator('html')).toHaveAttribute('lang', lang === 'zh' ? 'zh-CN' : 'en');
      await expect(page.locator('figure svg g.node').first()).toBeVisible();
      const steps = page.locator('section.node');
      expect(await steps.count()).toBe(await page.locator('figure svg g.node').count());
      await expect(steps.first().getByRole('listitem').first()).toBeVisible();
      await expect(page.locator('link[rel=alternate][hreflang]')).toHaveCount(2);
      await expect(page.locator('meta[property="og:title"]')).toHaveCount(1);
      await page.locator('section.node a[href^="#"]').first().click();
      await expect(page.locator('section.node:target')).toHaveCount(1);
    });
  }
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the portal (${scheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    for (const place of ['all/', `f/${flows[0]}/`, 'en/x/endpoints-empty/']) {
      await page.goto(`./${place}`);
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
      expect(violations.map(({ id, nodes }) => `${place} ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}

test('the start button turns the page into the app', async ({ page }) => {
  await page.goto('./en/f/tke-clb-loopback/');
  await page.getByRole('link', { name: 'Start' }).click();
  await expect(page.getByRole('list', { name: 'Choose what you see' })).toBeVisible();
  expect(page.url()).toContain('/en/f/tke-clb-loopback/#/f/tke-clb-loopback');
  await expect(page.locator('.portal')).toHaveCount(0);
});

test('an index for machines lists every page', () => {
  const lines = readFileSync(path.join(DIST, 'llms.txt'), 'utf8').split('\n').filter((line) => line.startsWith('- '));
  expect(lines).toHaveLength(pages.length * 2);
});
