import type { Lang, Localized } from '#domain/text.ts';
import type { ContentFault, JsonPath } from '../fault.ts';
import type { TextNode } from '#domain/text.ts';
import { compileText } from '../compile-text.ts';
import { localizedLeaves } from '../localize.ts';
import type { Content, Doc } from '../content-shape.ts';

interface Complaint {
  readonly lang?: Lang;
  readonly message: string;
  readonly todo: string;
}

/** Fields that are shown on one line: no links, lists or paragraphs in them. */
const ONE_LINE = new Set(['title', 'short', 'label', 'term']);

/** Restricted Markdown that does not compile: the text cannot be shown. */
export function lintMarkdown(content: Content): ContentFault[] {
  return everyLeaf(content, (words, path) => [
    ...compileText(words.zh).faults.map((fault): Complaint => ({ lang: 'zh', ...fault })),
    ...compileText(words.en).faults.map((fault): Complaint => ({ lang: 'en', ...fault })),
    ...(ONE_LINE.has(String(path.at(-1))) ? [...oneLine(words, 'zh'), ...oneLine(words, 'en')] : []),
  ]);
}

/** What the two languages of a text owe each other, and what each owes its readers. */
export function lintLanguages(content: Content): ContentFault[] {
  return everyLeaf(content, (words, path) => [
    ...difference(words),
    ...sameParts(words, 'code spans', codeOf),
    ...sameParts(words, 'links', linksOf),
    ...sameParts(words, 'placeholders', (text) => text.match(/\{\{[^}]*\}\}/g) ?? []),
    ...characters(words),
    ...(path.at(-1) === 'short' ? [...shortness(words, 'zh'), ...shortness(words, 'en')] : []),
  ]);
}

function everyLeaf(content: Content, check: (words: Localized, path: JsonPath) => Complaint[]): ContentFault[] {
  const docs: Doc<unknown>[] = [
    ...content.flows,
    ...content.rules.flatMap((folder) => folder.rule ?? []),
    ...content.events,
    ...content.annotations,
    ...content.annotationFindings,
    ...content.remedies,
    ...content.sources,
    ...content.samples,
    ...content.articles,
    ...content.glossary,
    ...content.changelog,
    ...content.coreRules,
  ];
  return docs.flatMap((doc) =>
    localizedLeaves(doc.value).flatMap(({ path, words }) =>
      check(words, path).map(({ lang, message, todo }) => doc.faultAt(lang === undefined ? path : [...path, lang], message, todo)),
    ),
  );
}

function oneLine(words: Localized, lang: Lang): Complaint[] {
  const { text } = compileText(words[lang]);
  const blocks = typeof text === 'string' ? [] : text.filter((node) => typeof node === 'object' && !['code', 'strong'].includes(node.t));
  return blocks.length === 0
    ? []
    : [{ lang, message: 'This text is shown on one line', todo: 'Take the link, list or paragraph out of it.' }];
}

function difference(words: Localized): Complaint[] {
  const wordsProper = words.zh.replace(/`[^`]*`/g, '');
  return words.zh === words.en && /\p{L}/u.test(wordsProper)
    ? [{ message: 'Both languages say the same', todo: 'Translate one of them; what is no word goes into a code span.' }]
    : [];
}

function sameParts(words: Localized, name: string, partsOf: (text: string) => readonly string[]): Complaint[] {
  const [zh, en] = [new Set(partsOf(words.zh)), new Set(partsOf(words.en))];
  const onlyZh = [...zh].filter((part) => !en.has(part));
  const onlyEn = [...en].filter((part) => !zh.has(part));
  if (onlyZh.length + onlyEn.length === 0) return [];
  const said = [
    ...(onlyZh.length > 0 ? [`only in zh: ${onlyZh.join(', ')}`] : []),
    ...(onlyEn.length > 0 ? [`only in en: ${onlyEn.join(', ')}`] : []),
  ];
  return [{ message: `The languages have different ${name} (${said.join('; ')})`, todo: `Use the same ${name} in both.` }];
}

function characters(words: Localized): Complaint[] {
  const cjk = words.en.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]+/u)?.[0];
  const halfWidth = words.zh.match(/\p{Script=Han}[,:;?!]\p{Script=Han}/u)?.[0];
  return [
    ...(cjk === undefined ? [] : [{ lang: 'en' as const, message: `The English text holds "${cjk}"`, todo: 'Write it in English, with half-width punctuation.' }]),
    ...(halfWidth === undefined
      ? []
      : [{ lang: 'zh' as const, message: `Half-width punctuation between Chinese characters: "${halfWidth}"`, todo: 'Use the full-width mark there (，：；？！).' }]),
  ];
}

/** A Chinese character takes a sixteenth of the room, any other one a thirty-fourth. */
function shortness(words: Localized, lang: Lang): Complaint[] {
  const room = [...words[lang].replaceAll('`', '')].reduce((sum, char) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(char) ? 34 : 16), 0);
  return room <= 34 * 16
    ? []
    : [{ lang, message: `The label is too long for the diagram by ${Math.ceil((room - 34 * 16) / (lang === 'zh' ? 34 : 16))} characters`, todo: 'Keep to 16 Chinese characters or 34 Latin ones.' }];
}

function codeOf(text: string): string[] {
  return partsOf(text, (node) => (node.t === 'code' || node.t === 'pre' ? [node.v] : []));
}

function linksOf(text: string): string[] {
  return partsOf(text, (node) => (node.t === 'link' ? [node.href] : []));
}

function partsOf(markdown: string, pick: (node: Exclude<TextNode, string>) => string[]): string[] {
  const { text } = compileText(markdown);
  const visit = (node: TextNode): string[] => {
    if (typeof node === 'string') return [];
    const children = 'c' in node ? node.c : 'items' in node ? node.items.flat() : [];
    return [...pick(node), ...children.flatMap(visit)];
  };
  return typeof text === 'string' ? [] : text.flatMap(visit);
}
