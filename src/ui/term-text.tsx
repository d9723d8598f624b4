import { useMemo, type ComponentProps, type ReactNode } from 'react';
import { markedTerm, markTerms, type MarkableTerm } from '#domain/glossary/mark-terms.ts';
import type { Text } from '#domain/text.ts';
import { PackMark } from './pack-mark.tsx';
import { RichText } from './rich-text.tsx';
import { TermMark } from './term-mark.tsx';

interface Term extends MarkableTerm {
  readonly definition: Text;
  /** Where it comes from, if it is not built in. */
  readonly pack?: ComponentProps<typeof PackMark>['pack'];
}

interface TermTextProps {
  readonly text: Text;
  readonly fill?: (words: string) => string;
  readonly terms: readonly Term[];
  /** The whole address of a page, from the part behind the `#`. */
  readonly hrefOf: (address: string) => string;
}

/** A text in which the first occurrence of each term offers its definition. */
export function TermText({ text, fill, terms, hrefOf }: TermTextProps): ReactNode {
  const marked = useMemo(() => markTerms(text, terms), [text, terms]);
  const link = (href: string, words: ReactNode): ReactNode => {
    const term = terms.find(({ id }) => id === markedTerm(href));
    return term && <TermMark href={hrefOf(`/g/${term.id}`)} definition={<><RichText text={term.definition} />{term.pack ? <> <PackMark pack={term.pack} /></> : null}</>}>{words}</TermMark>;
  };
  return <RichText text={marked} {...(fill && { fill })} link={link} />;
}
