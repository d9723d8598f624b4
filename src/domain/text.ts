/** The two languages of the product. `zh` is simplified Chinese as written in the mainland. */
export type Lang = 'zh' | 'en';

export const LANGS: readonly Lang[] = ['zh', 'en'];

/** Words as an author writes them: both languages side by side, restricted Markdown inside. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

/**
 * One piece of compiled text. Content is written in restricted Markdown and compiled when the content is built, so
 * that no Markdown parser and no `innerHTML` is needed where it is shown.
 */
export type TextNode =
  | string
  | { readonly t: 'code'; readonly v: string }
  | { readonly t: 'strong'; readonly c: readonly TextNode[] }
  | { readonly t: 'link'; readonly href: string; readonly c: readonly TextNode[] }
  | { readonly t: 'p'; readonly c: readonly TextNode[] }
  | { readonly t: 'ul' | 'ol'; readonly items: readonly (readonly TextNode[])[] }
  | { readonly t: 'pre'; readonly v: string; readonly lang?: string };

/** Compiled text in one language: a bare string when it holds no markup. */
export type Text = string | readonly TextNode[];

/** The same content in one language: every `Localized` leaf became `Text`. */
export type InOneLanguage<T> = T extends Localized
  ? Text
  : T extends readonly (infer Item)[]
    ? readonly InOneLanguage<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: InOneLanguage<T[Key]> }
      : T;

/** The words alone, for titles, diagrams and plain-text reports. */
export function plainText(text: Text): string {
  return typeof text === 'string' ? text : text.map(plainNode).join('');
}

function plainNode(node: TextNode): string {
  if (typeof node === 'string') return node;
  switch (node.t) {
    case 'code':
    case 'pre':
      return node.v;
    case 'ul':
    case 'ol':
      return node.items.map((item) => `${item.map(plainNode).join('')}\n`).join('');
    case 'p':
      return `${node.c.map(plainNode).join('')}\n`;
    default:
      return node.c.map(plainNode).join('');
  }
}
