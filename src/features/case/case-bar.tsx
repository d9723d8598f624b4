import { contentVersion } from '#content/catalogue.ts';
import { caseLink } from '#domain/case/link.ts';
import type { WalkAddress } from '#domain/flow/address.ts';
import { useCaseWords } from '#i18n/case-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { copyText } from '#platform/clipboard.ts';
import { useHrefOfPage } from '#platform/use-address.ts';
import { CopyButton } from '#ui/copy-button.tsx';
import styles from './case-panel.module.css';
import { useCaseTracking } from './use-case-tracking.ts';

/**
 * What leaves the page from any step: the link to it, and the way to the reports. It keeps the case as well: whoever sees
 * the way to the reports has a case to report on.
 */
export function CaseBar({ address, node }: { address: WalkAddress; node: string }) {
  useCaseTracking(address, node);
  const words = useCaseWords();
  const { copy } = useWords();
  const lang = useLang();
  const hrefOf = useHrefOfPage();
  const { href, left } = caseLink(window.location.href.split('#')[0] ?? '', { ...address, node }, contentVersion, lang);
  return (
    <div className={styles['actions']}>
      {left.length > 0 ? <span className={styles['muted']}>{words.linkCut(left.length)}</span> : null}
      <CopyButton words={{ ...copy, copy: words.copyLink }} onCopy={() => copyText(href)} />
      <a className={styles['reports']} href={hrefOf('/case')}>{words.reports}</a>
    </div>
  );
}
