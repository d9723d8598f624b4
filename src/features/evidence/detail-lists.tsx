import type { FindingDetail } from '#domain/rules/details/types.ts';
import { detailItemSentence, detailTitles } from '#i18n/detail-words.ts';
import { useLang } from '#i18n/use-words.ts';
import styles from './detail-lists.module.css';

/** What belongs to a finding: labels that were just missed, ports that exist, nodes without a Pod. */
export function DetailLists({ details }: { details: readonly FindingDetail[] }) {
  const lang = useLang();
  const titles = detailTitles(lang);
  const sentenceOf = detailItemSentence(lang);
  return details.map(({ name, items }) => (
    <div key={name}>
      <p className={styles['title']}>{titles[name]}</p>
      <ul className={styles['items']}>
        {items.map((item) => <li key={`${item.text} ${item.found ?? ''}`}>{sentenceOf(item)}</li>)}
      </ul>
    </div>
  ));
}
