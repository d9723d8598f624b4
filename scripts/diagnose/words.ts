import { detailItemSentence, detailTitles } from '#i18n/detail-words.ts';
import type { Lang } from '#domain/text.ts';

const zh = {
  usage: '用法：npm run -s diagnose -- [--format text|json] [--lang zh|en] [--fail-on error|warning] [文件 … | -]',
  badCall: (option: string) => `参数不对：${option}`,
  unreadable: (name: string, reason: string) => `无法读取 ${name}：${reason}`,
  waiting: '正在读取标准输入：请粘贴内容，然后按 Ctrl+D。',
  severity: { error: '错误', warning: '警告', info: '提示' },
  certainty: { certain: '确定', likely: '很可能', possible: '有可能' },
  state: { active: '', healed: '已恢复', benign: '无害' },
  nothingFound: '没有发现已知的问题。',
  faults: '这些规则没能运行（其余不受影响）：',
  cause: '原因：',
  remedy: '处理：',
  more: '详见：',
  causedBy: '起因：',
  details: detailTitles('zh'),
  detailItem: detailItemSentence('zh'),
  nextTitle: '接下来运行：',
  settles: (count: number) => `可判定 ${count} 项`,
  problemsTitle: '关于输入的内容：',
  read: (resources: string) => `读到：${resources}`,
  separator: '、',
};

export type DiagnoseWords = typeof zh;

const en: DiagnoseWords = {
  usage: 'Usage: npm run -s diagnose -- [--format text|json] [--lang zh|en] [--fail-on error|warning] [FILE … | -]',
  badCall: (option) => `Wrong call: ${option}`,
  unreadable: (name, reason) => `Cannot read ${name}: ${reason}`,
  waiting: 'Reading standard input: paste, then press Ctrl+D.',
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  certainty: { certain: 'certain', likely: 'likely', possible: 'possible' },
  state: { active: '', healed: 'healed', benign: 'harmless' },
  nothingFound: 'No known problem found.',
  faults: 'These rules could not run (the others did):',
  cause: 'Cause: ',
  remedy: 'Remedy: ',
  more: 'More: ',
  causedBy: 'Caused by: ',
  details: detailTitles('en'),
  detailItem: detailItemSentence('en'),
  nextTitle: 'Run next:',
  settles: (count) => (count === 1 ? 'settles 1 check' : `settles ${count} checks`),
  problemsTitle: 'About the input:',
  read: (resources) => `Read: ${resources}`,
  separator: ', ',
};

/** The words of the terminal report. Content brings its own. */
export const DIAGNOSE_WORDS: Readonly<Record<Lang, DiagnoseWords>> = { zh, en };
