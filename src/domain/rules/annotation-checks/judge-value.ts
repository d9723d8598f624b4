import { distance } from 'fastest-levenshtein';
import type { ValueLimits, ValuePart } from '../../annotation-types.ts';
import type { AnnotationLogic } from './types.ts';

/** What is wrong with a value. */
export interface ValueFault {
  /** `quiet`: a value that the entry lists as accepted and ignored; `ignored`, `invalid`: one that it does not take. */
  readonly kind: 'quiet' | 'ignored' | 'invalid';
  /** What is taken, for the words: `true, false`, `1-2048 Mbit/s`, `lb-…`. */
  readonly allowed: string;
  /** The value that was probably meant. */
  readonly meant?: string;
}

type Value = AnnotationLogic['value'];

const BOOLEANS = ['true', 'false'];
/** What people write for on and off. */
const ON = new Set(['true', 'on', 'yes', '1', 'enable', 'enabled']);
const OFF = new Set(['false', 'off', 'no', '0', 'disable', 'disabled']);
/** Not a value but a place for one, or a value that was blotted out. */
const STAND_INS = ['<', '{{', '${', '$(', '***', '…', '...'];

/** True where a text stands for a value that the reader keeps to himself or fills in later. */
export function isStandIn(value: string): boolean {
  return STAND_INS.some((mark) => value.includes(mark)) || /x{3,}/i.test(value);
}

/** Judges one value by what the entry states; undefined: nothing is wrong with it, as far as is stated. */
export function judgeValue({ value: takes, quiet = [] }: Pick<AnnotationLogic, 'value' | 'quiet'>, value: string): ValueFault | undefined {
  if (isStandIn(value)) return undefined;
  const listed = quiet.some(({ values, ignoreCase }) => isOneOf(values, value, ignoreCase));
  if (!listed && fits(takes, value)) return undefined;
  const allowed = allowedWords(takes);
  const meant = meantValue(takes, value);
  const kind = listed ? 'quiet' : takes.otherwise === 'ignored' ? 'ignored' : 'invalid';
  return { kind, allowed, ...(meant !== undefined && { meant }) };
}

function fits(takes: Value, value: string): boolean {
  if (takes.open === true && takes.type !== 'integer') return true;
  if (value === '') return takes.mayBeEmpty === true || takes.type === 'string' || takes.type === 'any' || takes.type === 'none';
  switch (takes.type) {
    case 'boolean':
      return isOneOf(BOOLEANS, value, takes.ignoreCase);
    case 'enum':
    case 'id':
      return isWithin(takes, value);
    case 'integer':
      return isInteger(takes, value);
    case 'json':
      return isJson(takes.json, value);
    case 'list':
      return isList(takes, value);
    default:
      return true;
  }
}

/** Whether a value is one of a list, letter by letter or without regard to case. */
export function isOneOf(values: readonly string[], value: string, ignoreCase = false): boolean {
  return values.some((one) => (ignoreCase ? one.toLowerCase() === value.toLowerCase() : one === value));
}

function isWithin(limits: ValueLimits, value: string): boolean {
  if (limits.allowed !== undefined && !isOneOf(limits.allowed, value, limits.ignoreCase)) return false;
  return limits.prefixes === undefined || limits.prefixes.some((prefix) => value.startsWith(prefix));
}

/** An integer as the controllers read it: an optional sign and decimal digits. */
function isInteger({ min, max }: ValueLimits, value: string): boolean {
  const number = /^[+-]?\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  return !Number.isNaN(number) && (min === undefined || number >= min) && (max === undefined || number <= max);
}

/** `null` is what consoles write where there is nothing. */
function isJson(outermost: Value['json'], value: string): boolean {
  try {
    const parsed: unknown = JSON.parse(value);
    if (outermost === undefined || parsed === null) return true;
    return typeof parsed === 'object' && parsed !== null && Array.isArray(parsed) === (outermost === 'array');
  } catch {
    return false;
  }
}

function isList({ item, maxItems, allowed, ignoreCase, prefixes }: Value, value: string): boolean {
  const items = value.split(',');
  if (maxItems !== undefined && items.length > maxItems) return false;
  const limits = { ...(allowed && { allowed }), ...(ignoreCase !== undefined && { ignoreCase }), ...(prefixes && { prefixes }) };
  return items.every((one) => isWithin(limits, one) && (item === undefined || isItem(item.parts, item.separator, one)));
}

function isItem(parts: readonly ValuePart[], separator: string | undefined, item: string): boolean {
  const pieces = separator === undefined ? [item] : item.split(separator);
  const least = parts.filter((part) => part.optional !== true).length;
  if (pieces.length < least || pieces.length > parts.length) return false;
  return pieces.every((piece, index) => isPart(parts[index], piece));
}

function isPart(part: ValuePart | undefined, piece: string): boolean {
  if (part === undefined || piece === '') return part?.optional === true;
  if ((part.min !== undefined || part.max !== undefined) && !isInteger(part, piece)) return false;
  return isWithin(part, piece);
}

/** What is taken, in a form that needs no language. */
export function allowedWords(takes: Value): string {
  if (takes.type === 'boolean') return BOOLEANS.join(', ');
  if (takes.allowed !== undefined) return takes.allowed.join(', ');
  if (takes.type === 'integer') return `${takes.min ?? ''}-${takes.max ?? ''}${takes.unit === undefined ? '' : ` ${takes.unit}`}`;
  if (takes.prefixes !== undefined) return takes.prefixes.map((prefix) => `${prefix}*`).join(', ');
  return takes.example ?? takes.json ?? takes.type;
}

/** The allowed value that another one was probably meant to be. */
function meantValue(takes: Value, value: string): string | undefined {
  const choices = takes.type === 'boolean' ? BOOLEANS : (takes.type === 'list' ? undefined : takes.allowed) ?? [];
  const plain = value.trim().toLowerCase();
  const same = choices.find((choice) => choice.toLowerCase() === plain);
  if (same !== undefined) return same === value ? undefined : same;
  const side = ON.has(plain) ? ON : OFF.has(plain) ? OFF : undefined;
  const switched = choices.length <= 2 ? choices.find((choice) => side?.has(choice)) : undefined;
  if (switched !== undefined) return switched;
  const near = choices.filter((choice) => plain.length > 3 && distance(choice.toLowerCase(), plain) <= 2);
  return near.length === 1 ? near[0] : undefined;
}
