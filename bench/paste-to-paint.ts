import type { Browser, Page } from '@playwright/test';
import { describeText } from './describe-text.ts';
import { inBrowser } from './in-browser.ts';
import { medianOf } from './measure.ts';
import { formatMs, formatTable } from './table.ts';

const ROUNDS = 7;
/** Label -> size in characters. */
const SIZES = { '10 KB': 10_000, '50 KB': 50_000, '1 MB': 1_000_000, '10 MB': 10_000_000 } as const;
/** A bare text area takes 15 s for 10 MB. */
const BARE_UP_TO = 2_000_000;

/** Milliseconds from the paste event to the frame behind it. */
interface Painted {
  /** First findings: of a large paste, those of its first objects. */
  readonly first: number;
  /** Findings of the whole. */
  readonly whole: number;
}

/** From the paste event (Ctrl+V) to the frames after findings are in the page. */
async function pasteOnce(page: Page, text: string): Promise<Painted> {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  const painted = page.evaluate(
    () =>
      new Promise<Painted>((resolve) => {
        let started = 0;
        let first: Promise<number> | undefined;
        addEventListener('paste', () => (started = performance.now()), { capture: true, once: true });
        const seen = new MutationObserver(() => {
          if (started === 0 || !document.querySelector('[data-severity] h3')) return;
          first ??= new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now() - started))));
          if (document.querySelector('section[aria-busy="true"]')) return;
          seen.disconnect();
          requestAnimationFrame(() => setTimeout(() => void first?.then((one) => resolve({ first: one, whole: performance.now() - started }))));
        });
        seen.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-busy'] });
      }),
  );
  await page.locator('main textarea').first().focus();
  await page.keyboard.press('ControlOrMeta+V');
  return painted;
}

/** The peer: the same paste into a bare text area of an otherwise empty page, to the next frame, nothing read. */
async function bareOnce(page: Page, text: string): Promise<number> {
  await page.evaluate((value) => {
    document.body.innerHTML = '<textarea wrap="off" style="width:900px;height:200px"></textarea>';
    return navigator.clipboard.writeText(value);
  }, text);
  const painted = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let started = 0;
        addEventListener('paste', () => (started = performance.now()), { capture: true, once: true });
        addEventListener('input', () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started))), { once: true });
      }),
  );
  await page.locator('textarea').focus();
  await page.keyboard.press('ControlOrMeta+V');
  return painted;
}

async function openFresh(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(url);
  await page.waitForTimeout(1500);
  return page;
}

interface Times {
  readonly cold: Painted[];
  readonly warm: Painted[];
  readonly bare: number[];
}

async function measureRound(browser: Browser, url: string, text: string, times: Times): Promise<void> {
  const page = await openFresh(browser, url);
  times.cold.push(await pasteOnce(page, text));
  await page.getByRole('button', { name: 'Clear' }).click();
  times.warm.push(await pasteOnce(page, text));
  await page.close();
  if (text.length > BARE_UP_TO) return;
  const bare = await openFresh(browser, url);
  times.bare.push(await bareOnce(bare, text));
  await bare.close();
}

/** Paste to painted findings in the built site: the first ones, and all of them, first paste of a fresh page and second, beside a bare text area. */
export function benchPasteToPaint(): Promise<string> {
  return inBrowser(async (browser, root) => {
    const all = Object.entries(SIZES).map(([label, size]) => ({ label, text: describeText(size), times: { cold: [], warm: [], bare: [] } as Times }));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { text, times } of all) await measureRound(browser, `${root}#/?lang=en`, text, times);
    }
    const column = (painted: readonly Painted[], what: keyof Painted): string => formatMs(medianOf(painted.map((one) => one[what])));
    return formatTable(
      ['describe text', 'fresh page: first', 'whole', 'second paste: first', 'whole', 'bare textarea', 'first to bare'],
      all.map(({ label, times: { cold, warm, bare } }) => [
        label,
        column(cold, 'first'),
        column(cold, 'whole'),
        column(warm, 'first'),
        column(warm, 'whole'),
        bare.length > 0 ? formatMs(medianOf(bare)) : '-',
        bare.length > 0 ? `${(medianOf(cold.map(({ first }) => first)) / medianOf(bare)).toFixed(2)}x` : '-',
      ]),
    );
  });
}
