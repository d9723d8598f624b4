import type { FindingText, FindingWordsBundle } from '#content/types.ts';
import { fillText } from '#domain/rules/fill-words.ts';
import { plainText } from '#domain/text.ts';
import { fillCommand } from '#domain/rules/commands.ts';
import { useWords } from '#i18n/use-words.ts';
import { Badge } from '#ui/badge.tsx';
import { PackMark } from '#ui/pack-mark.tsx';
import { RemedyCard } from '#ui/remedy-card.tsx';
import { RichText } from '#ui/rich-text.tsx';
import { SourceList } from '#ui/source-list.tsx';
import { WrongButton } from '#ui/wrong-button.tsx';
import { WalkLink } from './walk-link.tsx';
import styles from './finding-article.module.css';

const NOTHING = {};
const NO_QUOTES = [] as const;
const PRODUCTS = ['ack', 'tke', 'tke-serverless'] as const;

/** A finding by itself, whatever was pasted: what it means, what to do, where to go on, where it is from. */
export function FindingArticle({ id, content }: { id: string; content: FindingWordsBundle }) {
  const words = useWords();
  const text = content.findings[id];
  if (!text) return null;
  const remedies = text.remedies.flatMap((remedy) => content.remedies[remedy] ?? []);
  const fill = (template: string) => fillCommand(template, NOTHING).text;
  return (
    <article className={styles['article']}>
      <header className={styles['head']}>
        <p className={styles['badges']}>
          <Badge tone={text.severity}>{words.severity[text.severity]}</Badge>
          <span className={styles['muted']}>{words.products[text.product]}</span>
          {text.pack ? <PackMark pack={text.pack} /> : null}
        </p>
        <h1 className={styles['title']}><RichText text={fillText(text.title, NOTHING)} /></h1>
        <div className={styles['cause']}><RichText text={fillText(text.cause, NOTHING)} /></div>
        {text.impact ? <p><strong>{words.evidence.impact}: </strong><RichText text={fillText(text.impact, NOTHING)} /></p> : null}
        <WalkLinks text={text} />
      </header>
      {remedies.length > 0 ? (
        <section>
          <h2 className={styles['heading']}>{words.evidence.remedies}</h2>
          <ol className={styles['remedies']}>
            {remedies.map((remedy, index) => <RemedyCard key={remedy.id} remedy={remedy} rank={index + 1} fill={fill} />)}
          </ol>
        </section>
      ) : null}
      <SourceList refs={text.sources} sources={content.sources} />
      <p><WrongButton subject={{ kind: 'finding', id, title: plainText(fillText(text.title, NOTHING)), resource: null, quotes: NO_QUOTES }} /></p>
    </article>
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
