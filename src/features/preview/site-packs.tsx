import { plainText } from '#domain/text.ts';
import { packWords } from '#i18n/pack-words.ts';
import { useLang } from '#i18n/use-words.ts';
import { usePacks } from '#platform/use-packs.ts';
import { Badge } from '#ui/badge.tsx';
import { FaultList } from './fault-list.tsx';
import styles from './site-packs.module.css';

/** The packs that the site names, and what keeps out those that are not shown. */
export function SitePacks() {
  const lang = useLang();
  const words = packWords[lang];
  const { loading, site } = usePacks();
  return (
    <section className={styles['site']}>
      <h2 className={styles['heading']}>{words.site}</h2>
      {site.length === 0 ? <p className={styles['muted']}>{loading ? words.siteLoading : words.siteNone}</p> : null}
      <ul className={styles['list']}>
        {site.map(({ file, pack, faults }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a list may name a file twice; it never changes its order
          <li key={index} className={styles['item']}>
            <p className={styles['head']}>
              <code>{file}</code>
              {pack ? <span>{plainText(pack.mark.title[lang])}</span> : null}
              <Badge tone={pack ? 'ok' : 'error'}>{pack ? words.shown : words.notShown}</Badge>
            </p>
            {faults.length > 0 ? <FaultList faults={faults} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
