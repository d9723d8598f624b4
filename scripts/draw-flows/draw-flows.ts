import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { createServer } from 'vite';
import { shownText } from '#content/build/compile-text.ts';
import { inOneLanguage } from '#content/build/localize.ts';
import { readContent } from '#content/build/read-content.ts';
import type { Flow, FlowDoc } from '#domain/content-types.ts';
import { drawingKey, type Drawing } from '#domain/diagram/drawing.ts';
import { toMermaid } from '#domain/diagram/to-mermaid.ts';
import { LANGS, type Lang } from '#domain/text.ts';
import { diagramWords } from '#features/diagram/words.ts';
import { ensureBrowser } from '../lib/browser.mjs';
import { ROOT } from '../lib/run.mjs';

const FOLDER = path.join(ROOT, 'content', 'drawings');
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--font-render-hinting=none'];

interface Job {
  readonly name: string;
  readonly flow: Flow;
  readonly lang: Lang;
}

/** The drawings to make: those that are missing or of another text than the flow has now, or, with `all`, every one. */
function jobsOf(flows: readonly FlowDoc[], made: ReadonlyMap<string, Drawing>, all: boolean): Job[] {
  return flows.flatMap((doc) =>
    LANGS.map((lang) => ({ name: `${doc.id}.${lang}`, flow: inOneLanguage(doc, lang, shownText), lang })),
  ).filter(({ name, flow, lang }) => all || made.get(name)?.key !== drawingKey(toMermaid(flow, diagramWords[lang]).text));
}

/** Lays the flow out in the page; the same page draws the same bytes each time. */
function draw(page: Page, { flow, lang }: Job): Promise<Drawing> {
  return page.evaluate(async ([wanted, language]) => {
    if (!window.drawFlow) throw new Error('The page that draws did not start.');
    return window.drawFlow(wanted, language);
  }, [flow, lang] as const);
}

const content = readContent(path.join(ROOT, 'content'));
const flows = content.flows.map((doc) => doc.value);
const made = new Map(content.drawings.map((doc) => [path.basename(doc.file, '.json'), doc.value]));
const jobs = jobsOf(flows, made, process.argv.includes('--all'));
mkdirSync(FOLDER, { recursive: true });
for (const file of readdirSync(FOLDER)) {
  if (!flows.some(({ id }) => LANGS.some((lang) => file === `${id}.${lang}.json`))) rmSync(path.join(FOLDER, file));
}
if (jobs.length > 0) {
  const executablePath = await ensureBrowser();
  const server = await createServer({ root: ROOT, logLevel: 'error', server: { host: '127.0.0.1', port: 0, hmr: false, watch: null } });
  await server.listen();
  const browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: FLAGS });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.resolvedUrls?.local[0] ?? ''}scripts/draw-flows/page.html`);
    await page.waitForFunction(() => window.drawFlow !== undefined, undefined, { timeout: 60_000 });
    for (const job of jobs) {
      writeFileSync(path.join(FOLDER, `${job.name}.json`), `${JSON.stringify(await draw(page, job))}\n`);
      console.log(`content/drawings/${job.name}.json`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}
console.log(jobs.length === 0 ? 'Every drawing is of its flow as it stands.' : `${jobs.length} drawn.`);
