import type { AnnotationBundle } from '#content/types.ts';
import { annotateCommand, fillCommand } from '#domain/rules/commands.ts';
import type { Text } from '#domain/text.ts';
import { annotationWords } from '#i18n/annotation-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { Article, ArticleList, ArticlePart } from '#ui/article.tsx';
import { Badge } from '#ui/badge.tsx';
import { Command } from '#ui/command.tsx';
import { RichText } from '#ui/rich-text.tsx';
import { SourceList } from '#ui/source-list.tsx';
import { AnnotationLinks } from './annotation-links.tsx';
import { AnnotationFacts } from './annotation-facts.tsx';
import { AnnotationMentions } from './annotation-mentions.tsx';

type Entry = AnnotationBundle['annotations'][string];

/** All about one key: what it does, what it takes, what it depends on, where it goes wrong, and who speaks of it. */
export function AnnotationArticle({ entry, bundle }: { entry: Entry; bundle: AnnotationBundle }) {
  const words = annotationWords(useLang());
  const { colon, comma, products } = useWords();
  const command = setCommand(entry);
  return (
    <Article
      badges={(
        <>
          <Badge tone="accent">{words.clouds[entry.cloud]}</Badge>
          <Badge tone={entry.status === 'current' ? 'ok' : 'warning'}>{words.status[entry.status]}</Badge>
        </>
      )}
      meta={[words.places[entry.place], entry.on.join(comma), ...(entry.scope ?? []), ...entry.products.map((product) => products[product])].join(' · ')}
      title={<RichText text={entry.title} />}
      name={(
        <>
          <Command text={entry.key} />
          {entry.legacyKey === undefined ? null : <p>{words.legacyKey}{colon}<code>{entry.legacyKey}</code></p>}
        </>
      )}
      lead={<RichText text={entry.meaning} />}
      more={(
        <>
          {entry.written ? <p><strong>{words.written}</strong></p> : null}
          <AnnotationLinks label={words.replacedBy} ids={entry.replacedBy === undefined ? [] : [entry.replacedBy]} bundle={bundle} />
        </>
      )}
    >
      <AnnotationFacts entry={entry} />
      {command === undefined ? null : <ArticlePart title={words.set}><Command text={command} /></ArticlePart>}
      <Notes title={words.quiet} notes={(entry.quiet ?? []).map(({ values, note }) => ({ codes: values, note }))} />
      <Notes title={words.needs} notes={(entry.needs ?? []).map(({ key, values, note }) => ({ codes: codesOf(key, values), note }))} />
      <Notes title={words.conflicts} notes={(entry.conflicts ?? []).map(({ key, values, note }) => ({ codes: codesOf(key, values), note }))} />
      <Notes title={words.pitfalls} notes={(entry.pitfalls ?? []).map((note) => ({ codes: [], note }))} />
      <AnnotationLinks label={words.equivalents} ids={entry.equivalents} bundle={bundle} />
      <AnnotationMentions mentions={entry.mentions} />
      <SourceList refs={entry.sources} sources={bundle.sources} reviewed={entry.reviewed} />
    </Article>
  );
}

function Notes({ title, notes }: { title: string; notes: readonly { readonly codes: readonly string[]; readonly note: Text }[] }) {
  if (notes.length === 0) return null;
  return (
    <ArticlePart title={title}>
      <ArticleList>
        {notes.map(({ codes, note }, index) => (
          <li key={index}>
            {codes.map((code) => <span key={code}><code>{code}</code>{' '}</span>)}
            <RichText text={note} />
          </li>
        ))}
      </ArticleList>
    </ArticlePart>
  );
}

function codesOf(key: string | undefined, values: readonly string[] | undefined): readonly string[] {
  if (key === undefined) return [];
  return values === undefined ? [key] : values.map((value) => `${key}: "${value}"`);
}

/** The command that sets the key to its example; for keys that users set on a Service or Ingress. */
function setCommand({ key, place, on, written, status, value }: Entry): string | undefined {
  const kind = on.find((one) => one === 'Service' || one === 'Ingress');
  const example = value.example ?? value.allowed?.[0];
  if (place !== 'annotation' || kind === undefined || written === true || status !== 'current' || example === undefined) return undefined;
  const template = annotateCommand({ on: kind, key, value: example });
  return template === undefined ? undefined : fillCommand(template, {}).text;
}
