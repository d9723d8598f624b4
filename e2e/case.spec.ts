import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { useFixture } from './support/fixtures.ts';
import { pasteText } from './support/paste.ts';

const WORDS = {
  zh: {
    box: '粘贴或拖入内容', walk: '带我排查', note: '这一步的备注', yes: '解决了', no: '没有解决', write: '写记录 / 回复', ticketNote: '工单记录', reply: '客户回复', customer: '客户', ticket: '工单号',
    copyAnyway: '照样复制', copied: '已复制', missing: '客户', withEvidence: '连同粘贴的内容（脱敏后）', exportCopy: '复制 JSON', importText: '或者把 JSON 贴在这里', importRead: '导入贴的内容', byEvidence: '根据粘贴内容', cause: '原因',
  },
  en: {
    box: 'Paste or drop here', walk: 'Walk me through it', note: 'My note on this step', yes: 'Yes', no: 'No', write: 'Write note / reply', ticketNote: 'Ticket note', reply: 'Customer reply', customer: 'Customer', ticket: 'Ticket',
    copyAnyway: 'Copy anyway', copied: 'Copied', missing: 'Customer', withEvidence: 'With what was pasted (redacted)', exportCopy: 'Copy JSON', importText: 'Or paste the JSON here', importRead: 'Import what was pasted', byEvidence: 'from your paste', cause: 'Cause',
  },
} as const;

const SECRET = 'hunter2secret9';

/** Pastes a failing Service with a secret in it, and walks to the outcome. */
async function walkToOutcome(page: Page, lang: 'zh' | 'en'): Promise<void> {
  await page.goto(`./#/?lang=${lang}`);
  const text = await useFixture('kubectl/1.33/svc-ack-sdk-multiline.txt');
  await pasteText(page, page.getByLabel(WORDS[lang].box), `${text}\npassword: ${SECRET}\n`);
  await page.getByRole('link', { name: WORDS[lang].walk }).first().click();
  await expect(page).toHaveURL(/#\/f\/ack-service-diagnosis\/vswitch-no-ip\?a=/);
}

function clipboardOf(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

for (const lang of ['zh', 'en'] as const) {
  test(`a whole ticket: from the paste to the copied note, and on in another browser (${lang})`, async ({ page, browser, baseURL }) => {
    const words = WORDS[lang];
    await walkToOutcome(page, lang);
    await page.getByLabel(words.note).fill(`Began after 14:05, password=${SECRET}`);
    await page.getByLabel(words.note).blur();
    await page.getByRole('region', { name: lang === 'zh' ? '怎么确认好了' : 'How to verify' }).or(page.locator('article')).first().getByRole('button', { name: /kubectl -n default describe svc/ }).last().click();
    await page.getByRole('button', { name: words.yes, exact: true }).click();

    await page.getByRole('link', { name: words.write }).first().click();
    const preview = page.getByRole('article');
    await expect(preview).toContainText('The specified VSwitch has no available ip.');
    await page.getByRole('button', { name: 'Markdown' }).click();
    await expect(page.getByRole('status').filter({ has: page.getByRole('button', { name: words.copyAnyway }) })).toContainText(words.missing);
    await page.getByLabel(words.customer, { exact: true }).fill('ACME');
    await page.getByLabel(words.ticket, { exact: true }).fill('T-4711');
    await expect(preview).toContainText('T-4711');
    await page.getByRole('button', { name: 'Markdown' }).click();
    await expect(page.getByText(words.copied, { exact: true })).toBeVisible();
    const note = await clipboardOf(page);
    expect(note).toContain('T-4711');
    expect(note).toContain('kubectl -n default describe svc ack-sdk-multiline');
    expect(note).toContain('Began after 14:05');
    expect(note).toMatch(/#\/f\/ack-service-diagnosis\/vswitch-no-ip\?a=.*&v=/);
    expect(note).not.toContain(SECRET);

    await page.getByText(words.reply, { exact: true }).click();
    await expect(preview).toContainText('ACME');
    await expect(preview).not.toContainText('ack-service-diagnosis');
    await page.getByText(words.ticketNote, { exact: true }).click();

    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toMatch(/hunter2secret9|ack-sdk-multiline|available ip/);

    await page.getByLabel(words.withEvidence).check();
    await page.getByRole('button', { name: words.exportCopy }).click();
    const file = await expect.poll(() => clipboardOf(page)).toContain('wenzhen-case').then(() => clipboardOf(page));
    expect(file).not.toContain(SECRET);

    const elsewhere = await browser.newContext({ baseURL: baseURL ?? '', permissions: ['clipboard-read', 'clipboard-write'] });
    const second = await elsewhere.newPage();
    await second.goto(`./#/cases?lang=${lang}`);
    await pasteText(second, second.getByLabel(words.importText), file);
    await second.getByRole('button', { name: words.importRead }).click();
    await expect(second).toHaveURL(/#\/f\/ack-service-diagnosis\/vswitch-no-ip\?a=/);
    await expect(second.getByLabel(words.note)).toHaveValue('Began after 14:05, password=***');
    await expect(second.getByText(words.byEvidence).first()).toBeVisible();
    await expect(second.getByRole('button', { name: words.yes, exact: true })).toHaveAttribute('aria-pressed', 'true');
    await second.getByRole('link', { name: words.write }).first().click();
    await expect(second.getByRole('article')).toContainText('T-4711');
    await expect(second.getByRole('article')).toContainText('The specified VSwitch has no available ip.');
    await elsewhere.close();
  });
}

test('"no" goes on with the next likely branch and is counted', async ({ page }) => {
  await page.goto('./#/f/ack-service-diagnosis/vswitch-no-ip?a=which-service.unsure&lang=en');
  await page.getByRole('button', { name: 'No', exact: true }).click();
  const onward = page.getByRole('link', { name: 'Go on from here' });
  await expect(onward).toBeVisible();
  await expect(page.getByText('The nearest question that nobody confirmed:')).toBeVisible();
  await onward.click();
  await expect(page.getByRole('list', { name: 'Choose what you see' })).toBeVisible();
  await page.goto('./#/stats?lang=en');
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: 'Copy CSV' }).click();
  await expect.poll(() => clipboardOf(page)).toContain('ack-service-diagnosis,');
});

test('rich text carries headings and tables, and the downloads hold the same', async ({ page }) => {
  await walkToOutcome(page, 'en');
  await page.getByRole('link', { name: 'Write note / reply' }).first().click();
  await page.getByLabel('Customer', { exact: true }).fill('ACME');
  await page.getByLabel('Ticket', { exact: true }).fill('T-1');
  await page.getByRole('button', { name: 'Rich text' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  const html = await page.evaluate(async () => (await (await navigator.clipboard.read())[0]!.getType('text/html')).text());
  expect(html).toContain('<h2>');
  expect(html).toContain('<table');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '.html' }).click()]);
  expect(download.suggestedFilename()).toBe('wenzhen-note.html');
});

test('names and addresses can be replaced; an edited text is redacted too', async ({ page }) => {
  await walkToOutcome(page, 'en');
  await page.getByRole('link', { name: 'Write note / reply' }).first().click();
  const preview = page.getByRole('article');
  await expect(preview).toContainText('ack-sdk-multiline');
  await page.getByLabel(/Replace names and IPs/).check();
  await expect(preview).not.toContainText('ack-sdk-multiline');
  await expect(preview).toContainText('svc-1');
  await page.getByText('Edit', { exact: true }).click();
  const editor = page.getByLabel('Text (Markdown)');
  await editor.press('ControlOrMeta+End');
  await editor.pressSequentially('token: abcdef123456');
  await page.getByText('Preview', { exact: true }).click();
  await expect(preview).toContainText('token: ***');
  await page.getByRole('button', { name: 'Back to the generated text' }).click();
  await expect(preview).not.toContainText('token:');
});

test('storage denied: it says so, and everything else works', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new Error('denied'); } });
  });
  await walkToOutcome(page, 'en');
  await page.getByLabel('My note on this step').fill('a note');
  await expect(page.getByText(/does not allow saving: after a reload/)).toBeVisible();
  await page.getByLabel('My note on this step').blur();
  await page.getByRole('link', { name: 'Write note / reply' }).first().click();
  await expect(page.getByRole('article')).toContainText('a note');
});

test('clipboard denied: the text is open and selected, to be copied by hand', async ({ page }) => {
  await walkToOutcome(page, 'en');
  await page.getByRole('link', { name: 'Write note / reply' }).first().click();
  await page.getByLabel('Customer', { exact: true }).fill('ACME');
  await page.getByLabel('Ticket', { exact: true }).fill('T-1');
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await page.getByRole('button', { name: 'Plain text' }).click();
  await expect(page.getByText(/press Ctrl\+C/)).toBeVisible();
  const editor = page.getByLabel('Text (Markdown)');
  await expect(editor).toBeFocused();
  expect(await editor.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart)).toBeGreaterThan(200);
});

test('a link tells which content made it, and what no longer applies', async ({ page }) => {
  await page.goto('./#/f/ack-service-diagnosis?a=which-service.pending~gone.away&v=0000aaaa&lang=en');
  const notice = page.getByRole('status').filter({ hasText: 'content version 0000aaaa' });
  await expect(notice).toContainText('ack-service-diagnosis/gone.away');
  await notice.getByRole('button', { name: 'Understood' }).click();
  await expect(page).not.toHaveURL(/v=0000aaaa/);
});

test('after half an hour the bundle is offered, quietly', async ({ page }) => {
  await page.clock.install();
  await page.goto('./#/f/ack-service-diagnosis?lang=en');
  await page.getByRole('list', { name: 'Choose what you see' }).getByRole('button').first().click();
  await expect(page.getByText('This case')).toBeVisible();
  await expect(page.getByText(/Half an hour in/)).toBeHidden();
  await page.clock.fastForward('31:00');
  await expect(page.getByText(/Half an hour in/)).toBeVisible();
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(page.getByText(/Half an hour in/)).toBeHidden();
});

test('"this is wrong" makes a redacted report with ids, version and the quoted lines', async ({ page }) => {
  await page.goto('./#/?lang=en');
  await pasteText(page, page.getByLabel('Paste or drop here'), `${await useFixture('kubectl/1.33/svc-ack-sdk-multiline.txt')}\npassword: ${SECRET}\n`);
  await page.getByRole('button', { name: 'This is wrong' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'This is wrong' });
  await dialog.getByLabel('What should it be?').fill(`nothing, ${SECRET}`);
  await dialog.getByRole('button', { name: /^Copy/ }).click();
  await expect.poll(() => clipboardOf(page)).toContain('ack-event-vswitch-no-ip');
  const report = await clipboardOf(page);
  expect(report).toContain('The specified VSwitch has no available ip.');
  expect(report).toContain('Content version');
  expect(report).not.toContain(SECRET);
});

test('cases are listed, renamed and deleted', async ({ page }) => {
  await walkToOutcome(page, 'en');
  await expect(page.getByText('This case')).toBeVisible();
  await page.goto('./#/cases?lang=en');
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByLabel('Name').fill('ticket 4711');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.goto('./#/?lang=en');
  await expect(page.getByRole('region', { name: 'Recent cases' })).toContainText('ticket 4711');
  await page.goto('./#/cases?lang=en');
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Really delete?' }).click();
  await expect(page.getByText('No case was saved yet.')).toBeVisible();
  await pasteText(page, page.getByLabel('Or paste the JSON here'), '{"format":"wenzhen-case","version":1,"case":{}}');
  await page.getByRole('button', { name: 'Import what was pasted' }).click();
  await expect(page.getByText('case.visits')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`the pages of a case have no accessibility violations and fit a phone (${theme})`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 700 });
    await walkToOutcome(page, 'zh');
    await page.getByRole('button', { name: '没有解决' }).click();
    await page.getByLabel('这一步的备注').fill('备注');
    for (const [address, title] of [['case/bundle', '记录与回复'], ['cases', '最近的排查'], ['stats', '结论的效果']] as const) {
      await page.goto(`./#/${address}?lang=zh&theme=${theme}`);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${address}: ${id} ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(320);
    }
  });
}
