import type { AnnotationText } from '#domain/annotation-types.ts';
import { annotationWords } from '#i18n/annotation-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { Aside } from '#ui/aside.tsx';
import { InlineCode } from '#ui/inline-code.tsx';
import { RichText } from '#ui/rich-text.tsx';

/** What a key takes, in one line: its type, and what limits it. */
export function AnnotationValueLine({ value }: { value: AnnotationText['value'] }) {
  const words = annotationWords(useLang());
  const { colon, clauseComma } = useWords();
  return (
    <>
      <InlineCode text={words.types[value.type]} />
      {value.allowed ? <Aside>{words.allowed}{colon}<Codes of={value.allowed} />{value.ignoreCase ? `${clauseComma}${words.anyCase}` : ''}</Aside> : null}
      {value.prefixes ? <Aside>{words.prefixes}{colon}<Codes of={value.prefixes} /></Aside> : null}
      {value.min === undefined && value.max === undefined ? null : <Aside>{words.range}{colon}{value.min ?? ''}–{value.max ?? ''}{value.unit ? ` ${value.unit}` : ''}</Aside>}
    </>
  );
}

/** What holds when the key is absent; nothing where that is not known. */
export function AnnotationDefault({ value }: { value: AnnotationText['value'] }) {
  return (
    <>
      {value.default === undefined ? null : <code>{value.default}</code>}
      {value.default === undefined || value.defaultNote === undefined ? null : ' · '}
      {value.defaultNote === undefined ? null : <RichText text={value.defaultNote} />}
    </>
  );
}

function Codes({ of }: { of: readonly string[] }) {
  const { comma } = useWords();
  return of.map((one, index) => <span key={one}>{index === 0 ? '' : comma}<code>{one}</code></span>);
}
