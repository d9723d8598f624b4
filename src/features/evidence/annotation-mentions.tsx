import type { AnnotationMentions as Mentions } from '#content/types.ts';
import { annotationWords } from '#i18n/annotation-words.ts';
import { useLang } from '#i18n/use-words.ts';
import { useHrefOfPage } from '#platform/use-address.ts';
import { ArticleList, ArticlePart } from '#ui/article.tsx';
import { RichText } from '#ui/rich-text.tsx';
import { ShowMore } from '#ui/show-more.tsx';
import styles from './annotation-mentions.module.css';

const STEP = 8;

/** Links to the findings and to the steps of flows that speak of a key. */
export function AnnotationMentions({ mentions }: { mentions: Mentions }) {
  const words = annotationWords(useLang());
  const hrefOf = useHrefOfPage();
  const links = [
    ...mentions.findings.map(({ id, title }) => ({ href: hrefOf(`/x/${id}`), title, context: undefined })),
    ...mentions.nodes.map(({ flow, node, title, flowTitle }) => ({ href: hrefOf(`/f/${flow}/${node}`), title, context: flowTitle })),
  ];
  if (links.length === 0) return null;
  return (
    <ArticlePart title={words.mentions}>
      <ShowMore items={links} step={STEP} more={words.more}>
        {(shown) => (
          <ArticleList>
            {shown.map(({ href, title, context }) => (
              <li key={href}>
                <a href={href}><RichText text={title} fill={withoutBraces} /></a>
                {context === undefined ? null : <span className={styles['context']}> · <RichText text={context} /></span>}
              </li>
            ))}
          </ArticleList>
        )}
      </ShowMore>
    </ArticlePart>
  );
}

/** A placeholder that nothing fills is shown by its name. */
function withoutBraces(words: string): string {
  return words.replaceAll('{{', '').replaceAll('}}', '');
}
