import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';
import type { FlowDoc } from '../../src/domain/content-types.ts';
import { pasteText } from './paste.ts';

export type StoryLang = 'zh' | 'en';

/** Words of the page that a walk from a paste to a fix meets. */
export const STORY_WORDS = {
  zh: {
    paste: '把输出贴在这里，自动作答', options: '选择你看到的情况', answered: /根据粘贴内容回答了 \d+ 个问题/, byPaste: '根据粘贴内容', goOn: /^接着排查/, outcome: '结论', answers: '已回答',
    diff: /你的 (?:YAML|JSON) 只改这几行/, whole: /^复制改好的 (?:YAML|JSON)/, again: '改好了？再查一次', label: '粘贴修改后的输出', resolved: '已解决', undo: '撤销这次粘贴',
  },
  en: {
    paste: 'Paste the output to answer automatically', options: 'Choose what you see', answered: /\d+ questions? (?:was|were) answered from your paste/, byPaste: 'from your paste', goOn: /^Continue there/, outcome: 'Outcome', answers: 'Answers so far',
    diff: /only these lines of your (?:YAML|JSON) change/, whole: /^Copy the corrected (?:YAML|JSON)/, again: 'Fixed it? Check again', label: 'Paste the output from after the change', resolved: 'Resolved', undo: 'Undo this paste',
  },
} as const;

const flows = new Map<string, FlowDoc>();

function flowOf(id: string): FlowDoc {
  const known = flows.get(id) ?? (JSON.parse(readFileSync(fileURLToPath(new URL(`../../content/flows/${id}.json`, import.meta.url)), 'utf8')) as FlowDoc);
  flows.set(id, known);
  return known;
}

/** A step of a story: its flow and node, as the address has them. */
export type Place = `${string}/${string}`;

/**
 * One troubleshooting as a reader goes through it. Steps are named by their ids, so that a story stays true when words
 * of the content change; every method waits for what it speaks of.
 */
export class Story {
  readonly page: Page;
  readonly lang: StoryLang;
  /** Words of the page in the language of the story. */
  readonly words: (typeof STORY_WORDS)[StoryLang];

  constructor(page: Page, lang: StoryLang) {
    this.page = page;
    this.lang = lang;
    this.words = STORY_WORDS[lang];
  }

  #node(place: Place) {
    const [flow = '', id = ''] = place.split('/');
    const node = flowOf(flow).nodes[id];
    if (node === undefined) throw new Error(`There is no node ${place}`);
    return node;
  }

  #title(place: Place): string {
    return this.#node(place).title[this.lang].replaceAll('`', '');
  }

  #label(place: Place, option: string): string {
    const node = this.#node(place);
    const found = node.kind === 'question' ? node.options.find(({ id }) => id === option) : undefined;
    if (found === undefined) throw new Error(`${place} has no option ${option}`);
    return found.label[this.lang].replaceAll('`', '');
  }

  /** Opens a flow at its start, or at a node. */
  async begin(flow: string): Promise<void> {
    await this.page.goto(`./#/f/${flow}?lang=${this.lang}`);
    await expect(this.page.getByRole('list', { name: this.words.options })).toBeVisible();
  }

  /** Pastes beside the question, behind what was pasted before. */
  async paste(text: string): Promise<void> {
    const box = this.page.getByLabel(this.words.paste);
    await box.press('ControlOrMeta+End');
    await pasteText(this.page, box, text);
  }

  /** The question that is asked now. */
  async isAsked(place: Place): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(this.#title(place));
    await expect(this.page.getByRole('list', { name: this.words.options })).toBeVisible();
  }

  /** A question that the paste answered, with a line that proves it. */
  async isAnswered(place: Place, option: string, line: string): Promise<void> {
    const answers = this.page.getByRole('region', { name: this.words.answers });
    const item = answers.getByRole('listitem').filter({ has: this.page.getByText(this.#title(place), { exact: true }) }).first();
    await expect(item).toContainText(this.#label(place, option));
    await expect(item.getByText(this.words.byPaste)).toBeVisible();
    await expect(item.getByText(line, { exact: true }).first()).toBeVisible();
  }

  /** The command that the question offers, the reader's own names filled in. */
  async isOffered(command: string): Promise<void> {
    await expect(this.page.getByRole('article').getByText(command, { exact: true })).toBeVisible();
  }

  async choose(place: Place, option: string): Promise<void> {
    await this.isAsked(place);
    await this.page.getByRole('list', { name: this.words.options }).getByRole('button', { name: this.#label(place, option), exact: true }).click();
  }

  /** Goes on in the flow that a hand-off leads to. */
  async goOn(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.goOn }).click();
  }

  async isConcluded(place: Place): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(this.#title(place));
    await expect(this.page.getByRole('article').getByText(this.words.outcome, { exact: true })).toBeVisible();
  }

  /** The change that holds this line: its whole remedy. */
  fixOf(line: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByLabel(this.words.diff).filter({ hasText: line }) }).first();
  }

  /** A change of the reader's own manifest: what goes and what comes, then the command, as a dry run first. */
  async isFixedBy(removed: string | null, added: string | null, command: string): Promise<void> {
    const fix = this.fixOf(added ?? removed ?? '');
    const diff = fix.getByLabel(this.words.diff).first();
    await expect(diff.locator('[data-kind=removed]')).toHaveText(removed === null ? [] : [`- ${removed}`]);
    await expect(diff.locator('[data-kind=added]')).toHaveText(added === null ? [] : [`+ ${added}`]);
    await expect(fix.getByText(`${command} --dry-run=server`, { exact: true })).toBeVisible();
    await expect(fix.getByText(command, { exact: true })).toBeVisible();
  }

  /** Pastes the state after the fix; the place where its result stands. */
  async checkAgain(text: string): Promise<Locator> {
    await this.page.getByText(this.words.again).click();
    await pasteText(this.page, this.page.getByLabel(this.words.label), text);
    return this.page.getByRole('region', { name: this.words.again });
  }

  /** The paste after the fix shows that all is well, and what changed. */
  async isResolved(text: string, ...shown: readonly string[]): Promise<void> {
    const check = await this.checkAgain(text);
    await expect(check.getByText(this.words.resolved)).toBeVisible();
    for (const one of shown) await expect(check.getByText(one).first()).toBeVisible();
  }
}
