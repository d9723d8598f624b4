import { useEffect } from 'react';
import { useParams } from 'react-router';
import { FindingArticle } from '#features/evidence/finding-article.tsx';
import { plainText } from '#domain/text.ts';
import { useFindingWords } from '#platform/use-finding-words.ts';
import { usePacks } from '#platform/use-packs.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { Notice } from '#ui/notice.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** The page of one finding: links from tickets and from the terminal lead here. */
export function FindingPage() {
  const { id = '' } = useParams();
  const words = useWords();
  const content = useFindingWords(useLang(), true);
  const { loading } = usePacks();
  const text = content && Object.hasOwn(content.findings, id) ? content.findings[id] : undefined;
  useEffect(() => {
    if (text) document.title = `${plainText(text.title)} · ${words.brand}`;
  }, [text, words]);
  if (content === null) return <Notice tone="error" live>{words.errors.loadFailed}</Notice>;
  if (!content || (!text && loading)) return <p role="status">{words.errors.loading}</p>;
  return text ? <FindingArticle id={id} content={content} /> : <NotFoundPage />;
}
