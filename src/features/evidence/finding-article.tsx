import type { FindingText, FindingWordsBundle } from '#content/types.ts';
import { fillText } from '#domain/rules/fill-words.ts';
import { plainText } from '#domain/text.ts';
import { useWords } from '#i18n/use-words.ts';
import { Article, ArticlePart } from '#ui/article.tsx';
import { Badge } from '#ui/badge.tsx';
import { PackMark } from '#ui/pack-mark.tsx';
import { RemedyList } from '#ui/remedy-list.tsx';
import { RichText } from '#ui/rich-text.tsx';
import { SourceList } from '#ui/source-list.tsx';
import { WrongButton } from '#ui/wrong-button.tsx';
import { WalkLink } from './walk-link.tsx';

const NOTHING = {};
const NO_QUOTES = [] as const;
const PRODUCTS = ['ack', 'tke', 'tke-serverless'] as const;

/** A finding by itself, whatever was pasted: what it means, what to do, where to go on, where it is from. */
export function FindingArticle({ id, content }: { id: string; content: FindingWordsBundle }) {
  const words = useWords();
  const text = content.findings[id];
  if (!text) return null;
  const remedies = text.remedies.flatMap((remedy) => content.remedies[remedy] ?? []);
  return (
    <Article
      badges={(
        <>
          <Badge tone={text.severity}>{words.severity[text.severity]}</Badge>
          {text.pack ? <PackMark pack={text.pack} /> : null}
        </>
      )}
      meta={words.products[text.product]}
      title={<RichText text={fillText(text.title, NOTHING)} />}
      lead={<RichText text={fillText(text.cause, NOTHING)} />}
      more={(
        <>
          {text.impact ? <p><strong>{words.evidence.impact}{words.colon}</strong><RichText text={fillText(text.impact, NOTHING)} /></p> : null}
          <WalkLinks text={text} />
        </>
      )}
    >
      {remedies.length > 0 ? (
        <ArticlePart title={words.evidence.remedies}>
          <RemedyList remedies={remedies} values={NOTHING} />
        </ArticlePart>
      ) : null}
      <SourceList refs={text.sources} sources={content.sources} />
      <p><WrongButton subject={{ kind: 'finding', id, title: plainText(fillText(text.title, NOTHING)), resource: null, quotes: NO_QUOTES }} /></p>
    </Article>
  );
}

/** Where to go on: one place, or one for each product that has its own. */
function WalkLinks({ text: { leadsTo, leadsToFor = {} } }: { text: FindingText }) {
  const words = useWords();
  const known = PRODUCTS.filter((product) => leadsToFor[product]);
  return (
    <>
      {known.map((product) => leadsToFor[product] && <p key={product}><WalkLink leadsTo={leadsToFor[product]} label={words.products[product]} /></p>)}
      {leadsTo ? <p><WalkLink leadsTo={leadsTo} label={known.length > 0 ? words.products.kubernetes : undefined} /></p> : null}
    </>
  );
}
