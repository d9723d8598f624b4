import type { Page } from '@playwright/test';

const DRAWING = /^export const drawing = .*;$/m;

/** Serves flows without the drawing that comes with them, as a pack has them: Mermaid must draw them in the page. */
export async function withoutDrawing(page: Page): Promise<void> {
  await page.route(/assets\/content\/[0-9a-f]{8}\/[\w.-]+\.js$/, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    if (!DRAWING.test(text)) throw new Error(`${route.request().url()} has no drawing to take out`);
    await route.fulfill({ response, body: text.replace(DRAWING, 'export const drawing = undefined;') });
  });
}
