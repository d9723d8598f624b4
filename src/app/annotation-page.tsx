import { useEffect } from 'react';
import { useParams } from 'react-router';
import type { AnnotationBundle } from '#content/types.ts';
import { plainText } from '#domain/text.ts';
import { AnnotationArticle } from '#features/evidence/annotation-article.tsx';
import { useLang, useWords } from '#i18n/use-words.ts';
import { useAnnotations } from '#platform/use-annotations.ts';
import { Notice } from '#ui/notice.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** The page of one annotation, by its key, its older key or its id. */
export function AnnotationPage() {
  const { '*': key = '' } = useParams();
  const words = useWords();
  const bundle = useAnnotations(useLang(), true);
  const entry = bundle ? entryOf(bundle, key) : undefined;
  useEffect(() => {
    if (entry) document.title = `${plainText(entry.title)} · ${words.brand}`;
  }, [entry, words]);
  if (bundle === undefined) return <p role="status">{words.errors.loading}</p>;
  if (bundle === null) return <Notice tone="error" live>{words.errors.loadFailed}</Notice>;
  return entry ? <AnnotationArticle entry={entry} bundle={bundle} /> : <NotFoundPage />;
}

function entryOf({ annotations }: AnnotationBundle, key: string): AnnotationBundle['annotations'][string] | undefined {
  if (Object.hasOwn(annotations, key)) return annotations[key];
  return Object.values(annotations).find((entry) => entry.key === key || entry.legacyKey === key);
}
