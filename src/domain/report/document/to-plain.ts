import type { Inline, ReportBlock, ReportDocument } from './types.ts';

/** The document as text for ticket systems that know no markup. Ends in a newline. */
export function toPlain({ title, blocks }: ReportDocument): string {
  const head = title === '' ? [] : [`${title}\n${rule(title, '=')}`];
  return `${[...head, ...blocks.map(renderBlock)].join('\n\n')}\n`;
}

function renderBlock(block: ReportBlock): string {
  switch (block.t) {
    case 'heading':
      return `${block.text}\n${rule(block.text, block.level === 2 ? '-' : '·')}`;
    case 'paragraph':
      return plainInlines(block.c);
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${plainInlines(item)}`).join('\n');
    case 'table':
      return (block.head.length === 2 ? block.rows : [block.head.map((cell) => [cell]), ...block.rows])
        .map((row) => row.map(plainInlines).join(block.head.length === 2 ? ': ' : ' | '))
        .join('\n');
    case 'code':
      return block.v.replace(/^/gm, '    ');
  }
}

/** The words of a line. A link whose address is not its words is followed by it. */
function plainInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => {
      if (typeof one === 'string') return one;
      return one.t === 'link' && one.href !== one.v ? `${one.v} (${one.href})` : one.v;
    })
    .join('');
}

/** A line as wide as the text; characters of East Asia take two columns. */
function rule(text: string, mark: string): string {
  return mark.repeat([...text].reduce((width, character) => width + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0));
}
