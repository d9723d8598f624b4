import type { AnnotationText } from '#domain/annotation-types.ts';
import { annotationWords } from '#i18n/annotation-words.ts';
import { useLang } from '#i18n/use-words.ts';
import { InlineCode } from '#ui/inline-code.tsx';
import { RichText } from '#ui/rich-text.tsx';

/** What a key takes, in one line: its type, and what limits it. */
export function AnnotationValueLine({ value }: { value: AnnotationText['value'] }) {
  const words = annotationWords(useLang());
  return (
    <>
      <InlineCode text={words.types[value.type]} />
      {value.allowed ? <>{' '}({words.allowed}: <Codes of={value.allowed} />{value.ignoreCase ? `, ${words.anyCase}` : ''})</> : null}
      {value.prefixes ? <>{' '}({words.prefixes}: <Codes of={value.prefixes} />)</> : null}
      {value.min === undefined && value.max === undefined ? null : <>{' '}({words.range}: {value.min ?? ''}–{value.max ?? ''}{value.unit ? ` ${value.unit}` : ''})</>}
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
  return of.map((one, index) => <span key={one}>{index === 0 ? '' : ', '}<code>{one}</code></span>);
}
