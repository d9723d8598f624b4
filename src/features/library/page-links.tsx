import type { PageLink } from '#content/types.ts';
import { useHrefOfPage } from '#platform/use-address.ts';
import { RichText } from '#ui/rich-text.tsx';
import styles from './library.module.css';

/** Pages to go on to, as a list of links; nothing where there are none. */
export function PageLinks({ links }: { links: readonly PageLink[] }) {
  const hrefOf = useHrefOfPage();
  if (links.length === 0) return null;
  return (
    <ul className={styles['list']}>
      {links.map(({ address, title }) => <li key={address}><a href={hrefOf(address)}><RichText text={title} fill={withoutBraces} /></a></li>)}
    </ul>
  );
}

/** A placeholder that nothing fills is shown by its name. */
export function withoutBraces(words: string): string {
  return words.replaceAll('{{', '').replaceAll('}}', '');
}
