import type { Remedy } from '#domain/content-types.ts';
import { withProvenChange } from '#domain/fix/proven-change.ts';
import { fillCommand } from '#domain/rules/commands.ts';
import type { InOneLanguage } from '#domain/text.ts';
import { RemedyCard } from './remedy-card.tsx';
import styles from './remedy-list.module.css';

interface RemedyListProps {
  /** Best first. */
  readonly remedies: readonly InOneLanguage<Remedy>[];
  /** The reader's own names, and the values that his paste proves: they go into words and commands. */
  readonly values: Readonly<Record<string, string | undefined>>;
}

/** Remedies with their place among them. */
export function RemedyList({ remedies, values }: RemedyListProps) {
  const fill = (template: string) => fillCommand(template, values).text;
  return (
    <ol className={styles['list']}>
      {remedies.map((remedy, index) => <RemedyCard key={remedy.id} remedy={withProvenChange(remedy, values)} rank={index + 1} fill={fill} />)}
    </ol>
  );
}
