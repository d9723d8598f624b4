import type { AnnotationBundle } from '#content/types.ts';
import { useWords } from '#i18n/use-words.ts';
import { useHrefOfPage } from '#platform/use-address.ts';
import { annotationAddress } from './annotation-address.ts';

/** Links to other entries behind a label; nothing where there are none. */
export function AnnotationLinks({ label, ids, bundle }: { label: string; ids: readonly string[]; bundle: AnnotationBundle }) {
  const { colon, comma } = useWords();
  const hrefOf = useHrefOfPage();
  const entries = ids.flatMap((id) => bundle.annotations[id] ?? []);
  if (entries.length === 0) return null;
  return (
    <p>
      {label}{colon}{entries.map(({ id, key }, index) => <span key={id}>{index === 0 ? '' : comma}<a href={hrefOf(annotationAddress(key))}><code>{key}</code></a></span>)}
    </p>
  );
}
