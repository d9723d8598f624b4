import type { Text } from '#domain/text.ts';
import { useLang } from '#i18n/use-words.ts';
import { useHrefOfPage } from '#platform/use-address.ts';
import { useTerms } from '#platform/use-library.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { RichText } from '#ui/rich-text.tsx';
import { useFill } from './wizard-context.ts';

// Neither the terms nor what marks them is waited for: the words stand there first.
const { Part: TermText } = lazyPart(async () => (await import('#ui/term-text.tsx')).TermText);

/** Words of a step in which the terms of the trade offer their definitions. */
export function TermedText({ text }: { text: Text }) {
  const fill = useFill();
  const terms = useTerms(useLang());
  const hrefOf = useHrefOfPage();
  const plain = <RichText text={text} fill={fill} />;
  return terms ? <TermText text={text} fill={fill} terms={terms} hrefOf={hrefOf} waiting={plain} failed={plain} /> : plain;
}
