import type { InOneLanguage, Lang, Localized } from '#domain/text.ts';
import { compileText } from './compile-text.ts';
import type { JsonPath } from './fault.ts';

/** The same value in one language: every `{zh, en}` leaf is replaced by its compiled text. */
export function inOneLanguage<T>(value: T, lang: Lang): InOneLanguage<T> {
  return localize(value, lang) as InOneLanguage<T>;
}

function localize(value: unknown, lang: Lang): unknown {
  if (isLocalized(value)) return compileText(value[lang]).text;
  if (Array.isArray(value)) return value.map((item) => localize(item, lang));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, localize(item, lang)]));
}

/** Every `{zh, en}` leaf with the path that leads to it. */
export function localizedLeaves(value: unknown, path: JsonPath = []): { path: JsonPath; words: Localized }[] {
  if (isLocalized(value)) return [{ path, words: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => localizedLeaves(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => localizedLeaves(item, [...path, key]));
}

function isLocalized(value: unknown): value is Localized {
  if (typeof value !== 'object' || value === null) return false;
  const { zh, en } = value as Partial<Localized>;
  return typeof zh === 'string' && typeof en === 'string' && Object.keys(value).length === 2;
}
