import { hasErrorShape } from './error-shapes.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Fields in which those who collect logs keep the line as it was written: Docker and fluentd, SLS, CLS, filebeat. */
const LINE_FIELDS = ['log', 'content', '__CONTENT__', 'message'] as const;
const MAY_BE_RECORD = /"(?:log|content|__CONTENT__|message)"\s*:\s*"|"involvedObject"\s*:/;
/** A log line is no longer; what is longer is a listing. */
const LONGEST = 65_536;
/** Docker keeps what a process wrote, which may itself be the record of a collector. */
const DEEPEST = 3;
/** How a line of a log starts, whoever wrote it. */
export const LINE_START = /^(?:\[?[IWEF]\d{4} \d\d:\d\d:\d\d|time="|\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d|\{"(?:level|ts|time|severity|msg)":)/;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of a line that is one JSON object and no object of Kubernetes; undefined when it is something else. */
function recordOf(text: string): Fields | undefined {
  if (!text.startsWith('{') || text.length > LONGEST || !MAY_BE_RECORD.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) && !('apiVersion' in value && 'kind' in value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isEvent(value: unknown): value is Fields {
  return isFields(value) && isFields(value['involvedObject']) && typeof value['reason'] === 'string' && typeof value['message'] === 'string';
}

/** The Event object that a record carries: an event exporter writes one for each event, by itself or in a field. */
export function eventOfRecord(fields: Fields): Fields | undefined {
  return isEvent(fields) ? fields : Object.values(fields).find(isEvent);
}

/** The line that a record keeps; whatever Docker keeps is one, other fields must hold what only a log does. */
function lineIn(fields: Fields, trusted: 'log' | undefined): string | undefined {
  for (const name of LINE_FIELDS) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (typeof value === 'string' && (name === trusted || LINE_START.test(value) || hasErrorShape(value) || recordOf(value.trim()))) return value.trim();
  }
  return undefined;
}

/** The log line that a JSON record in a log was made of; the line itself where it is no such record. */
export function unwrapRecord(text: string): string {
  let line = text;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const fields = recordOf(line.trim());
    const inner = fields && !eventOfRecord(fields) ? lineIn(fields, 'log') : undefined;
    if (inner === undefined || ownsMessage(fields)) return line;
    line = inner;
  }
  return line;
}

/** A controller that logs JSON says more beside its message than the message does. */
function ownsMessage(fields: Fields | undefined): boolean {
  return fields !== undefined && !('log' in fields || 'content' in fields || '__CONTENT__' in fields) && typeof fields['message'] === 'string' && !LINE_START.test(fields['message']);
}

/** Whether a line is a JSON record of a log: it carries a line of a log, the message of an event, or an Event object. */
export function isLogRecord(text: string): boolean {
  const fields = recordOf(text);
  return fields !== undefined && (eventOfRecord(fields) !== undefined || lineIn(fields, undefined) !== undefined);
}
