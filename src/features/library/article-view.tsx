import type { ReactNode } from 'react';
import type { ArticleBundle } from '#content/types.ts';
import { annotateCommand, fillCommand } from '#domain/rules/commands.ts';
import { plainText } from '#domain/text.ts';
import { libraryWords } from '#i18n/library-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { Badge } from '#ui/badge.tsx';
import { Command } from '#ui/command.tsx';
import { RichText } from '#ui/rich-text.tsx';
import { SourceList } from '#ui/source-list.tsx';
import { PageLinks } from './page-links.tsx';
import styles from './library.module.css';

type Article = ArticleBundle['articles'][string];

/** A how-to or a reference answer: the short answer, its steps with their commands, and where it goes wrong. */
export function ArticleView({ article, sources }: { article: Article; sources: ArticleBundle['sources'] }) {
  const lang = useLang();
  const words = libraryWords(lang);
  const { products } = useWords();
  const { kind, product, title, summary, steps, pitfalls = [], questions, related } = article;
  return (
    <article className={styles['page']}>
      <header className={styles['head']}>
        <p className={styles['badges']}><Badge tone="accent">{words.kinds[kind]}</Badge><Badge tone="neutral">{products[product]}</Badge></p>
        <h1 className={styles['title']}><RichText text={title} /></h1>
        <p className={styles['lead']}><RichText text={summary} /></p>
      </header>
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
        <Part title={words.pitfalls}>
          <ul className={styles['list']}>{pitfalls.map((pitfall) => <li key={plainText(pitfall)}><RichText text={pitfall} fill={shown} /></li>)}</ul>
        </Part>
      ) : null}
      {related.length > 0 ? <Part title={words.related}><PageLinks links={related} /></Part> : null}
      <Part title={words.questions}>
        <ul className={styles['list']}>{questions.map((question) => <li key={plainText(question)}><RichText text={question} /></li>)}</ul>
      </Part>
      <SourceList refs={article.sources} sources={sources} reviewed={article.reviewed} />
    </article>
  );
}

function StepTexts({ step, label }: { step: Article['steps'][number]; label: string }) {
  const { annotation, commands = [], yaml } = step;
  const annotate = annotation ? annotateCommand(annotation) : undefined;
  return (
    <>
      {annotation ? <p>{label}: <code className={styles['code']}>{annotation.key}: &quot;{annotation.value}&quot;</code></p> : null}
      {[...(annotate === undefined ? [] : [annotate]), ...commands].map((command) => <Command key={command} text={shown(command)} />)}
      {yaml === undefined ? null : <Command text={yaml} />}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className={styles['heading']}>{title}</h2>
      {children}
    </section>
  );
}

/** Placeholders as the reader fills them in by hand. */
function shown(template: string): string {
  return fillCommand(template, {}).text;
}
