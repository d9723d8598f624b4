import { Fragment } from 'react';
import { RichText } from './rich-text.tsx';

/** A sentence of the chrome in which backticks mark code. */
export function InlineCode({ text }: { text: string }) {
  return text.split('`').map((part, index) => (
    <Fragment key={index}>{index % 2 === 1 ? <RichText text={[{ t: 'code', v: part }]} /> : part}</Fragment>
  ));
}
