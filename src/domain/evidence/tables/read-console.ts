import { kindOfWord } from '../kind-words.ts';
import { stripCombined } from '../events/event-row.ts';
import { isBlank, type SourceLine } from '../normalise/source-line.ts';
import type { EventRecord, Problem } from '../types.ts';
import { consoleCells, consoleColumns } from './console-header.ts';

const LEVELS: Readonly<Record<string, 'Normal' | 'Warning'>> = { Normal: 'Normal', Warning: 'Warning', 正常: 'Normal', 普通: 'Normal', 警告: 'Warning', 告警: 'Warning', 异常: 'Warning', 严重: 'Warning' };

interface Row {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

function levelOf(word: string | undefined): 'Normal' | 'Warning' | undefined {
  return word !== undefined && Object.hasOwn(LEVELS, word) ? LEVELS[word] : undefined;
}

function secondsOf(text: string | undefined): number | undefined {
  const time = Date.parse((text ?? '').replace(/^(\d{4})[/-](\d\d?)[/-](\d\d?) /, '$1/$2/$3 '));
  return Number.isNaN(time) ? undefined : Math.round(time / 1000);
}

/**
 * Events of a table copied from a cloud console. It prints times, not ages: ages are counted from the newest row, which
 * keeps their order and is at most too young.
 */
export function readConsole(lines: readonly SourceLine[], input: string): { events: EventRecord[]; problems: Problem[] } {
  const [header, ...body] = lines.filter((line) => !isBlank(line.text));
  const columns = consoleColumns(header?.text ?? '') ?? [];
  const problems: Problem[] = [];
  const rows: Row[] = [];
  for (const line of body) {
    const cells = consoleCells(line.text);
    if (cells.length >= columns.length - 1 && cells.length <= columns.length + 1) rows.push({ line: line.n, cells: new Map(columns.map((column, index) => [column, cells[index] ?? ''])) });
    else if (problems.length < 5) problems.push({ code: 'line-not-understood', line: line.n });
  }
  const newest = rows.reduce((max, row) => Math.max(max, secondsOf(row.cells.get('LAST SEEN')) ?? 0), 0);
  return { events: rows.map((row) => eventOf(row, newest, input)), problems };
}

function aboutOf(cells: ReadonlyMap<string, string>, level: boolean): EventRecord['object'] {
  const whole = /^(\w+)[/ ](\S+)$/.exec(cells.get('OBJECT') ?? '');
  const kind = kindOfWord(whole?.[1] ?? (level ? '' : (cells.get('KIND') ?? '')));
  const name = whole?.[2] ?? cells.get('NAME');
  const namespace = cells.get('NAMESPACE');
  return kind && name ? { kind, name, ...(namespace ? { namespace } : {}) } : undefined;
}

function eventOf({ line, cells }: Row, newest: number, input: string): EventRecord {
  const levelInKind = levelOf(cells.get('KIND'));
  const type = levelOf(cells.get('TYPE')) ?? levelInKind;
  const object = aboutOf(cells, levelInKind !== undefined);
  const [last, first] = [secondsOf(cells.get('LAST SEEN')), secondsOf(cells.get('FIRST SEEN'))];
  const reason = cells.get('REASON');
  const source = cells.get('SOURCE');
  const count = /^\d{1,9}$/.test(cells.get('COUNT') ?? '') ? Number(cells.get('COUNT')) : undefined;
  return {
    ...(type ? { type } : {}),
    ...(reason ? { reason } : {}),
    ...(source ? { source } : {}),
    message: stripCombined(cells.get('MESSAGE') ?? ''),
    ...(last === undefined ? {} : { lastSeen: newest - last }),
    ...(first === undefined ? {} : { firstSeen: newest - first }),
    ...(count === undefined ? {} : { count }),
    ...(object ? { object } : {}),
    input, startLine: line, endLine: line,
  };
}
