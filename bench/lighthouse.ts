import { findBrowser } from '../scripts/lib/browser.mjs';
import { inBrowser } from './in-browser.ts';
import { medianOf } from './measure.ts';
import { importPeer, installPeers } from './peers.ts';
import { formatTable } from './table.ts';

const ROUNDS = 7;
const PAGES = { home: '#/?lang=en', 'link into a flow': '#/f/tke-clb-loopback?lang=en', 'flow page of the portal': 'en/f/tke-clb-loopback/' } as const;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number; readonly score: number | null }>>;
}

interface Launcher {
  readonly launch: (options: unknown) => Promise<{ readonly port: number; readonly kill: () => void }>;
}

type Lighthouse = (url: string, flags: unknown) => Promise<{ readonly lhr: Report } | undefined>;

/** Scores of Lighthouse as a phone on slow 4G, medians, and which audits failed in any run. */
export async function benchLighthouse(): Promise<string> {
  installPeers();
  const { default: lighthouse } = await importPeer<{ readonly default: Lighthouse }>('lighthouse/core/index.js');
  const { launch } = await importPeer<Launcher>('chrome-launcher/dist/index.js');
  return inBrowser(async (_, url) => {
    const chrome = await launch({ ...(findBrowser() && { chromePath: findBrowser() }), chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
    try {
      const rows: string[][] = [];
      const failed = new Set<string>();
      for (const [label, page] of Object.entries(PAGES)) {
        const reports: Report[] = [];
        for (let round = 0; round < ROUNDS; round += 1) {
          const result = await lighthouse(url + page, { port: chrome.port, output: 'json', logLevel: 'error', onlyCategories: [...CATEGORIES] });
          if (result) reports.push(result.lhr);
        }
        const scores = CATEGORIES.map((category) => medianOf(reports.map(({ categories }) => Math.round((categories[category]?.score ?? 0) * 100))));
        const timeOf = (audit: string): string => `${Math.round(medianOf(reports.map(({ audits }) => audits[audit]?.numericValue ?? 0)))} ms`;
        rows.push([label, ...scores.map(String), timeOf('first-contentful-paint'), timeOf('largest-contentful-paint'), timeOf('total-blocking-time')]);
        for (const { audits } of reports) for (const [id, { score }] of Object.entries(audits)) if (score === 0) failed.add(`${label}: ${id}`);
      }
      const table = formatTable(['Lighthouse', ...CATEGORIES, 'first paint', 'largest', 'blocked'], rows);
      return failed.size === 0 ? table : `${table}\nscored 0 in some run: ${[...failed].join(', ')}`;
    } finally {
      chrome.kill();
    }
  });
}
