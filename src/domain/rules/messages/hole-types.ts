import type { HoleType } from './pattern.ts';

/** Longest text a hole may hold, in characters. */
const LIMITS: Readonly<Record<HoleType, number>> = { id: 256, ip: 64, int: 20, code: 128, list: 8192, text: 16_384 };

/** What each character of a hole may be; masked values (`lb-****`, `10.xx.xx.1`) too. Lists and text may hold anything. */
const CHARACTER: Readonly<Partial<Record<HoleType, RegExp>>> = {
  id: /^[\w.*/-]$/,
  ip: /^[0-9a-fA-F.:x*]$/,
  int: /^[0-9]$/,
  code: /^[\w.]$/,
};

const CODE = /^[A-Za-z]/;

/** An empty id is what `[]` shows when no instance existed yet. Text and lists may be empty too. */
function mayBeEmpty(type: HoleType): boolean {
  return type === 'id' || type === 'text' || type === 'list';
}

function isWhole(type: HoleType, value: string): boolean {
  if (value === '') return mayBeEmpty(type);
  return type !== 'code' || CODE.test(value);
}

/** Whether a hole of this type can hold a value. */
export function fitsHole(type: HoleType, value: string): boolean {
  if (value.length > LIMITS[type]) return false;
  const character = CHARACTER[type];
  if (character !== undefined) {
    for (let i = 0; i < value.length; i++) if (!character.test(value[i] ?? '')) return false;
  }
  return isWhole(type, value);
}

/** What a hole at the end of a pattern takes: all that its type allows, without a full stop at the end. */
export function takeForward(type: HoleType, text: string, from: number): string | undefined {
  const limit = Math.min(text.length, from + LIMITS[type]);
  const character = CHARACTER[type];
  let end = character === undefined ? limit : from;
  while (character !== undefined && end < limit && character.test(text[end] ?? '')) end++;
  while (character !== undefined && end > from && /[.:]/.test(text[end - 1] ?? '')) end--;
  const value = text.slice(from, end);
  return isWhole(type, value) ? value : undefined;
}

/** What a hole at the start of a pattern takes. */
export function takeBackward(type: HoleType, text: string, end: number): string | undefined {
  const limit = Math.max(0, end - LIMITS[type]);
  const character = CHARACTER[type];
  let from = character === undefined ? limit : end;
  while (character !== undefined && from > limit && character.test(text[from - 1] ?? '')) from--;
  const value = text.slice(from, end);
  return isWhole(type, value) ? value : undefined;
}
