import { plainText, type Lang, type Text } from '#domain/text.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import styles from './pack-mark.module.css';

interface PackMarkProps {
  readonly pack: { readonly title: Readonly<Record<Lang, Text>>; readonly preview?: true };
}

/** Says that what it stands beside is from a pack: written by whoever runs the site, or by the reader himself. */
export function PackMark({ pack }: PackMarkProps) {
  const { packs } = useWords();
  const title = plainText(pack.title[useLang()]);
  return <span className={styles['mark']} data-part="pack" title={packs.hint}>{pack.preview ? packs.previewMark(title) : packs.mark(title)}</span>;
}
