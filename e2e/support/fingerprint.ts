import type { Page } from '@playwright/test';

/** What decides how text is drawn: the browser, and the fonts that it finds for the pages' own font lists. */
export interface Fingerprint {
  readonly browser: string;
  /** Width and height of sample words in the fonts of text and of code, in hundredths of a pixel. */
  readonly fonts: readonly number[];
}

/** Of the machine at hand, measured on a page that is open. */
export async function fingerprintOf(page: Page): Promise<Fingerprint> {
  const version = page.context().browser()?.version() ?? '';
  const fonts = await page.evaluate(() => {
    const box = document.createElement('span');
    box.style.cssText = 'position:absolute;visibility:hidden;white-space:nowrap;line-height:normal;letter-spacing:normal;font-size:100px';
    document.body.append(box);
    const sizes = ['--wz-font', '--wz-mono'].flatMap((family) =>
      ['永和九年，岁在癸丑', 'Hamburgefonstiv 0123', '→ ✓ …'].flatMap((words) => {
        box.style.fontFamily = getComputedStyle(document.documentElement).getPropertyValue(family);
        box.textContent = words;
        const { width, height } = box.getBoundingClientRect();
        return [Math.round(width * 100), Math.round(height * 100)];
      }),
    );
    box.remove();
    return sizes;
  });
  return { browser: `Chromium ${version.split('.')[0]}`, fonts };
}

/** Why pictures recorded elsewhere cannot be compared here; undefined where they can. */
export function whyIncomparable(here: Fingerprint, recorded: Fingerprint | undefined): string | undefined {
  if (recorded === undefined) return 'no pictures are recorded';
  if (here.browser !== recorded.browser) return `the pictures are of ${recorded.browser}, this is ${here.browser}`;
  return here.fonts.join() === recorded.fonts.join() ? undefined : 'the pictures were recorded with other fonts';
}
