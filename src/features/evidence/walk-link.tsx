import type { LeadsTo } from '#domain/rules/types.ts';
import { useWords } from '#i18n/use-words.ts';
import { useHrefOf } from '#platform/use-address.ts';
import { Aside } from '#ui/aside.tsx';
import { useOpenFinding } from './use-open-finding.ts';
import styles from './finding-card.module.css';

interface WalkLinkProps {
  readonly leadsTo: LeadsTo;
  /** Which of several ways this is. */
  readonly label?: string | undefined;
  readonly quiet?: boolean;
}

/** Into the flow that treats a finding, with what the evidence settles on the way already answered. */
export function WalkLink({ leadsTo, label, quiet = false }: WalkLinkProps) {
  const words = useWords();
  const open = useOpenFinding();
  const hrefOf = useHrefOf();
  return (
    <a
      className={styles['walk']}
      data-quiet={quiet || undefined}
      href={hrefOf({ ...leadsTo, answers: [] })}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        open(leadsTo);
      }}
    >
      {quiet ? words.evidence.open : words.evidence.walk}{label === undefined ? null : <Aside>{label}</Aside>} <span aria-hidden="true">→</span>
    </a>
  );
}
