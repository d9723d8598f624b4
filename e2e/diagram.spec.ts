import { readFile } from 'node:fs/promises';
import { withoutDrawing } from './support/without-drawing.ts';
import { expect, test } from '@playwright/test';

interface FlowFile {
  readonly nodes: Record<string, { kind: string; title: { en: string }; options?: { next: string }[]; unsure?: string }>;
}

test('draws every node, shows where I am, and opens a node by click and by Enter', async ({ page }) => {
  const flow = JSON.parse(await readFile('content/flows/tke-clb-loopback.json', 'utf8')) as FlowFile;
  await page.goto('./#/f/tke-clb-loopback?lang=en');
  const panel = page.getByRole('complementary', { name: 'Diagram' });
  await expect(panel.locator('svg g.node')).toHaveCount(Object.keys(flow.nodes).length, { timeout: 15_000 });
  await expect(panel.locator('svg [aria-current="step"]')).toHaveCount(1);

  const outcome = Object.values(flow.nodes).find((node) => node.kind === 'outcome')?.title.en.replaceAll('`', '') ?? '';
  await panel.locator('svg').getByLabel(outcome).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(outcome);
  await expect(page.getByText('You did not get here question by question')).toBeVisible();

  const start = panel.locator('svg g.node').first();
  await start.scrollIntoViewIfNeeded();
  await start.click({ force: true });
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(outcome);
});

test('the outline lists every node as a link', async ({ page }) => {
  const flow = JSON.parse(await readFile('content/flows/tke-clb-loopback.json', 'utf8')) as FlowFile;
  await page.goto('./#/f/tke-clb-loopback?lang=en');
  const panel = page.getByRole('complementary', { name: 'Diagram' });
  await panel.getByRole('button', { name: 'Outline' }).click();
  expect(await panel.getByRole('link').count()).toBeGreaterThanOrEqual(Object.keys(flow.nodes).length);
  await expect(panel.locator('[aria-current="step"]').first()).toBeVisible();
});

test('when Mermaid does not load, only its panel says so, and the outline stands in', async ({ page }) => {
  await withoutDrawing(page);
  await page.route(/assets\/mermaid-/, (route) => route.abort());
  await page.goto('./#/f/tke-clb-loopback?lang=en');
  await expect(page.getByRole('heading', { name: 'How to check' })).toBeVisible();
  const panel = page.getByRole('complementary', { name: 'Diagram' });
  await expect(panel.getByRole('status')).toBeVisible();
  await expect(panel.getByRole('link').first()).toBeVisible({ timeout: 10_000 });
});

test('comes without Mermaid, and looks the same when Mermaid has to draw it', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  const drawn = async (): Promise<string> => {
    const panel = page.getByRole('complementary', { name: 'Diagram' });
    await expect(panel.locator('svg [aria-current="step"]')).toHaveCount(1, { timeout: 15_000 });
    return panel.locator('svg[data-flow]').evaluate((svg) => svg.innerHTML);
  };
  await page.goto('./#/f/ack-unreachable-in-cluster?lang=en');
  const shipped = await drawn();
  expect(fetched.filter((url) => /assets\/mermaid-|draw-in-page/.test(url))).toEqual([]);
  await withoutDrawing(page);
  await page.reload();
  const made = await drawn();
  expect(fetched.filter((url) => /assets\/mermaid-/.test(url))).toHaveLength(1);
  // Fonts differ between machines, so places may; what is there may not.
  const things = (svg: string): string[] => svg.match(/data-(?:node|edge|mark|kind)="[^"]*"/g) ?? [];
  expect(things(made)).toEqual(things(shipped));
  await page.reload();
  expect(await drawn()).toBe(made);
});
