import { startsData } from '../describe/data-section.ts';
import { TOP_KEYS } from '../describe/kinds.ts';
import { isEventRow } from '../events/event-row.ts';
import { indentOf, isBlank, keyOf, type SourceLine } from '../normalise/source-line.ts';
import { endOfData } from '../describe/data-extent.ts';
import { startsDescribe } from '../describe/object-start.ts';
import { isRestOfRule } from './broken-rule.ts';
import { signOf } from './signs.ts';

/** How far a gap in an events section is looked over for its next row. */
const LOOK_AHEAD = 30;

/** The index after the last line of a describe that starts at `from`. */
export function endOfDescribe(lines: readonly SourceLine[], from: number): number {
  const base = indentOf(lines[from]?.text ?? '');
  let at = from + 1;
  while (at < lines.length) {
    const line = lines[at];
    if (!line || line.role || startsDescribe(lines, at)) return at;
    if (startsData(lines, at)) {
      at = endOfData(lines, at);
      continue;
    }
    if (isBlank(line.text)) {
      at++;
      continue;
    }
    if (bodyEndsAt(lines, at, base)) return at;
    const key = indentOf(line.text) <= base ? keyOf(line) : undefined;
    at++;
    if (key?.key === 'Events') return key.value === '' ? endOfEventsSection(lines, at) : at;
  }
  return lines.length;
}

function endOfEventsSection(lines: readonly SourceLine[], from: number): number {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.role || startsDescribe(lines, at) || (!isBlank(line.text) && eventsEndAt(lines, at))) return at;
  }
  return lines.length;
}

/** Lines of the errors that cloud SDKs print; they stay with the message above even after an empty line. */
const SDK_LINE = /^\s*(?:ErrorCode|StatusCode|Code|Recommend|RequestId|HostId|Message|RespHeaders|Data) ?: /;

function isHardSign(text: string): boolean {
  const sign = signOf(text.trimStart());
  return sign !== undefined && sign.type !== 'event' && !(sign.type === 'json' && text.startsWith(' '));
}

function isAfterGap(lines: readonly SourceLine[], at: number): boolean {
  return isBlank(lines[at - 1]?.text ?? 'x');
}

function eventsEndAt(lines: readonly SourceLine[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (isEventRow(text) || /^\s*(?:Type\s+Reason|----)/.test(text) || isRestOfRule(lines, at)) return false;
  if (indentOf(text) === 0 && /^(?:apiVersion|kind): |^---$|^Error from server|^(?:NAMESPACE\s+)?NAME\s+[A-Z]/.test(text)) return true;
  if (!isAfterGap(lines, at) || SDK_LINE.test(text)) return false;
  for (let next = at; next < Math.min(lines.length, at + LOOK_AHEAD); next++) {
    const line = lines[next];
    if (!line || line.role || startsDescribe(lines, next)) return true;
    if (/^\s+(?:Normal|Warning)\s/.test(line.text) && isEventRow(line.text)) return isHardSign(text);
  }
  return true;
}

function bodyEndsAt(lines: readonly SourceLine[], at: number, base: number): boolean {
  const line = lines[at];
  const text = line?.text ?? '';
  if (indentOf(text) > base || text.startsWith('\t')) return false;
  const key = line && keyOf(line);
  if (key && TOP_KEYS.has(key.key)) return false;
  if (/^\s*(?:Data|BinaryData|====+)\s*$/.test(text)) return false;
  return isAfterGap(lines, at) || (indentOf(text) === base && isHardSign(text) && !key && !/^[[{]/.test(text));
}

const YAML_LINE = /^(?:[-#}\]'"{[]|\.\.\.|[A-Za-z_][\w./-]*\s*(?::(?:\s|$)|：)|\{\{)/;

/** A field of an object: the `message:` of an Event manifest holds what is elsewhere an event of its own. */
const FIELD_LINE = /^[a-z][A-Za-z]*:\s/;

/** The index after the last line of a YAML block that starts at `from`. */
export function endOfYaml(lines: readonly SourceLine[], from: number): number {
  const base = indentOf(lines[from]?.text ?? '');
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.role) return at;
    const text = line.text;
    if (isBlank(text) || indentOf(text) > base || text.startsWith('\t')) continue;
    if (startsDescribe(lines, at)) return at;
    const type = signOf(text.trimStart())?.type;
    if (type === 'table' || type === 'error' || type === 'version' || type === 'http' || type === 'log') return at;
    const start = text.slice(base, base + 300);
    if (YAML_LINE.test(start) && (type !== 'event' || FIELD_LINE.test(start))) continue;
    if (!goesOn(lines, at + 1, base)) return at;
  }
  return lines.length;
}

/** Whether YAML goes on after a line that is none: then the line is a fault inside it, and the parser shall say so. */
function goesOn(lines: readonly SourceLine[], from: number, base: number): boolean {
  for (let at = from; at < Math.min(lines.length, from + 2); at++) {
    const line = lines[at];
    if (!line || line.role || isBlank(line.text)) return false;
    if (indentOf(line.text) > base && /^\s+(?:- )?[A-Za-z_][\w./-]*:(?:\s|$)/.test(line.text)) return true;
  }
  return false;
}

/** The index after the last line of a JSON text that starts at `from`, by counting brackets outside of strings. */
export function endOfJson(lines: readonly SourceLine[], from: number): { end: number; closed: boolean } {
  let depth = 0;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.role) return { end: at, closed: false };
    if (at > from && (startsDescribe(lines, at) || (indentOf(line.text) === 0 && /^[^\s{}[\]",\dtfn-]/.test(line.text)))) return { end: at, closed: false };
    let inString = false;
    for (let column = 0; column < line.text.length; column++) {
      const code = line.text.charCodeAt(column);
      if (inString) {
        if (code === 92) column++;
        else if (code === 34) inString = false;
      } else if (code === 34) inString = true;
      else if (code === 123 || code === 91) depth++;
      else if ((code === 125 || code === 93) && --depth <= 0) return { end: at + 1, closed: depth === 0 };
    }
  }
  return { end: lines.length, closed: false };
}
