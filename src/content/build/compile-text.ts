import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Text, TextNode } from '#domain/text.ts';
import { simpleText, unwrap } from './simple-text.ts';

/** What restricted Markdown does not allow, with what to write instead. */
export interface TextFault {
  readonly message: string;
  readonly todo: string;
}

export interface CompiledText {
  readonly text: Text;
  readonly faults: readonly TextFault[];
}

type Tree = ReturnType<typeof fromMarkdown>;
type Block = Tree['children'][number];
type Inline = Extract<Block, { type: 'paragraph' }>['children'][number];

/** mdast type -> its name, and what to do instead. */
const REFUSED: Readonly<Record<string, readonly [name: string, todo: string]>> = {
  html: ['raw HTML', 'It is not shown: write the words in a code span, or leave the tag out.'],
  emphasis: ['emphasis', 'Use **strong**, or escape the asterisk or underscore with a backslash.'],
  heading: ['a heading', 'Use a paragraph that is **strong**, or escape the # with a backslash.'],
  image: ['an image', 'Describe it in words.'],
  break: ['a forced line break', 'End the line without a backslash or trailing blanks; leave an empty line for a new paragraph.'],
};

/**
 * Compiles restricted Markdown (paragraphs, code spans, strong, links, lists, fenced code) to the nodes the app shows.
 * A text of one paragraph becomes its inline nodes; without markup, a bare string.
 */
export function compileText(markdown: string): CompiledText {
  const text = simpleText(markdown);
  return text === undefined ? compileMarkdown(markdown) : { text, faults: [] };
}

/** What is shown of a text, whatever is wrong with it. */
export function shownText(markdown: string): Text {
  return compileText(markdown).text;
}

/** `compileText` without the short cut for simple texts: slower, and the measure of it. */
export function compileMarkdown(markdown: string): CompiledText {
  const faults: TextFault[] = [];
  const blocks = fromMarkdown(markdown).children.flatMap((block) => compileBlock(block, markdown, faults));
  const only = blocks[0];
  const text = unwrap(blocks.length === 1 && isParagraph(only) ? only.c : blocks);
  return { text, faults: faults.filter((fault, index) => faults.findIndex(({ message }) => message === fault.message) === index) };
}

function compileBlock(block: Block, markdown: string, faults: TextFault[]): TextNode[] {
  switch (block.type) {
    case 'paragraph':
      return [{ t: 'p', c: compileInlines(block.children, faults) }];
    case 'code': {
      const start = block.position?.start.offset ?? 0;
      if (!/^(```|~~~)/.test(markdown.slice(start))) {
        faults.push({ message: 'An indented line is code in Markdown', todo: 'Remove the blanks, or fence the code with ```.' });
      }
      return [{ t: 'pre', v: block.value, ...(block.lang ? { lang: block.lang } : {}) }];
    }
    case 'list': {
      const items = block.children.map((item) => {
        const nodes = item.children.flatMap((child) => compileBlock(child, markdown, faults));
        const only = nodes[0];
        return nodes.length === 1 && isParagraph(only) ? only.c : nodes;
      });
      return [{ t: block.ordered === true ? 'ol' : 'ul', items }];
    }
    default:
      faults.push(refusalOf(block.type));
      return [];
  }
}

function compileInlines(inlines: readonly Inline[], faults: TextFault[]): TextNode[] {
  const nodes: TextNode[] = [];
  for (const node of inlines.flatMap((inline) => compileInline(inline, faults))) {
    const last = nodes.at(-1);
    if (typeof node === 'string' && typeof last === 'string') nodes[nodes.length - 1] = last + node;
    else nodes.push(node);
  }
  return nodes;
}

function compileInline(inline: Inline, faults: TextFault[]): TextNode[] {
  switch (inline.type) {
    case 'text':
      if (inline.value.includes('**')) {
        faults.push({
          message: 'Two asterisks are shown as they are: Markdown does not see bold next to punctuation here',
          todo: 'Move the punctuation out of the **…**, or put a blank outside it.',
        });
      }
      return [joinLines(inline.value)];
    case 'inlineCode':
      return [{ t: 'code', v: inline.value }];
    case 'strong':
      return [{ t: 'strong', c: compileInlines(inline.children, faults) }];
    case 'link':
      if (!/^(https:\/\/|#\/)/.test(inline.url)) {
        faults.push({ message: `The link to ${inline.url} is not allowed`, todo: 'Link to an address that begins with https:// or #/.' });
      }
      return [{ t: 'link', href: inline.url, c: compileInlines(inline.children, faults) }];
    default:
      faults.push(refusalOf(inline.type));
      return [];
  }
}

/** A line break inside a paragraph is a blank, and nothing between Chinese characters. */
function joinLines(value: string): string {
  return value.replace(/(?<=[\p{Script=Han}，。；：？！、）])\n(?=[\p{Script=Han}（])/gu, '').replaceAll('\n', ' ');
}

function isParagraph(node: TextNode | undefined): node is Extract<TextNode, { t: 'p' }> {
  return typeof node === 'object' && node.t === 'p';
}

function refusalOf(type: string): TextFault {
  const [name, todo] = REFUSED[type] ?? [type, 'Use paragraphs, `code`, **strong**, links, lists and fenced code only.'];
  return { message: `The text holds ${name}, which is not allowed`, todo };
}
