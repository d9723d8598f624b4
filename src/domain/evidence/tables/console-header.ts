/** Kind word of a table that was copied from a cloud console. */
export const CONSOLE = 'console';

/** Headers of event tables in the consoles of Tencent Cloud and Alibaba Cloud, with the column each stands for. */
const WORDS: Readonly<Record<string, string>> = {
  首次出现时间: 'FIRST SEEN', 最后出现时间: 'LAST SEEN', 最近出现时间: 'LAST SEEN', 时间: 'LAST SEEN', 发生时间: 'LAST SEEN', 最近发生时间: 'LAST SEEN', 级别: 'TYPE', 事件级别: 'TYPE', 等级: 'TYPE',
  类型: 'KIND', 资源类型: 'KIND', 对象类型: 'KIND', 资源名称: 'NAME', 名称: 'NAME', 对象名称: 'NAME', 对象: 'OBJECT', 资源: 'OBJECT', 命名空间: 'NAMESPACE', 原因: 'REASON', 事件名称: 'REASON', 内容: 'REASON',
  详细描述: 'MESSAGE', 信息: 'MESSAGE', 消息: 'MESSAGE', 事件内容: 'MESSAGE', 详情: 'MESSAGE', 描述: 'MESSAGE', 出现次数: 'COUNT', 次数: 'COUNT', 来源: 'SOURCE', 组件: 'SOURCE', 操作: '',
};

/** Cells of a line of a console table: at tabs where there are any, else where two blanks stand. */
export function consoleCells(text: string): string[] {
  const cells = text.includes('\t') ? text.split('\t') : text.trim().split(/ {2,}/);
  return cells.map((cell) => cell.trim());
}

/** The columns of a header in Chinese, by position; undefined when the line is no header of an event table. */
export function consoleColumns(text: string): string[] | undefined {
  if (!/[\u4e00-\u9fff]/.test(text)) return undefined;
  const cells = consoleCells(text);
  const words = cells.length > 2 ? cells : text.trim().split(/\s+/);
  const columns = words.map((word) => (Object.hasOwn(WORDS, word) ? WORDS[word] : undefined));
  if (columns.filter((column) => column !== undefined).length < 3 || columns.some((column, index) => column === undefined && words[index] !== '')) return undefined;
  const names = columns.map((column) => column ?? '');
  if (!names.includes('MESSAGE') && names.includes('REASON')) names[names.lastIndexOf('REASON')] = 'MESSAGE';
  return names.includes('MESSAGE') && (names.includes('TYPE') || names.includes('KIND') || names.includes('OBJECT')) ? names : undefined;
}

/** Whether a line is the header of an event table of a console. */
export function isConsoleHeader(text: string): boolean {
  return consoleColumns(text) !== undefined;
}
