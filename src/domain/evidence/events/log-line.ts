import { kindOfWord } from '../kind-words.ts';
import type { EventRecord } from '../types.ts';
import { eventOfRecord } from './log-record.ts';

/** What a log line of a controller says, without the log's own head. */
export type LogMessage = Pick<EventRecord, 'message' | 'type' | 'reason' | 'object'>;

/** klog, or a time with whatever level and place stand behind it. */
export const LOG_HEAD =
  /^(?:[IWEF]\d{4} \d\d:\d\d:\d\d\.\d+\s+\d+ \S+\] |\[?\d{4}[-/]\d\d[-/]\d\d[T ][\d:.,]+(?:Z|[+-]\d\d:?\d\d)?\]?\s+(?:(?:\[?(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL)\]?|[\w./-]+\.go:\d+:?\]?)\s+){0,3})/;
const RECORDED = /Event\(v1\.ObjectReference\{Kind:"(\w+)", Namespace:"([^"]*)", Name:"([^"]+)"[^}]{0,300}\}\): type: '(\w+)' reason: '(\w+)' (.*)$/;
/** What client-go logs for every event that it records: the text before its fields, in the old form and in the structured one. */
const RECORDED_HEAD = /Event\(v1\.ObjectReference\{Kind:|^"Event occurred" |^\{.*"involvedObject"\s*:/;
const PAIR = /(?:^|\s)([A-Za-z_][\w.-]{0,40})=("(?:[^"\\]|\\.){0,8000}"|[^\s"]{1,2000})/g;
const ABOUT = /\b(?:process(?:ing)?|sync(?:ing|s)?|reconcil(?:e|ing)|handle|for|(?=sync(?:Service|Ingress)\b)) ?(?:(?:sync)?(service|ingress)\s+)?\[?"?([a-z0-9][a-z0-9-]{0,62})\/([a-z0-9][a-z0-9.-]{0,252})"?\]?/i;

type Fields = Readonly<Record<string, unknown>>;

function fieldText(fields: Fields, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

function unquote(text: string): string {
  if (!text.startsWith('"')) return text;
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}

/** Fields of a JSON line, or of `key=value` pairs with perhaps a quoted message in front (klog, logfmt). */
function fieldsOf(text: string): Fields | undefined {
  if (text.startsWith('{')) {
    try {
      const value: unknown = JSON.parse(text);
      return typeof value === 'object' && value !== null ? (value as Fields) : undefined;
    } catch {
      return undefined;
    }
  }
  const head = /^"(?:[^"\\]|\\.){0,2000}"(?=\s|$)/.exec(text);
  if (!head && !/^(?:time|level|ts|msg)=/.test(text)) return undefined;
  const fields: Record<string, string> = head ? { msg: unquote(head[0]) } : {};
  for (const [, key, value] of text.slice(head?.[0].length ?? 0).matchAll(PAIR)) if (key && value && !Object.hasOwn(fields, key)) fields[key] = unquote(value);
  return fields;
}

function objectOf(kind: string | undefined, name: string | undefined, namespace: string | undefined): Pick<LogMessage, 'object'> {
  const known = kind === undefined ? undefined : kindOfWord(kind.replace(/[-_]?controller$/i, ''));
  return known && name ? { object: { kind: known, name, ...(namespace ? { namespace } : {}) } } : {};
}

/** An Event object in a record: its object is told in full. */
function fromEvent(event: Fields): LogMessage {
  const about = event['involvedObject'] as Fields;
  const type = fieldText(event, 'type');
  return {
    ...(type === 'Normal' || type === 'Warning' ? { type } : {}),
    reason: fieldText(event, 'reason') ?? '',
    message: fieldText(event, 'message') ?? '',
    ...objectOf(fieldText(about, 'kind'), fieldText(about, 'name'), fieldText(about, 'namespace')),
  };
}

function fromFields(fields: Fields): LogMessage | undefined {
  const event = eventOfRecord(fields);
  if (event) return fromEvent(event);
  const message = fieldText(fields, 'error', 'err', 'errMsg', 'message', 'msg');
  if (message === undefined) return undefined;
  const type = fieldText(fields, 'type');
  const reason = fieldText(fields, 'reason');
  const whole = fieldText(fields, 'object', 'service', 'ingress', 'key') ?? '';
  const split = /^([^/\s]+)\/([^/\s]+)$/.exec(whole);
  const kind = fieldText(fields, 'kind', 'controllerKind', 'controller', 'logger') ?? ('service' in fields ? 'service' : 'ingress' in fields ? 'ingress' : undefined);
  return {
    ...(type === 'Normal' || type === 'Warning' ? { type } : {}),
    ...(reason ? { reason } : {}),
    message,
    ...objectOf(kind, fieldText(fields, 'name') ?? split?.[2], fieldText(fields, 'namespace') ?? split?.[1]),
  };
}

/** Whether a log line tells of an event that a controller recorded, whatever its message. */
export function isRecordedEvent(line: string): boolean {
  return RECORDED_HEAD.test(line.replace(LOG_HEAD, '').trimStart());
}

/** Takes a log line apart: klog (plain and structured), an event that client-go logs, JSON, logfmt, or a bare message. */
export function parseLogLine(line: string): LogMessage {
  const text = line.replace(LOG_HEAD, '').trim();
  const recorded = RECORDED.exec(text);
  if (recorded) {
    const [, kind, namespace, name, type, reason = '', message = ''] = recorded;
    return { ...(type === 'Normal' || type === 'Warning' ? { type } : {}), reason, message, ...objectOf(kind, name, namespace) };
  }
  const fields = fieldsOf(text);
  const read = fields && fromFields(fields);
  if (read) return read;
  const about = ABOUT.exec(text.slice(0, 400));
  return { message: text, ...objectOf(about?.[1], about?.[3], about?.[2]) };
}
