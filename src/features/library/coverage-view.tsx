import type { ReactNode } from 'react';
import { contentVersion } from '#content/catalogue.ts';
import type { CoverageBundle } from '#content/types.ts';
import { plainText } from '#domain/text.ts';
import { libraryWords } from '#i18n/library-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { useHrefOfPage } from '#platform/use-address.ts';
import { Article, ArticleList, ArticlePart } from '#ui/article.tsx';
import { RichText } from '#ui/rich-text.tsx';
import { Rows, SectionRow } from './section-row.tsx';
import styles from './library.module.css';

/** What changed, what pastes can answer, where each section of the documents went, and what goes beyond them. */
export function CoverageView({ coverage }: { coverage: CoverageBundle }) {
  const words = libraryWords(useLang());
  return (
    <Article wide title={words.coverage} meta={words.version(contentVersion)} more={<p>{words.coverageLead}</p>}>
      <ArticlePart title={words.changes}>
        {coverage.changes.map(({ date, changes }) => (
          <div key={date}>
            <h3 className={styles['subheading']}><time dateTime={date}>{date}</time></h3>
            <ArticleList>{changes.map((change) => <li key={plainText(change)}><RichText text={change} /></li>)}</ArticleList>
          </div>
        ))}
      </ArticlePart>
      <ArticlePart title={words.flows}><FlowTable coverage={coverage} /></ArticlePart>
      <ArticlePart title={words.documents}>
        {coverage.documents.map(({ title, sections }) => (
          <div key={plainText(title)}>
            <h3 className={styles['subheading']}><RichText text={title} /></h3>
            <ul className={styles['sections']}>{sections.map((section) => <SectionRow key={section.title ?? ''} section={section} />)}</ul>
          </div>
        ))}
      </ArticlePart>
      <ArticlePart title={words.beyond}>
        <p>{words.beyondLead}</p>
        <Rows rows={coverage.beyond.rows} />
        <SourceTable coverage={coverage} />
      </ArticlePart>
    </Article>
  );
}

function FlowTable({ coverage: { flows } }: { coverage: CoverageBundle }) {
  const words = libraryWords(useLang());
  const { products } = useWords();
  const hrefOf = useHrefOfPage();
  const sum = (of: 'questions' | 'settled'): number => flows.reduce((total, flow) => total + flow[of], 0);
  return (
    <Table label={words.flows} heads={[words.flow, words.questionsCount, words.settled, words.reviewed]}>
      {flows.map(({ address, title, product, questions, settled, oldest, newest }) => (
        <tr key={address}>
          <th scope="row"><a href={hrefOf(address)}><RichText text={title} /></a><span className={styles['muted']}> · {products[product]}</span></th>
          <td>{questions}</td>
          <td>{share(settled, questions)}</td>
          <td>{words.reviewedFrom(oldest, newest)}</td>
        </tr>
      ))}
      <tr>
        <th scope="row">{words.total}</th>
        <td>{sum('questions')}</td>
        <td>{share(sum('settled'), sum('questions'))}</td>
        <td>{words.reviewedFrom(edge(flows.map(({ oldest }) => oldest)), edge(flows.map(({ newest }) => newest), -1))}</td>
      </tr>
    </Table>
  );
}

function SourceTable({ coverage: { beyond } }: { coverage: CoverageBundle }) {
  const words = libraryWords(useLang());
  return (
    <Table label={words.beyond} heads={[words.source, words.nodes, words.findings, words.annotations, words.others]}>
      {beyond.sources.map(({ title, url, nodes, findings, annotations, others }) => (
        <tr key={plainText(title)}>
          <th scope="row">{url === undefined ? plainText(title) : <a href={url} target="_blank" rel="noopener noreferrer">{plainText(title)}</a>}</th>
          <td>{nodes}</td>
          <td>{findings}</td>
          <td>{annotations}</td>
          <td>{others}</td>
        </tr>
      ))}
    </Table>
  );
}

function Table({ label, heads, children }: { label: string; heads: readonly string[]; children: ReactNode }) {
  return (
    // A scrolling region must be reachable by keyboard (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['scroll']} role="region" aria-label={label} tabIndex={0}>
      <table className={styles['table']} data-numbers>
        <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** The first, or with -1 the last, of some dates. */
function edge(dates: readonly string[], at = 0): string {
  return dates.toSorted().at(at) ?? '';
}

/** `7 (64%)`; nothing of nothing is a dash. */
function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${part} (${Math.round((100 * part) / whole)}%)`;
}
