import type { AnnotationText } from '#domain/annotation-types.ts';
import { isOneOf } from '#domain/rules/annotation-checks/judge-value.ts';
import type { Finding } from '#domain/rules/types.ts';
import type { Text } from '#domain/text.ts';
import { annotationWords } from '#i18n/annotation-words.ts';
import { useLang } from '#i18n/use-words.ts';
import { useAnnotations } from '#platform/use-annotations.ts';
import { useHrefOfPage } from '#platform/use-address.ts';
import { RichText } from '#ui/rich-text.tsx';
import { AnnotationLinks } from './annotation-links.tsx';
import { annotationAddress } from './annotation-address.ts';

/** What the entry says about the very case of a finding, and where to read all of it. */
export function AnnotationNote({ finding, entry: id }: { finding: Finding; entry: string }) {
  const lang = useLang();
  const hrefOf = useHrefOfPage();
  const bundle = useAnnotations(lang, true);
  const entry = bundle?.annotations[id];
  if (!bundle || !entry) return null;
  const words = annotationWords(lang);
  const isForeign = finding.id === 'annotation-unknown-or-foreign' && finding.causedBy === undefined;
  return (
    <>
      <p>
        {notesOf(entry, finding).map((note, index) => <span key={index}><RichText text={note} />{' '}</span>)}
        <a href={hrefOf(annotationAddress(entry.key))}>{words.whole}</a>
      </p>
      {isForeign ? <AnnotationLinks label={words.equivalents} ids={entry.equivalents} bundle={bundle} /> : null}
    </>
  );
}

function notesOf(entry: AnnotationText, { id, facts }: Finding): readonly Text[] {
  switch (id) {
    case 'annotation-value-ignored':
      return (entry.quiet ?? []).filter(({ values, ignoreCase }) => isOneOf(values, facts['value'] ?? '', ignoreCase)).map(({ note }) => note);
    case 'annotation-conflict':
      return (entry.conflicts ?? []).filter(({ key }) => key === facts['about']).map(({ note }) => note);
    case 'annotation-incomplete':
      return (entry.needs ?? []).filter(({ key }) => key === facts['about']).map(({ note }) => note);
    default:
      return [];
  }
}
