import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/lib/browser.mjs';

const port = process.env['E2E_PORT'] ?? '4317';
/** The site is tested where many hosts put it: below a path, not at the root. */
const base = '/portal/wenzhen/';
const browser = findBrowser();

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  fullyParallel: true,
  // Two minutes, for a machine that has other work: what waits, waits for something that shows, so nothing takes longer for it.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  // Where nobody watches, a list of what passed only hides what failed.
  reporter: [[process.stdout.isTTY ? 'list' : 'dot'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}${base}`,
    permissions: ['clipboard-read', 'clipboard-write'],
    // What the offline copy answers cannot be routed or counted; e2e/offline.spec.ts lets it work.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-quic',
        '--no-first-run',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [{ name: 'chromium' }],
  webServer: {
    command: `node scripts/serve.mjs --base ${base} --port ${port}`,
    url: `http://127.0.0.1:${port}${base}`,
    timeout: 20_000,
  },
});
