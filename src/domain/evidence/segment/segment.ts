import { isBlank, type SourceLine } from '../normalise/source-line.ts';
import { startsCutDescribe, startsDescribe } from './describe-start.ts';
import { endOfDescribe, endOfJson, endOfYaml } from './extents.ts';
import { signOf } from './signs.ts';
import type { BlockType } from '../types.ts';

/** A stretch of lines of one type. */
export interface Segment {
  readonly type: BlockType;
  readonly lines: readonly SourceLine[];
  /** Kind of a table without header. */
  readonly kind?: string;
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

/** Takes the comment lines off the end of a text: they stand above the YAML that follows. */
function takeComments(text: SourceLine[]): SourceLine[] {
  let from = text.length;
  while (from > 0 && text[from - 1]?.text.startsWith('#')) from--;
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
      return { type: 'table', end: endOfRun(lines, at, 'table'), ...(sign.kind ? { kind: sign.kind } : {}) };
    case 'event':
      return { type: 'event', end: endOfEvents(lines, at) };
    case 'version':
    case 'http':
    case 'error':
      return { type: sign.type, end: endOfSame(lines, at, sign.type) };
    case 'log':
      return { type: 'log', end: endOfRun(lines, at, 'log') };
    default:
      return undefined;
  }
}

function jsonAt(lines: readonly SourceLine[], at: number): Found | undefined {
  const first = lines[at]?.text.trim() ?? '';
  const second = lines[at + 1]?.text.trim() ?? '';
  const opens = /^[{[]\s*["{\]}]/.test(first) || (/^[{[]$/.test(first) && /^["{\]}]/.test(second));
  if (!opens || first.startsWith('{{')) return undefined;
  const { end, closed } = endOfJson(lines, at);
  return { type: 'json', end, unclosed: !closed };
}

/** Lines of one type in a row. */
function endOfSame(lines: readonly SourceLine[], from: number, type: BlockType): number {
  let at = from + 1;
  while (at < lines.length && !lines[at]?.role && signOf(lines[at]?.text.trimStart() ?? '')?.type === type) at++;
  return at;
}

/** Lines up to the next blank line, command, or start of something else. */
function endOfRun(lines: readonly SourceLine[], from: number, type: 'table' | 'log'): number {
  let at = from + 1;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.role || isBlank(line.text) || startsDescribe(lines, at)) return at;
    const sign = signOf(line.text.trimStart())?.type;
    if (type === 'table' && /^ *(?:NAMESPACE +)?(?:NAME|LAST SEEN) +[A-Z]/.test(line.text)) return at;
    if (sign && sign !== type && sign !== 'event' && sign !== 'table' && sign !== 'json') return at;
  }
  return at;
}

/** An events section without its object, or a bare message with the lines that continue it. */
function endOfEvents(lines: readonly SourceLine[], from: number): number {
  let at = from + 1;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.role || isBlank(line.text) || startsDescribe(lines, at)) return at;
    const sign = signOf(line.text.trimStart())?.type;
    if (sign && sign !== 'event' && sign !== 'json') return at;
  }
  return at;
}

function trimBlank(lines: readonly SourceLine[]): SourceLine[] {
  let start = 0;
  let end = lines.length;
  const empty = (line: SourceLine | undefined): boolean => line !== undefined && (line.role === 'fence' || (line.role === undefined && isBlank(line.text)));
  while (start < end && empty(lines[start])) start++;
  while (end > start && empty(lines[end - 1])) end--;
  return lines.slice(start, end);
}
