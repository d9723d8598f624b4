import type { Lang } from '#domain/text.ts';

/** How many there are of each in a pack. */
interface PackCounts {
  readonly flows: number;
  readonly rules: number;
  readonly events: number;
  readonly articles: number;
  readonly terms: number;
  readonly remedies: number;
}

/** What there is at least one of. */
function counted(parts: readonly (readonly [count: number, words: string])[]): string {
  return parts.flatMap(([count, words]) => (count > 0 ? [words] : [])).join(' · ');
}

const zh = {
  lead: '把内容包的 JSON 放进来：逐项检查、画出流程图，还能走一遍。内容只留在这个标签页里，刷新即清空；规则也会参与本页的分析。',
  label: '内容包（JSON）',
  placeholder: '粘贴内容包的 JSON，或者把文件拖到这里\n{ "format": "wenzhen-pack", "version": 1, "id": "my-team", … }',
  file: '选择文件',
  clear: '清空',
  dropHere: '松开即可检查',
  checking: '正在检查……',
  failed: '检查程序没能加载。检查网络后再试。',
  retry: '重试',
  refused: (n: number) => `有 ${n} 处错误，内容包不能使用`,
  accepted: '检查通过，可以使用',
  advice: (n: number) => `${n} 条改进建议（不影响使用）`,
  place: (line: number, column: number) => `第 ${line} 行第 ${column} 列`,
  counts: ({ flows, rules, events, articles, terms, remedies }: PackCounts) =>
    counted([[flows, `${flows} 个流程`], [rules, `${rules} 条规则`], [events, `${events} 种事件`], [articles, `${articles} 篇操作与说明`], [terms, `${terms} 个名词`], [remedies, `${remedies} 个处理办法`]]),
  pages: '内容包里的页面',
  flows: '内容包里的流程',
  walk: '走一遍',
  diagram: '流程图',
  site: '本站的内容包',
  siteNone: '本站的 packs.json 里没有列出内容包。',
  siteLoading: '正在读取 packs.json……',
  shown: '已启用',
  notShown: '未启用',
  more: (n: number) => `再显示 ${n} 条`,
};

export type PackWords = typeof zh;

const en: PackWords = {
  lead: 'Paste the JSON of a pack: it is checked and drawn, and you can walk its flows. It stays in this tab until you reload; until then its rules judge what you paste, too.',
  label: 'Pack (JSON)',
  placeholder: 'Paste the JSON of a pack, or drop the file here\n{ "format": "wenzhen-pack", "version": 1, "id": "my-team", … }',
  file: 'Choose a file',
  clear: 'Clear',
  dropHere: 'Drop to check it',
  checking: 'Checking…',
  failed: 'The checks could not be loaded. Look at your network and try again.',
  retry: 'Try again',
  refused: (n) => (n === 1 ? '1 fault: the pack cannot be used' : `${n} faults: the pack cannot be used`),
  accepted: 'The checks pass: the pack can be used',
  advice: (n) => (n === 1 ? '1 thing to improve (it can be used all the same)' : `${n} things to improve (it can be used all the same)`),
  place: (line, column) => `line ${line}, column ${column}`,
  counts: ({ flows, rules, events, articles, terms, remedies }) =>
    counted([[flows, `Flows: ${flows}`], [rules, `Rules: ${rules}`], [events, `Events: ${events}`], [articles, `Articles: ${articles}`], [terms, `Terms: ${terms}`], [remedies, `Remedies: ${remedies}`]]),
  pages: 'Pages of the pack',
  flows: 'Flows of the pack',
  walk: 'Walk through it',
  diagram: 'Diagram',
  site: 'Packs of this site',
  siteNone: 'The packs.json of this site lists no packs.',
  siteLoading: 'Reading packs.json…',
  shown: 'In use',
  notShown: 'Not in use',
  more: (n) => `Show ${n} more`,
};

/** The words of the preview page in each language. What is wrong in a pack is told in English: it is for authors. */
export const packWords: Record<Lang, PackWords> = { zh, en };
