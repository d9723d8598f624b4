import type { InOneLanguage, Lang, Localized, Text } from '#domain/text.ts';
import type { JsonPath } from './fault.ts';

/** What makes of a text as it is written the text that is shown. */
export type Compile = (markdown: string) => Text;

/** The same value in one language: every `{zh, en}` leaf is replaced by its compiled text. */
export function inOneLanguage<T>(value: T, lang: Lang, compile: Compile): InOneLanguage<T> {
  return localize(value, lang, compile) as InOneLanguage<T>;
}

function localize(value: unknown, lang: Lang, compile: Compile): unknown {
  if (isLocalized(value)) return compile(value[lang]);
  if (Array.isArray(value)) return value.map((item) => localize(item, lang, compile));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, localize(item, lang, compile)]));
}

/** Every `{zh, en}` leaf with the path that leads to it. */
export function localizedLeaves(value: unknown, path: JsonPath = []): { path: JsonPath; words: Localized }[] {
  if (isLocalized(value)) return [{ path, words: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => localizedLeaves(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => localizedLeaves(item, [...path, key]));
}

/** Whether a value is words in both languages and nothing else. */
export function isLocalized(value: unknown): value is Localized {
  if (typeof value !== 'object' || value === null) return false;
  const { zh, en } = value as Partial<Localized>;
  return typeof zh === 'string' && typeof en === 'string' && Object.keys(value).length === 2;
}
