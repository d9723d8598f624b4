import { isBlank, type SourceLine } from '../normalise/source-line.ts';
import { startsDescribe } from '../describe/object-start.ts';
import { startsCutDescribe } from './describe-start.ts';
import { endOfDescribe, endOfJson, endOfYaml } from './extents.ts';
import { isLogRecord } from '../events/log-record.ts';
import { CONSOLE } from '../tables/console-header.ts';
import { endOfConsole, endOfEvents, endOfHttp, endOfRun, endOfSame, endOfVersion } from './runs.ts';
import { signOf } from './signs.ts';
import type { BlockType } from '../types.ts';

/** A stretch of lines of one type. */
export interface Segment {
  readonly type: BlockType;
  readonly lines: readonly SourceLine[];
  /** Kind of a table without header. */
  readonly kind?: string;
  /** What a terminal interface calls the content of its frame: `Services(default)`. */
  readonly title?: string;
  /** JSON whose end was cut. */
  readonly unclosed?: boolean;
}

/** Splits repaired lines into blocks. Every line is looked at a bounded number of times. */
export function segment(lines: readonly SourceLine[]): Segment[] {
  const segments: Segment[] = [];
  let text: SourceLine[] = [];
  const flush = (): void => {
    if (text.some((line) => !isBlank(line.text))) segments.push({ type: 'text', lines: trimBlank(text) });
    text = [];
  };
  for (let at = 0; at < lines.length; ) {
    const found = segmentAt(lines, at);
    if (!found) {
      const line = lines[at++];
      if (!line) continue;
      if (line.role === 'title') segments.push({ type: 'command', lines: [], title: line.text });
      if (line.role || isBlank(line.text)) flush();
      else text.push(line);
      continue;
    }
    const comments = found.type === 'yaml' ? takeComments(text) : [];
    flush();
    const body = trimBlank([...comments, ...lines.slice(at, found.end)]);
    if (body.length > 0) segments.push({ type: found.type, lines: body, ...(found.kind ? { kind: found.kind } : {}), ...(found.unclosed ? { unclosed: true } : {}) });
    at = found.end;
  }
  flush();
  return segments;
}

/** Takes comments and the rest of a cut head off the end of a text: they stand above the YAML that follows. */
function takeComments(text: SourceLine[]): SourceLine[] {
  let from = text.length;
  while (from > 0 && /^#|^ {2,}(?:- )?["']?[A-Za-z][^\s"']*["']?:(?: |$)/.test(text[from - 1]?.text ?? '')) from--;
  return text.splice(from);
}

interface Found {
  readonly type: BlockType;
  readonly end: number;
  readonly kind?: string;
  readonly unclosed?: boolean;
}

function segmentAt(lines: readonly SourceLine[], at: number): Found | undefined {
  const line = lines[at];
  if (!line) return undefined;
  if (line.role === 'command') return { type: 'command', end: at + 1 };
  if (line.role || isBlank(line.text)) return undefined;
  if (startsDescribe(lines, at) || startsCutDescribe(lines, at)) return { type: 'describe', end: endOfDescribe(lines, at) };
  const text = line.text.trimStart();
  const sign = signOf(text);
  switch (sign?.type) {
    case 'yaml':
      return { type: 'yaml', end: endOfYaml(lines, at) };
    case 'json':
      return jsonAt(lines, at);
    case 'table':
      return { type: 'table', end: sign.kind === CONSOLE ? endOfConsole(lines, at) : endOfRun(lines, at, 'table'), ...(sign.kind ? { kind: sign.kind } : {}) };
    case 'event':
      return { type: 'event', end: endOfEvents(lines, at) };
    case 'version':
      return { type: 'version', end: endOfVersion(lines, at) };
    case 'http':
      return { type: 'http', end: endOfHttp(lines, at) };
    case 'error':
      return { type: 'error', end: endOfSame(lines, at, 'error') };
    case 'log':
      return { type: 'log', end: endOfRun(lines, at, 'log') };
    default:
      return undefined;
  }
}

function jsonAt(lines: readonly SourceLine[], at: number): Found | undefined {
  const first = lines[at]?.text.trim() ?? '';
  if (isLogRecord(first)) return { type: 'log', end: endOfRun(lines, at, 'log') };
  const second = lines[at + 1]?.text.trim() ?? '';
  const opens = /^[{[]\s*["{\]}]/.test(first) || (/^[{[]$/.test(first) && /^["{\]}]/.test(second));
  if (!opens || first.startsWith('{{')) return undefined;
  const { end, closed } = endOfJson(lines, at);
  return { type: 'json', end, unclosed: !closed };
}

function trimBlank(lines: readonly SourceLine[]): SourceLine[] {
  let start = 0;
  let end = lines.length;
  const empty = (line: SourceLine | undefined): boolean => line !== undefined && (line.role === 'fence' || (line.role === undefined && isBlank(line.text)));
  while (start < end && empty(lines[start])) start++;
  while (end > start && empty(lines[end - 1])) end--;
  return lines.slice(start, end);
}
