import type { Page } from '@playwright/test';
import { inBrowser } from './in-browser.ts';
import { medianOf } from './measure.ts';
import { formatMs, formatTable } from './table.ts';

const ROUNDS = 9;
const FLOW = '#/f/tke-clb-loopback?lang=en';

/** From a click on an answer to the frame that shows the next step, and back by the browser's own Back. */
async function stepOnce(page: Page): Promise<number> {
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const option = document.querySelector<HTMLButtonElement>('ol button');
        const before = document.querySelector('h1')?.textContent;
        const started = performance.now();
        const seen = new MutationObserver(() => {
          if (document.querySelector('h1')?.textContent === before) return;
          seen.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
        });
        seen.observe(document.body, { childList: true, subtree: true, characterData: true });
        option?.click();
      }),
  );
  await page.goBack();
  await page.waitForTimeout(150);
  return time;
}

/** The floor of what is measured from a click to a frame: a frame in which nothing changes. */
function emptyFrame(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const started = performance.now();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
      }),
  );
}

/** Moving the mark over all nodes of the picture: what showing another step costs the main thread, to the next frame. */
function markOnce(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const nodes = [...document.querySelectorAll('aside svg g.node')];
        const edges = [...document.querySelectorAll('aside svg [data-edge]')];
        const started = performance.now();
        nodes.forEach((node, index) => node.setAttribute('data-mark', index % 2 === 0 ? 'visited' : 'ruled-out'));
        edges.forEach((edge, index) => edge.setAttribute('data-mark', index % 2 === 0 ? 'taken' : 'ruled-out'));
        document.body.getBoundingClientRect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
      }),
  );
}

const FLOW_FILE = /assets\/content\/[0-9a-f]{8}\/[\w.-]+\.js$/;

/** The file of the flow, with its drawing and without. */
async function flowFiles(page: Page, url: string): Promise<{ shipped: string; bare: string }> {
  const file = page.waitForResponse(FLOW_FILE);
  await page.goto(url + FLOW);
  const shipped = await (await file).text();
  const bare = shipped.replace(/^export const drawing = .*;$/m, 'export const drawing = undefined;');
  if (bare === shipped) throw new Error('The flow has no drawing to take out.');
  return { shipped, bare };
}

/** The time to the painted drawing, counted from the moment the page asks for it. */
async function drawnOnce(page: Page, url: string, file: string): Promise<number> {
  await page.unrouteAll();
  await page.route(FLOW_FILE, (route) => route.fulfill({ body: file, contentType: 'text/javascript', headers: { 'access-control-allow-origin': '*' } }));
  await page.goto('about:blank');
  const started = Date.now();
  await page.goto(url + FLOW, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.querySelector('aside svg g.node[aria-current]') !== null, undefined, { polling: 'raf' });
  return Date.now() - started;
}

/** The diagram that comes with the content beside one that Mermaid draws on the spot, and the price of a step. */
export function benchDiagram(): Promise<string> {
  return inBrowser(async (browser, url) => {
    const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    const files = await flowFiles(page, url);
    const times = { shipped: [] as number[], drawn: [] as number[], mark: [] as number[], step: [] as number[], empty: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.drawn.push(await drawnOnce(page, url, files.bare));
      times.shipped.push(await drawnOnce(page, url, files.shipped));
      await page.waitForTimeout(800);
      times.empty.push(await emptyFrame(page));
      times.step.push(await stepOnce(page));
      times.mark.push(await markOnce(page));
    }
    const [shipped, drawn, mark, step, empty] = [times.shipped, times.drawn, times.mark, times.step, times.empty].map(medianOf);
    return formatTable(['37 nodes', 'median', 'beside'], [
      ['drawing painted, as it comes', formatMs(shipped ?? 0), `${((drawn ?? 0) / (shipped || 1)).toFixed(1)}x sooner`],
      ['drawing painted, by Mermaid', formatMs(drawn ?? 0), ''],
      ['an answer to the next step', formatMs(step ?? 0), `an empty frame takes ${formatMs(empty ?? 0)}`],
      ['every mark changed', formatMs(mark ?? 0), 'to the next frame'],
    ]);
  });
}
