import { expect, test, type Page } from '@playwright/test';
import { useFixture } from './support/fixtures.ts';
import { pasteText } from './support/paste.ts';

const BOX = { zh: '粘贴或拖入内容', en: 'Paste or drop here' };

test.describe('from a paste to the outcome', () => {
  for (const lang of ['zh', 'en'] as const) {
    test(`a describe with SyncLoadBalancerFailed is walked to its outcome (${lang})`, async ({ page }) => {
      await page.goto(`./#/?lang=${lang}`);
      await pasteText(page, page.getByLabel(BOX[lang]), await useFixture('kubectl/1.33/svc-ack-sdk-multiline.txt'));
      const finding = page.getByRole('listitem').filter({ has: page.getByText('Message: The specified VSwitch has no available ip.') }).first();
      await expect(finding).toBeVisible();
      await expect(finding).toContainText('Service default/ack-sdk-multiline');
      await finding.getByRole('link', { name: lang === 'zh' ? '带我排查' : 'Walk me through it' }).click();
      await expect(page).toHaveURL(/#\/f\/ack-service-diagnosis\/vswitch-no-ip\?a=.*!/);
      await expect(page.getByRole('article').getByText(lang === 'zh' ? '结论' : 'Outcome', { exact: true })).toBeVisible();
      await expect(page.getByText('service.beta.kubernetes.io/alibaba-cloud-loadbalancer-vswitch-id').first()).toBeVisible();
      const answers = page.getByRole('region', { name: lang === 'zh' ? '已回答' : 'Answers so far' });
      await expect(answers.getByText(lang === 'zh' ? '根据粘贴内容' : 'from your paste').first()).toBeVisible();
      await expect(answers).toContainText('The specified VSwitch has no available ip.');
      await expect(page.getByText(/kubectl -n default .*ack-sdk-multiline/).first()).toBeVisible();
    });
  }

  test('an answer that the paste gave can be changed', async ({ page }) => {
    await page.goto('./#/?lang=en');
    await pasteText(page, page.getByLabel(BOX.en), await useFixture('kubectl/1.33/svc-ack-sdk-multiline.txt'));
    await page.getByRole('link', { name: 'Walk me through it' }).first().click();
    const answers = page.getByRole('region', { name: 'Answers so far' });
    await answers.getByRole('link', { name: /^Change/ }).last().click();
    await expect(page.getByText('Your paste says')).toBeVisible();
    await page.getByRole('list', { name: 'Choose what you see' }).getByRole('button', { pressed: false }).first().click();
    await expect(page).not.toHaveURL(/vswitch-no-ip\?/);
  });

  test('a bare event line is enough', async ({ page }) => {
    await page.goto('./#/?lang=zh');
    await pasteText(page, page.getByLabel(BOX.zh), 'Warning  SyncLoadBalancerFailed  service-controller  Error syncing load balancer [lb-bp1]: Message: The specified VSwitch has no available ip.');
    await expect(page.getByRole('link', { name: '带我排查' }).first()).toBeVisible();
  });

  test('several objects give a choice of subject', async ({ page }) => {
    await page.goto('./#/?lang=en');
    await pasteText(page, page.getByLabel(BOX.en), await useFixture('kubectl/1.33/svc-multi.txt'));
    const subjects = page.getByRole('group', { name: 'Diagnosing' });
    await subjects.getByLabel('Service default/headless').check();
    await expect(subjects.getByLabel('Service default/headless')).toBeChecked();
  });

  test('a large paste stays whole: a preview is shown, all of it can be copied', async ({ page }) => {
    await page.goto('./#/?lang=en');
    const describe = await useFixture('kubectl/1.33/svc-ack-sdk-multiline.txt');
    const text = `${describe}\n\n\n`.repeat(60);
    await pasteText(page, page.getByLabel(BOX.en), text);
    await expect(page.getByText(/paste 2 · \d+ KB · \d+ lines/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Walk me through it' }).first()).toBeVisible();
    await page.getByRole('button', { name: /^Copy: paste 2/ }).click();
    expect((await page.evaluate(() => navigator.clipboard.readText())).length).toBe(text.length);
  });

  test('files can be dropped in', async ({ page }) => {
    await page.goto('./#/?lang=en');
    await page.locator('input[type=file]').setInputFiles({ name: 'svc.txt', mimeType: 'text/plain', buffer: Buffer.from(await useFixture('kubectl/1.33/svc-ack-pending.txt')) });
    await expect(page.getByText(/^svc\.txt · /)).toBeVisible();
    await expect(page.getByText('Service default/ack-pending').first()).toBeVisible();
  });
});

test.describe('a large paste, while only its beginning has been read', () => {
  /** Descriptions of many Services with a fault each. */
  async function many(count: number): Promise<string> {
    const describe = await useFixture('recorded/1.33/ack-vswitch-full.txt');
    return Array.from({ length: count }, (_, index) => describe.trimEnd().replace(/^(Name:\s+)\S+/, `$1web-${index}`)).join('\n\n\n');
  }

  /** Keeps what the engine says of the whole back until it is let go. */
  async function holdWhole(page: Page): Promise<() => Promise<void>> {
    await page.addInitScript(() => {
      const held: (() => void)[] = [];
      const listen = Worker.prototype.addEventListener;
      Worker.prototype.addEventListener = function (this: Worker, type: string, listener: (event: MessageEvent<object>) => void) {
        listen.call(this, type, (event) => {
          const message = event as MessageEvent<object>;
          if (type === 'message' && 'reading' in message.data && !('isLet' in window)) held.push(() => listener(message));
          else listener(message);
        });
      } as typeof listen;
      Object.assign(window, { letGo: () => {
        Object.assign(window, { isLet: true });
        for (const run of held.splice(0)) run();
      } });
    });
    return () => page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
  }

  const BEGINNING = /^These come from the first \d+ objects; the rest is still being read/;

  test('a card that the reader points at stays where it is when the whole comes', async ({ page }) => {
    const letGo = await holdWhole(page);
    await page.goto('./#/?lang=en');
    await pasteText(page, page.getByLabel(BOX.en), await many(120));
    await expect(page.getByText(BEGINNING).first()).toBeVisible();
    await expect(page.getByText('Recognised')).toHaveCount(0);
    const titles = page.locator('[data-severity] > h3');
    await titles.nth(1).hover();
    const before = await titles.nth(1).boundingBox();
    await letGo();
    await expect(page.getByText('Recognised')).toBeVisible();
    const after = await titles.first().boundingBox();
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(3);
  });

  test('a way into a flow waits for the whole, and takes its answers along', async ({ page }) => {
    const letGo = await holdWhole(page);
    await page.goto('./#/?lang=en');
    await pasteText(page, page.getByLabel(BOX.en), await many(120));
    await page.getByRole('link', { name: 'Walk me through it' }).first().click();
    await expect(page.getByText(BEGINNING).first()).toBeVisible();
    await letGo();
    await expect(page).toHaveURL(/#\/f\/ack-service-diagnosis\/vswitch-no-ip\?a=.*vswitch/);
  });

  test('what has been read stays on the screen when a little is added', async ({ page }) => {
    await page.goto('./#/?lang=en');
    await pasteText(page, page.getByLabel(BOX.en), await many(120));
    await expect(page.getByText('Recognised')).toBeVisible();
    await page.evaluate(() => {
      const seen = new MutationObserver(() => document.body.textContent.includes('the rest is still being read') && Object.assign(window, { began: true }));
      seen.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await page.locator('input[type=file]').first().setInputFiles({ name: 'more.txt', mimeType: 'text/plain', buffer: Buffer.from(await useFixture('kubectl/1.33/svc-ack-pending.txt')) });
    await expect(page.getByRole('group', { name: 'Diagnosing' }).or(page.getByLabel('Diagnosing')).first()).toContainText('ack-pending');
    expect(await page.evaluate(() => 'began' in window)).toBe(false);
  });

  test('going back from a flow finds the place among the findings', async ({ page }) => {
    await page.goto('./#/?lang=en');
    await pasteText(page, page.getByLabel(BOX.en), await many(50));
    const link = page.getByRole('link', { name: 'Walk me through it' }).nth(9);
    await link.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => scrollY);
    await link.click();
    await expect(page).toHaveURL(/#\/f\//);
    await page.goBack();
    await expect(link).toBeVisible();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(place - 40);
  });
});

test.describe('bad input', () => {
  const cases = [
    { name: 'prose', text: '你好，我们的服务打不开了，麻烦看一下', says: '没有认出 Kubernetes 的内容' },
    { name: 'broken YAML', text: 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n ports: [\nspec:\n  type: ClusterIP\n', says: 'YAML 语法错误' },
    { name: 'blanks', text: '   \n  \n', says: '没有内容可读' },
  ];
  for (const { name, text, says } of cases) {
    test(`${name}: a clear message, and the text stays`, async ({ page }) => {
      await page.goto('./#/?lang=zh');
      const box = page.getByLabel(BOX.zh);
      await pasteText(page, box, text);
      await expect(page.getByText(says)).toBeVisible();
      await expect(box).toHaveValue(text);
    });
  }

  test("a picture's bytes are refused by name", async ({ page }) => {
    await page.goto('./#/?lang=en');
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    await page.locator('input[type=file]').setInputFiles({ name: 'shot.png', mimeType: 'image/png', buffer: png });
    await expect(page.getByText('This is not text')).toBeVisible();
  });

  test('a 5 MB log neither freezes the page nor is lost', async ({ page }) => {
    await page.goto('./#/?lang=en');
    const line = '2026-11-21T01:02:03Z INFO request served path=/healthz status=200 duration=3ms client=10.0.0.7\n';
    const buffer = Buffer.from(line.repeat(Math.ceil(5_000_000 / line.length)));
    await page.locator('input[type=file]').setInputFiles({ name: 'app.log', mimeType: 'text/plain', buffer });
    await expect(page.getByText(/app\.log · 5\.\d MB/)).toBeVisible();
    await expect(page.getByText('No Kubernetes content recognised')).toBeVisible();
  });

  test('more than 20 MB is refused by name', async ({ page }) => {
    await page.goto('./#/?lang=en');
    await page.locator('input[type=file]').setInputFiles({ name: 'dump.yaml', mimeType: 'text/plain', buffer: Buffer.alloc(21_500_000, 'a: b\n') });
    await expect(page.getByText('More than 20 MB')).toBeVisible();
  });

  test('a long reading shows what its beginning says, can be cancelled and taken up again', async ({ page }) => {
    await page.goto('./#/?lang=en');
    const describe = await useFixture('kubectl/1.33/svc-ack-sdk-multiline.txt');
    const buffer = Buffer.from(`${describe}\n\n\n`.repeat(Math.floor(19_000_000 / describe.length)));
    await page.locator('input[type=file]').setInputFiles({ name: 'all.txt', mimeType: 'text/plain', buffer });
    await expect(page.getByText(/^These come from the first object; the rest is still being read/).first()).toBeVisible();
    await expect(page.getByRole('article').or(page.locator('[data-severity]')).first()).toBeVisible();
    await expect(page.getByRole('heading', { name: /problems/ })).toHaveCount(0);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('Reading was cancelled')).toBeVisible();
    await expect(page.getByText(/all\.txt · /)).toBeVisible();
    await page.getByRole('button', { name: 'Analyse' }).click();
    await expect(page.getByRole('heading', { name: /problems/ })).toBeVisible({ timeout: 20_000 });
  });
});

test.describe('a paste beside a question', () => {
  test('answers it and goes on to the first that stays open', async ({ page }) => {
    await page.goto('./#/f/ack-unreachable-in-cluster/traffic-policy?lang=en');
    const heading = page.getByRole('heading', { level: 1 });
    const asked = await heading.innerText();
    await pasteText(page, page.getByRole('textbox', { name: 'Paste the output to answer' }), await useFixture('kubectl/1.33/svc-ack-pending.txt'));
    await expect(page.getByText('1 question was answered from your paste.')).toBeVisible();
    await expect(heading).not.toHaveText(asked);
    await expect(page).toHaveURL(/traffic-policy\.local!/);
  });

  test('says so when it does not answer it', async ({ page }) => {
    await page.goto('./#/f/ack-unreachable-in-cluster?lang=en');
    const heading = page.getByRole('heading', { level: 1 });
    const asked = await heading.innerText();
    await pasteText(page, page.getByRole('textbox', { name: 'Paste the output to answer' }), await useFixture('kubectl/1.33/svc-ack-pending.txt'));
    await expect(page.getByText('nothing in it answers this question')).toBeVisible();
    await expect(heading).toHaveText(asked);
  });

  test('speaks of the newest paste only where it led, and no more once it is cleared', async ({ page }) => {
    await page.goto('./#/f/ack-unreachable-in-cluster?lang=en');
    const says = page.getByText('nothing in it answers this question');
    const paste = async () => pasteText(page, page.getByRole('textbox', { name: 'Paste the output to answer' }), await useFixture('kubectl/1.33/svc-ack-pending.txt'));
    await paste();
    await expect(says).toBeVisible();
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect(says).toBeHidden();
    await paste();
    await expect(says).toBeVisible();
    await page.getByRole('list', { name: 'Choose what you see' }).getByRole('button').first().click();
    await expect(page.getByRole('region', { name: 'Answers so far' })).toBeVisible();
    await expect(says).toBeHidden();
  });
});
