import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { pasteText } from './support/paste.ts';

// What a screen reader reads, in its order: landmarks, headings and controls of each screen. What stands between them is
// left out, so that a change of content changes nothing here.

const SAMPLE = readFileSync(fileURLToPath(new URL('../content/samples/ack-vswitch-no-ip.txt', import.meta.url)), 'utf8');

const WORDS = {
  zh: {
    skip: '跳到正文', brand: '问诊', search: '搜索', keys: '快捷键一览', other: 'Switch to English', theme: '/^主题/', library: '资料',
    home: '把现场贴进来，或者说说现象', box: '粘贴或拖入内容', file: '选择文件', symptoms: '按现象排查', filter: '按产品筛选', ack: '阿里云 ACK',
    read: '读到了什么', found: '/发现 \\d+ 个问题/', walk: '带我排查', dismiss: '忽略', annotations: '粘贴内容里的注解与标签', next: '再贴这个，就能判断更多',
    copyLink: '复制链接', report: '写记录 / 回复', how: '怎么查', options: '选择你看到的情况', unsure: '不确定 / 查不了', diagram: '流程图',
    reports: '记录与回复', kinds: '要写什么', note: '工单记录', language: '语言', copyAs: '复制为', path: '排查路径', fields: '填空',
    product: '产品 腾讯云 TKE', gone: '粘贴的内容不在了', flow: '流程', tke: '腾讯云 TKE', hit: 'CLB Ingress 无法访问，或返回 404、504',
    pitfalls: '容易踩的坑', related: '相关内容', questions: '大家是这么问的', missing: '没有这个页面',
  },
  en: {
    skip: 'Skip to content', brand: 'Wenzhen', search: 'Search', keys: 'Keyboard shortcuts', other: '切换到中文', theme: '/^Theme/', library: 'Library',
    home: 'Paste what you see, or say what is wrong', box: 'Paste or drop here', file: 'Choose files', symptoms: 'Start from a symptom', filter: 'Filter by product', ack: 'Alibaba ACK',
    read: 'What was read', found: '/\\d+ problems?/', walk: 'Walk me through it', dismiss: 'Dismiss', annotations: 'Annotations and labels in the paste', next: 'Paste this next to decide more',
    copyLink: 'Copy link', report: 'Write note / reply', how: 'How to check', options: 'Choose what you see', unsure: 'Not sure / cannot check', diagram: 'Diagram',
    reports: 'Notes and replies', kinds: 'What to write', note: 'Ticket note', language: 'Language', copyAs: 'Copy as', path: 'Path', fields: 'Fill in',
    product: 'Product Tencent TKE', gone: 'What was pasted is gone', flow: 'Flow', tke: 'Tencent TKE', hit: 'A CLB Ingress cannot be reached, or answers 404 or 504',
    pitfalls: 'Where it goes wrong', related: 'Related', questions: 'How people ask it', missing: 'No such page',
  },
} as const;

type Words = Readonly<Record<keyof typeof WORDS.zh, string>>;

async function open(page: Page, route: string, lang: string): Promise<void> {
  test.slow();
  await page.goto(`./#${route}?lang=${lang}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
}

/** A name in a snapshot: a pattern as it is, words in quotes. */
const named = (name: string): string => (name.startsWith('/') ? name : JSON.stringify(name));

const frame = (words: Words, main: string): string => `
- link ${named(words.skip)}
- banner:
  - link ${named(words.brand)}
  - button ${named(words.search)}
  - button ${named(words.keys)}
  - button ${named(words.other)}
  - button ${named(words.theme)}
- main:
${main.trim().replaceAll(/^/gm, '  ')}
- contentinfo:
  - navigation ${named(words.library)}`;

for (const lang of ['zh', 'en'] as const) {
  const words: Words = WORDS[lang];

  test.describe(`in order (${lang})`, () => {
    test('home: the box before the symptoms', async ({ page }) => {
      await open(page, '/', lang);
      await expect(page.locator('body')).toMatchAriaSnapshot(frame(words, `
- heading ${named(words.home)} [level=1]
- textbox ${named(words.box)}
- button ${named(words.file)}
- heading ${named(words.symptoms)} [level=2]
- group ${named(words.filter)}
- region ${named(words.ack)}:
  - heading ${named(words.ack)} [level=3]
  - list`));
    });

    test('findings: what is wrong before what else was read, the list of symptoms folded behind it', async ({ page }) => {
      await open(page, '/', lang);
      await pasteText(page, page.getByLabel(words.box), SAMPLE);
      await expect(page.getByRole('link', { name: words.walk }).first()).toBeVisible({ timeout: 30_000 });
      await expect(page.getByRole('main')).toMatchAriaSnapshot(`
- heading ${named(words.home)} [level=1]
- textbox ${named(words.box)}
- region ${named(words.read)}:
  - list
  - heading ${words.found} [level=2]
  - list:
    - listitem:
      - heading [level=3]
      - link ${named(words.walk)}
      - button ${named(words.dismiss)}
      - group
  - region ${named(words.annotations)}:
    - heading ${named(words.annotations)} [level=2]
  - heading ${named(words.next)} [level=2]
- group
- group:
  - heading ${named(words.symptoms)} [level=2]`);
    });

    test('a step: question, how to find out, answers, then the graph', async ({ page }) => {
      await open(page, '/f/tke-clb-loopback', lang);
      await expect(page.locator('aside svg g.node[aria-current="step"]')).toBeVisible({ timeout: 30_000 });
      await expect(page.locator('body')).toMatchAriaSnapshot(frame(words, `
- button ${named(words.copyLink)}
- link ${named(words.report)}
- article:
  - heading [level=1]
  - heading ${named(words.how)} [level=2]
  - heading ${named(words.options)} [level=2]
  - list:
    - listitem:
      - button
    - listitem:
      - button
    - listitem:
      - button ${named(words.unsure)}
- complementary ${named(words.diagram)}`));
    });

    test('a report: which one, the text, then what it needs', async ({ page }) => {
      await open(page, '/f/tke-clb-loopback', lang);
      await page.getByRole('list', { name: words.options }).getByRole('button').first().click();
      await expect(page).toHaveURL(/[?&]a=/);
      await page.getByRole('link', { name: words.report }).click();
      await expect(page.getByRole('heading', { level: 1, name: words.reports })).toBeVisible();
      await expect(page.getByRole('article').getByRole('table').first()).toBeVisible({ timeout: 30_000 });
      await expect(page.getByRole('main')).toMatchAriaSnapshot(`
- heading ${named(words.reports)} [level=1]
- group ${named(words.kinds)}
- group ${named(words.language)}
- region ${named(words.note)}:
  - group ${named(words.copyAs)}
  - status
  - article:
    - heading [level=2]
    - table
    - heading ${named(words.path)} [level=3]
    - table
- complementary:
  - region ${named(words.fields)}:
    - heading ${named(words.fields)} [level=2]
    - textbox`);
      // The flow tells the product where nothing was pasted, and nothing is said to be gone that never was there.
      await expect(page.getByRole('row', { name: words.product })).toBeVisible();
      await expect(page.getByText(words.gone)).toHaveCount(0);
    });

    test('an article: answer, steps, where it goes wrong, where to go on', async ({ page }) => {
      await open(page, '/h/tke-serverless-existing-clb', lang);
      await expect(page.locator('body')).toMatchAriaSnapshot(frame(words, `
- article:
  - heading [level=1]
  - list:
    - listitem:
      - heading [level=2]
  - heading ${named(words.pitfalls)} [level=2]
  - heading ${named(words.related)} [level=2]
  - heading ${named(words.questions)} [level=2]`));
    });

    test('search: the field, then hits that say what they are and for which product', async ({ page }) => {
      await open(page, '/g', lang);
      await page.getByRole('button', { name: words.search, exact: true }).click();
      const dialog = page.getByRole('dialog', { name: words.search });
      await dialog.getByRole('textbox').fill('ingress 504');
      await expect(dialog.getByRole('listitem').first()).toBeVisible({ timeout: 30_000 });
      await expect(dialog.getByRole('listitem').filter({ has: page.getByRole('link', { name: words.hit }) })).toMatchAriaSnapshot(`
- listitem:
  - paragraph: ${words.flow} ${words.tke}
  - link ${named(words.hit)}
  - paragraph`);
    });

    test('an address that leads nowhere says so and offers every flow', async ({ page }) => {
      await open(page, '/no-such-page', lang);
      await expect(page.locator('body')).toMatchAriaSnapshot(frame(words, `
- heading ${named(words.missing)} [level=1]
- group ${named(words.filter)}
- region ${named(words.ack)}:
  - heading ${named(words.ack)} [level=2]
  - list`));
    });
  });
}
