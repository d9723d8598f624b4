import type { LeadsTo } from '#domain/rules/types.ts';
import { useWords } from '#i18n/use-words.ts';
import { useHrefOf } from '#platform/use-address.ts';
import { useOpenFinding } from './use-open-finding.ts';
import styles from './finding-card.module.css';

/** Into the flow that treats a finding, with what the evidence settles on the way already answered. */
export function WalkLink({ leadsTo, quiet = false }: { leadsTo: LeadsTo; quiet?: boolean }) {
  const words = useWords();
  const open = useOpenFinding();
  const hrefOf = useHrefOf();
  return (
    <a
      className={styles['walk']}
      data-quiet={quiet || undefined}
      href={hrefOf({ flow: leadsTo.flow, node: leadsTo.node, answers: [] })}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        open(leadsTo);
      }}
    >
      {quiet ? words.evidence.open : words.evidence.walk} <span aria-hidden="true">→</span>
    </a>
  );
}
