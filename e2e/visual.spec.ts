import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { fingerprintOf, whyIncomparable, type Fingerprint } from './support/fingerprint.ts';
import { pasteText } from './support/paste.ts';

// Pictures of a few screens, against the recorded ones in visual.spec.ts-snapshots. Fonts and browsers draw differently:
// elsewhere than where they were recorded these tests are skipped and say why. docs/architecture.md tells how to record anew.

const RECORDED_WITH = fileURLToPath(new URL('visual.spec.ts-snapshots/recorded-with.json', import.meta.url));
const SAMPLES = fileURLToPath(new URL('../content/samples/', import.meta.url));
const recorded = existsSync(RECORDED_WITH) ? (JSON.parse(readFileSync(RECORDED_WITH, 'utf8')) as Fingerprint) : undefined;

interface Screen {
  readonly name: string;
  readonly open: (page: Page, query: string) => Promise<void>;
}

const go = (route: string) => async (page: Page, query: string): Promise<void> => {
  await page.goto(`./#${route}?${query}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
};

async function pasteSample(page: Page, query: string): Promise<void> {
  await go('/')(page, query);
  await pasteText(page, page.getByRole('main').getByRole('textbox').first(), readFileSync(path.join(SAMPLES, 'ack-vswitch-no-ip.txt'), 'utf8'));
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible({ timeout: 30_000 });
}

const step: Screen = {
  name: 'step',
  open: async (page, query) => {
    await go('/f/tke-clb-loopback')(page, query);
    await expect(page.locator('aside svg g.node[aria-current="step"]')).toBeVisible({ timeout: 30_000 });
  },
};
const findings: Screen = {
  name: 'findings',
  open: async (page, query) => {
    await pasteSample(page, query);
    await page.getByRole('heading', { level: 3 }).first().evaluate((heading) => heading.scrollIntoView({ block: 'center', behavior: 'instant' }));
  },
};
const report: Screen = {
  name: 'report',
  open: async (page, query) => {
    await pasteSample(page, query);
    await page.getByRole('link', { name: '带我排查' }).first().click();
    await expect(page.getByRole('link', { name: '写记录 / 回复' })).toBeVisible({ timeout: 30_000 });
    await page.goto(`./#/case?${query}`);
    await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toBeVisible({ timeout: 30_000 });
  },
};
const HOME: Screen = { name: 'home', open: go('/') };
const ANNOTATION: Screen = { name: 'annotation', open: go('/a/service.cloud.tencent.com/prevent-loopback') };
const LIBRARY: Screen = { name: 'library', open: go('/h') };

const LOOKS = [
  { look: 'zh-light-1440', query: 'lang=zh&theme=light', viewport: { width: 1440, height: 900 }, screens: [HOME, step, findings, report] },
  { look: 'en-dark-390', query: 'lang=en&theme=dark', viewport: { width: 390, height: 844 }, screens: [HOME, findings, ANNOTATION, LIBRARY] },
] as const;

test.use({ timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });

for (const { look, query, viewport, screens } of LOOKS) {
  for (const { name, open } of screens) {
    test(`${name} looks as recorded (${look})`, async ({ page }, { config }) => {
      test.slow();
      await page.setViewportSize(viewport);
      await page.clock.setFixedTime(new Date('2026-11-21T10:00:00Z'));
      await open(page, query);
      const here = await fingerprintOf(page);
      if (config.updateSnapshots === 'all' || config.updateSnapshots === 'changed') keep(here);
      else {
        const why = whyIncomparable(here, recorded);
        if (why !== undefined) console.log(`Pictures are not compared: ${why}.`);
        test.skip(why !== undefined, why);
      }
      await expect(page).toHaveScreenshot(`${name}-${look}.png`, { animations: 'disabled', caret: 'hide', scale: 'css', threshold: 0.25, maxDiffPixelRatio: 0.01, timeout: 20_000 });
    });
  }
}

/** Notes beside new pictures what they were recorded with. */
function keep(here: Fingerprint): void {
  mkdirSync(path.dirname(RECORDED_WITH), { recursive: true });
  writeFileSync(RECORDED_WITH, `${JSON.stringify(here)}\n`);
}
