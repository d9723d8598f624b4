import type { ArticleBundle } from '#content/types.ts';
import { annotateCommand, fillCommand } from '#domain/rules/commands.ts';
import { plainText } from '#domain/text.ts';
import { libraryWords } from '#i18n/library-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { Article, ArticleList, ArticlePart } from '#ui/article.tsx';
import { Badge } from '#ui/badge.tsx';
import { Command } from '#ui/command.tsx';
import { PackMark } from '#ui/pack-mark.tsx';
import { RichText } from '#ui/rich-text.tsx';
import { SourceList } from '#ui/source-list.tsx';
import { PageLinks } from './page-links.tsx';
import styles from './library.module.css';

type Entry = ArticleBundle['articles'][string];

/** A how-to or a reference answer: the short answer, its steps with their commands, and where it goes wrong. */
export function ArticleView({ article, sources }: { article: Entry; sources: ArticleBundle['sources'] }) {
  const lang = useLang();
  const words = libraryWords(lang);
  const { products } = useWords();
  const { kind, product, title, summary, steps, pitfalls = [], questions, related, pack } = article;
  return (
    <Article
      badges={<><Badge tone="accent">{words.kinds[kind]}</Badge><Badge tone="neutral">{products[product]}</Badge>{pack ? <PackMark pack={pack} /> : null}</>}
      title={<RichText text={title} />}
      lead={<RichText text={summary} />}
    >
      <ol className={styles['steps']} data-kind={kind}>
        {steps.map((step, index) => (
          <li key={index} className={styles['step']}>
            {step.title || kind === 'howto' ? <h2 className={styles['heading']}>{step.title ? <RichText text={step.title} /> : words.step(index + 1)}</h2> : null}
            <div><RichText text={step.body} fill={shown} /></div>
            <StepTexts step={step} label={words.set} />
          </li>
        ))}
      </ol>
      {pitfalls.length > 0 ? (
        <ArticlePart title={words.pitfalls}>
          <ArticleList>{pitfalls.map((pitfall) => <li key={plainText(pitfall)}><RichText text={pitfall} fill={shown} /></li>)}</ArticleList>
        </ArticlePart>
      ) : null}
      {related.length > 0 ? <ArticlePart title={words.related}><PageLinks links={related} /></ArticlePart> : null}
      <ArticlePart title={words.questions}>
        <ArticleList>{questions.map((question) => <li key={plainText(question)}><RichText text={question} /></li>)}</ArticleList>
      </ArticlePart>
      <SourceList refs={article.sources} sources={sources} reviewed={article.reviewed} />
    </Article>
  );
}

function StepTexts({ step, label }: { step: Entry['steps'][number]; label: string }) {
  const { colon } = useWords();
  const { annotation, commands = [], yaml } = step;
  const annotate = annotation ? annotateCommand(annotation) : undefined;
  return (
    <>
      {annotation ? <p>{label}{colon}<code>{annotation.key}: &quot;{annotation.value}&quot;</code></p> : null}
      {[...(annotate === undefined ? [] : [annotate]), ...commands].map((command) => <Command key={command} text={shown(command)} />)}
      {yaml === undefined ? null : <Command text={yaml} />}
    </>
  );
}

/** Placeholders as the reader fills them in by hand. */
function shown(template: string): string {
  return fillCommand(template, {}).text;
}
