import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { build } from 'vite';
import { ROOT } from '../scripts/lib/run.mjs';
import { inBrowser } from './in-browser.ts';
import { medianOf } from './measure.ts';
import { installPeers } from './peers.ts';
import { formatMs, formatTable } from './table.ts';
import { yamlList } from './yaml-list.ts';

const ROUNDS = 7;
const SIZES = { '10 KB': 10_000, '100 KB': 100_000 } as const;

/** The editor as one script. */
async function buildEditor(): Promise<string> {
  const root = path.join(ROOT, 'bench/peers');
  const made = await build({ configFile: false, root, logLevel: 'error', build: { write: false, lib: { entry: path.join(root, 'code-mirror.js'), formats: ['iife'], name: 'peer' } } });
  const [first] = Array.isArray(made) ? made : [made];
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error('The editor was not built.');
  return chunk.code;
}

/** From the paste event to the frame behind the first mark of what is wrong. */
async function pasteOnce(page: Page, box: string, mark: string, text: string): Promise<number> {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  const painted = page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        let started = 0;
        addEventListener('paste', () => (started = performance.now()), { capture: true, once: true });
        const seen = new MutationObserver(() => {
          if (started === 0 || !document.querySelector(selector)) return;
          seen.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
        });
        seen.observe(document.body, { childList: true, subtree: true });
      }),
    mark,
  );
  await page.locator(box).first().click();
  await page.keyboard.press('ControlOrMeta+V');
  return painted;
}

async function openEditor(browser: Browser, url: string, script: string): Promise<Page> {
  const page = await browser.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.route('**/code-mirror.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><meta charset="utf-8"><body><script>${script.replaceAll('</script', '<\\/script')}</script>` }));
  await page.goto(`${url}code-mirror.html`);
  await page.waitForTimeout(1500);
  return page;
}

async function openOwn(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(`${url}#/?lang=en`);
  await page.waitForTimeout(1500);
  return page;
}

/**
 * The first paste of a fresh page, YAML with a key that stands twice and with the faults of the fixtures, until the first of what is wrong is painted: the duplicate key in CodeMirror, the first finding here.
 */
export async function benchCodeMirror(): Promise<string> {
  installPeers();
  const script = await buildEditor();
  return inBrowser(async (browser, url) => {
    const rows: string[][] = [];
    for (const [label, size] of Object.entries(SIZES)) {
      // At the end, since CodeMirror scrolls there and draws marks only where the reader looks.
      const text = yamlList(size).replace(/^(kind: List)$/m, '$1\n$1');
      const times = { own: [] as number[], peer: [] as number[] };
      for (let round = 0; round < ROUNDS; round += 1) {
        const own = await openOwn(browser, url);
        times.own.push(await pasteOnce(own, 'main textarea', '[data-severity] h3', text));
        await own.close();
        const peer = await openEditor(browser, url, script);
        times.peer.push(await pasteOnce(peer, '.cm-content', '.cm-lint-marker, .cm-lintRange', text));
        await peer.close();
      }
      const [own, peer] = [medianOf(times.own), medianOf(times.peer)];
      rows.push([`YAML ${label}`, formatMs(own), formatMs(peer), `${(peer / own).toFixed(1)}x`]);
    }
    return formatTable(['first paste to painted', 'Wenzhen', 'CodeMirror lint', 'to ours'], rows);
  });
}
