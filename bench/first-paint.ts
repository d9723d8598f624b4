import type { Browser } from '@playwright/test';
import { inBrowser, setPace, type Pace } from './in-browser.ts';
import { medianOf } from './measure.ts';
import { formatMs, formatTable } from './table.ts';

const ROUNDS = 7;

interface Shown {
  /** First contentful paint. */
  readonly painted: number;
  /** The thing that was waited for is in a painted frame. */
  readonly ready: number;
}

/** Opens an address in a fresh context and waits for `selector`, in milliseconds from the start of the navigation. */
async function open(browser: Browser, url: string, selector: string, pace: Pace, script: boolean): Promise<Shown> {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-US' });
  const page = await context.newPage();
  await setPace(page, pace);
  // The same HTML without script is the floor: its scripts are refused.
  if (!script) await page.route(/\.js$/, (route) => route.abort());
  // As text: what compiles this file gives names to functions by a helper that the page does not have.
  await page.addInitScript(`(() => {
    const frame = () => document.querySelector(${JSON.stringify(selector)})
      ? requestAnimationFrame(() => setTimeout(() => { window.ready = performance.now(); }))
      : requestAnimationFrame(frame);
    frame();
  })()`);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => (window as unknown as { ready?: number }).ready !== undefined && performance.getEntriesByName('first-contentful-paint').length > 0, undefined, { timeout: 60_000 });
  const shown = await page.evaluate(() => ({ painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, ready: (window as unknown as { ready: number }).ready }));
  await context.close();
  return shown;
}

const CASES: readonly { readonly label: string; readonly path: string; readonly selector: string; readonly bare: string }[] = [
  { label: 'home', path: '#/?lang=en', selector: '#main textarea', bare: '.first textarea' },
  { label: 'flow page of the portal', path: 'en/f/tke-clb-loopback/', selector: 'figure svg g.node', bare: 'figure svg g.node' },
];

/** First paint and first use of the built site beside the same HTML without script, then a link into a flow. */
export function benchFirstPaint(): Promise<string> {
  return inBrowser(async (browser, url) => {
    const rows: string[][] = [];
    for (const pace of ['1x', '4x, slow 4G'] as const) {
      for (const { label, path, selector, bare } of CASES) {
        const own: Shown[] = [];
        const floor: Shown[] = [];
        for (let round = 0; round < ROUNDS; round += 1) {
          own.push(await open(browser, url + path, selector, pace, true));
          floor.push(await open(browser, url + path, bare, pace, false));
        }
        const [painted, ready, least] = [medianOf(own.map((one) => one.painted)), medianOf(own.map((one) => one.ready)), medianOf(floor.map((one) => one.painted))];
        rows.push([`${label} (${pace})`, formatMs(least), formatMs(painted), `${(painted / least).toFixed(2)}x`, formatMs(ready), `${(ready / least).toFixed(2)}x`]);
      }
      const link: Shown[] = [];
      for (let round = 0; round < ROUNDS; round += 1) link.push(await open(browser, `${url}#/f/tke-clb-loopback?lang=en`, 'aside svg g.node[aria-current]', pace, true));
      rows.push([`link into a flow, drawing painted (${pace})`, '-', formatMs(medianOf(link.map((one) => one.painted))), '-', formatMs(medianOf(link.map((one) => one.ready))), '-']);
    }
    return formatTable(['page', 'without script', 'first paint', 'to floor', 'usable', 'to floor'], rows);
  });
}
