import type { SectionCoverage } from '#content/types.ts';
import { libraryWords } from '#i18n/library-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { useHrefOfPage } from '#platform/use-address.ts';
import { Aside } from '#ui/aside.tsx';
import { RichText } from '#ui/rich-text.tsx';
import { PageLinks, withoutBraces } from './page-links.tsx';
import styles from './library.module.css';

/** A section of a document: what it must become, and, folded, everything that cites it. */
export function SectionRow({ section }: { section: SectionCoverage }) {
  const words = libraryWords(useLang());
  const { colon } = useWords();
  const { title, rows, flows, findings, articles } = section;
  const nodes = flows.reduce((sum, flow) => sum + flow.nodes.length, 0);
  const counts = [[words.inFlows, nodes], [words.inFindings, findings.length], [words.inArticles, articles.length]] as const;
  const cited = nodes + findings.length + articles.length;
  return (
    <li>
      <details>
        <summary>
          {title === undefined ? words.whole : <span lang="zh">{title}</span>}{' '}
          <span className={styles['muted']}>{cited === 0 ? words.nothing : counts.flatMap(([name, count]) => (count > 0 ? [`${name} ${count}`] : [])).join(' · ')}</span>
        </summary>
        <div className={styles['cited']}>
          {flows.map((flow) => (
            <div key={flow.address}>
              <h4 className={styles['small']}><RichText text={flow.title} /></h4>
              <PageLinks links={flow.nodes} />
            </div>
          ))}
          {findings.length > 0 ? <div><h4 className={styles['small']}>{words.inFindings}</h4><PageLinks links={findings} /></div> : null}
          {articles.length > 0 ? <div><h4 className={styles['small']}>{words.inArticles}</h4><PageLinks links={articles} /></div> : null}
        </div>
      </details>
      {rows.length > 0 ? <div className={styles['rows']}><span className={styles['muted']}>{words.rows}{colon}</span><Rows rows={rows} /></div> : null}
    </li>
  );
}

/** What a section must become, each with its page; what has none yet says so. */
export function Rows({ rows }: { rows: SectionCoverage['rows'] }) {
  const words = libraryWords(useLang());
  const hrefOf = useHrefOfPage();
  return (
    <ul className={styles['chips']}>
      {rows.map(({ id, page }) => (
        <li key={id}>{page ? <a href={hrefOf(page.address)}><RichText text={page.title} fill={withoutBraces} /></a> : <span className={styles['muted']}><code>{id}</code><Aside>{words.missing}</Aside></span>}</li>
      ))}
    </ul>
  );
}
