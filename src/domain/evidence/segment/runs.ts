import { indentOf, isBlank, type SourceLine } from '../normalise/source-line.ts';
import type { BlockType } from '../types.ts';
import { startsDescribe } from '../describe/object-start.ts';
import { isRestOfRule } from './broken-rule.ts';
import { signOf } from './signs.ts';

/** Lines of one type in a row. */
export function endOfSame(lines: readonly SourceLine[], from: number, type: BlockType): number {
  let at = from + 1;
  while (at < lines.length && !lines[at]?.role && signOf(lines[at]?.text.trimStart() ?? '')?.type === type) at++;
  return at;
}

/** An object of Kubernetes on one line: no line of a log. */
const OBJECT = /^\s*\{\s*"(?:apiVersion|kind)"\s*:/;

/** Lines up to the next blank line, command, or start of something else. */
export function endOfRun(lines: readonly SourceLine[], from: number, type: 'table' | 'log'): number {
  let at = from + 1;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.role || isBlank(line.text) || startsDescribe(lines, at)) return at;
    const sign = signOf(line.text.trimStart())?.type;
    if (type === 'table' && /^\s*(?:NAMESPACE\s+)?(?:NAME|LAST SEEN)\s+[A-Z]/.test(line.text)) return at;
    if (sign && sign !== type && sign !== 'event' && sign !== 'table' && (sign !== 'json' || OBJECT.test(line.text))) return at;
  }
  return at;
}

/** An events section without its object, or a bare message with the lines that continue it. */
export function endOfEvents(lines: readonly SourceLine[], from: number): number {
  let at = from + 1;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.role || isBlank(line.text) || startsDescribe(lines, at)) return at;
    const sign = isRestOfRule(lines, at) ? undefined : signOf(line.text.trimStart())?.type;
    if (sign && sign !== 'event' && sign !== 'json') return at;
  }
  return at;
}

/** Printed versions, or the indented lines of `kubectl version -o yaml`. */
export function endOfVersion(lines: readonly SourceLine[], from: number): number {
  let at = from + 1;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.role || isBlank(line.text)) return at;
    if (indentOf(line.text) <= indentOf(lines[from]?.text ?? '') && signOf(line.text.trimStart())?.type !== 'version') return at;
  }
  return at;
}

const HTTP_PART = /^[<>{}*] |^[<>]$|^[A-Za-z][A-Za-z0-9-]{1,40}: \S|^\s*<\/?[a-zA-Z!]/;

/** A transcript: notes, the headers of request and answer, and a page of HTML behind them. */
export function endOfHttp(lines: readonly SourceLine[], from: number): number {
  let at = from + 1;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.role || startsDescribe(lines, at)) return at;
    const sign = isBlank(line.text) ? undefined : signOf(line.text.trimStart())?.type;
    if (sign === 'http' || (sign === undefined && HTTP_PART.test(line.text))) continue;
    const next = lines[at + 1]?.text ?? '';
    if (isBlank(line.text) && (/^\s*<[a-zA-Z!]/.test(next) || signOf(next.trimStart())?.type === 'http')) continue;
    return at;
  }
  return at;
}

/** Rows of a table of a cloud console: lines of several cells, whatever these look like. */
export function endOfConsole(lines: readonly SourceLine[], from: number): number {
  let at = from + 1;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.role || isBlank(line.text) || startsDescribe(lines, at) || !/\t|\S {2,}\S/.test(line.text)) return at;
  }
  return at;
}
