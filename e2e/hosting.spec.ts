import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { findFreePort } from '../scripts/lib/free-port.mjs';
import { useFixture } from './support/fixtures.ts';
import { pasteText } from './support/paste.ts';
import { withoutDrawing } from './support/without-drawing.ts';
import { needProgram } from './support/programs.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Server {
  readonly name: string;
  readonly config: string;
  readonly programs: readonly string[];
  readonly start: (program: string, config: string, folder: string) => ChildProcess;
}

const SERVERS: readonly Server[] = [
  {
    name: 'nginx',
    config: 'nginx.conf',
    programs: ['nginx', '/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'],
    start: (program, config, folder) =>
      spawn(program, ['-p', folder, '-c', config, '-e', 'stderr', '-g', `daemon off; pid ${folder}/nginx.pid; user ${process.getuid?.() === 0 ? 'root' : 'nobody'};`], { stdio: 'pipe' }),
  },
  {
    name: 'Caddy',
    config: 'Caddyfile',
    programs: ['caddy', '/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy'],
    start: (program, config, folder) => spawn(program, ['run', '--config', config, '--adapter', 'caddyfile'], { stdio: 'pipe', env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder } }),
  },
];

for (const server of SERVERS) {
  test(`the sample configuration of ${server.name} serves the site, with its policy in force`, async ({ page }) => {
    const program = needProgram(server.name, server.programs);
    test.setTimeout(60_000);
    const folder = mkdtempSync(path.join(tmpdir(), 'wenzhen-host-'));
    const port = await findFreePort();
    const config = path.join(folder, server.config);
    const text = readFileSync(path.join(ROOT, 'docs/hosting', server.config), 'utf8');
    writeFileSync(config, `${server.name === 'Caddy' ? '{\n\tadmin off\n}\n' : ''}${text.replaceAll('8080', String(port)).replaceAll('/srv/wenzhen', path.join(ROOT, 'dist'))}`);
    const running = server.start(program, config, folder);
    let said = '';
    running.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    try {
      const base = `http://127.0.0.1:${port}/wenzhen/`;
      await expect.poll(() => fetch(base).then(({ status }) => status, () => said), { timeout: 15_000 }).toBe(200);

      const home = await fetch(base);
      expect(home.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'/);
      expect(home.headers.get('cache-control')).toBe('no-cache');
      const asset = /assets\/[\w-]+\.js/.exec(await home.text())?.[0] ?? '';
      const script = await fetch(base + asset);
      expect([script.status, script.headers.get('cache-control'), script.headers.get('access-control-allow-origin')]).toEqual([200, 'public, max-age=31536000, immutable', '*']);
      expect(script.headers.get('content-type')).toMatch(/^text\/javascript/);
      expect((await fetch(`${base}no-such-page`)).status).toBe(404);

      const violations: string[] = [];
      page.on('console', (message) => message.text().includes('Content Security Policy') && violations.push(message.text()));
      await page.goto(`${base}#/?lang=en`);
      await pasteText(page, page.locator('main textarea').first(), await useFixture('recorded/1.33/ack-vswitch-full.txt'));
      await expect(page.getByText('vSwitch', { exact: false }).first()).toBeVisible({ timeout: 15_000 });
      await page.goto(`${base}#/f/tke-clb-loopback?lang=zh&accent=aa0055`);
      await expect(page.locator('aside svg g.node').first()).toBeVisible();
      expect(violations).toEqual([]);
      await withoutDrawing(page);
      await page.reload();
      await expect(page.locator('aside svg g.node').first()).toBeVisible({ timeout: 15_000 });
      // Mermaid writes styles into the place where it measures; the policy refuses them, and the drawing does without.
      expect(violations.filter((one) => !one.includes('style'))).toEqual([]);
    } finally {
      running.kill();
    }
  });
}
