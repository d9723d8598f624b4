import type { Flow } from '#domain/content-types.ts';
import type { Drawing } from '#domain/diagram/drawing.ts';
import { LANGS, type Lang, type Localized, type Text } from '#domain/text.ts';
import type { ContentData } from './content-data.ts';
import { inOneLanguage, isLocalized } from './localize.ts';
import { splitAtCode, unwrap } from './simple-text.ts';
import { readDrawing, storeDrawing, type StoredDrawing } from './stored-drawing.ts';

/** The whole content in as few bytes as it compresses to: everything stands once, and texts apart, language by language. */
export interface StoredContent {
  /** `ContentData` without drawings; an empty object stands for the next text. */
  readonly data: unknown;
  /** In the order of `data`: a string where it is words and code spans alone, else the nodes. */
  readonly texts: Readonly<Record<Lang, readonly Text[]>>;
  readonly drawings: Readonly<Record<string, StoredDrawing>>;
}

/** Begins what stands for a compiled text: no text is written with it. */
const COMPILED = '\u0001';

/** What only authors and checks need. */
const LEFT_OUT = new Set(['$schema', 'samples', 'counterSamples', 'compile', 'drawings']);

/** The content, to be made into code that every part of it can be read from without a parser. */
export function storeContent(data: ContentData): StoredContent {
  const texts: Record<Lang, Text[]> = { zh: [], en: [] };
  const store = (value: unknown): unknown => {
    if (isLocalized(value)) {
      for (const lang of LANGS) texts[lang].push(storeText(data.compile(value[lang])));
      return {};
    }
    if (Array.isArray(value)) return value.map(store);
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value).filter(([key, field]) => field !== undefined && !LEFT_OUT.has(key));
    return Object.fromEntries(fields.map(([key, field]) => [key, store(field)]));
  };
  const { samples, ...rest } = data;
  return { data: { ...(store(rest) as object), pastes: store(samples) }, texts, drawings: Object.fromEntries(storedDrawings(data)) };
}

/** Words and code spans as they are written, anything else as a list. */
function storeText(text: Text): Text {
  const nodes = typeof text === 'string' ? [text] : text;
  const written = nodes.map((node) => (typeof node === 'string' ? node : node.t === 'code' ? `\`${node.v}\`` : '')).join('');
  return JSON.stringify(splitAtCode(written)) === JSON.stringify(text) && !written.startsWith(COMPILED) ? written : nodes;
}

function storedDrawings(data: ContentData): [string, StoredDrawing][] {
  return [...data.drawings.keys()].flatMap((name): [string, StoredDrawing][] => {
    const [drawing, flow] = [data.drawings.get(name), flowOf(name, data)];
    const stored = drawing && flow && storeDrawing(drawing, flow);
    return stored === undefined ? [] : [[name, stored]];
  });
}

function flowOf(drawing: string, { flows, compile }: Pick<ContentData, 'flows' | 'compile'>): Flow | undefined {
  const dot = drawing.lastIndexOf('.');
  const doc = flows.find(({ id }) => id === drawing.slice(0, dot));
  return doc && inOneLanguage(doc, drawing.slice(dot + 1) as Lang, compile);
}

/** The content again, but for what only its authors need. */
export function readStored({ data, texts, drawings }: StoredContent): ContentData {
  const compiled: Text[] = [];
  const written = (text: Text): string => (typeof text === 'string' ? text : `${COMPILED}${compiled.push(unwrap(text)) - 1}`);
  let next = 0;
  const read = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(read);
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value);
    if (fields.length > 0) return Object.fromEntries(fields.map(([key, field]) => [key, read(field)]));
    const words: Localized = { zh: written(texts.zh[next] ?? ''), en: written(texts.en[next] ?? '') };
    next += 1;
    return words;
  };
  const compile = (text: string): Text => (text.startsWith(COMPILED) ? (compiled[Number(text.slice(1))] ?? '') : splitAtCode(text));
  const { pastes, ...rest } = read(data) as Omit<ContentData, 'drawings' | 'compile' | 'samples'> & { readonly pastes: ContentData['samples'] };
  const own = { ...rest, samples: pastes, compile };
  return { ...own, drawings: lazyDrawings(drawings, own) };
}

/** Drawings are read when they are asked for: of all of them, a reader looks at a few. */
function lazyDrawings(stored: StoredContent['drawings'], data: Pick<ContentData, 'flows' | 'compile'>): ContentData['drawings'] {
  return {
    get: (name): Drawing | undefined => {
      const drawing = Object.hasOwn(stored, name) ? stored[name] : undefined;
      const flow = drawing && flowOf(name, data);
      return flow && readDrawing(drawing, flow);
    },
    keys: () => Object.keys(stored).values(),
  };
}
