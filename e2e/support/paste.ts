import type { Locator, Page } from '@playwright/test';

/**
 * Pastes through the clipboard, as people do. `fill()` types, which is quadratic in Chromium: 39 s for 100 KB.
 * The page must be on a secure origin (loopback is one) and have the clipboard permissions.
 */
export async function pasteText(page: Page, locator: Locator, text: string): Promise<void> {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await locator.focus();
  await page.keyboard.press('ControlOrMeta+V');
}
