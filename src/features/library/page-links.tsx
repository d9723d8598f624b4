import type { PageLink } from '#content/types.ts';
import { useHrefOfPage } from '#platform/use-address.ts';
import { ArticleList } from '#ui/article.tsx';
import { RichText } from '#ui/rich-text.tsx';

/** Pages to go on to, as a list of links; nothing where there are none. */
export function PageLinks({ links }: { links: readonly PageLink[] }) {
  const hrefOf = useHrefOfPage();
  if (links.length === 0) return null;
  return (
    <ArticleList>
      {links.map(({ address, title }) => <li key={address}><a href={hrefOf(address)}><RichText text={title} fill={withoutBraces} /></a></li>)}
    </ArticleList>
  );
}

/** A placeholder that nothing fills is shown by its name. */
export function withoutBraces(words: string): string {
  return words.replaceAll('{{', '').replaceAll('}}', '');
}
