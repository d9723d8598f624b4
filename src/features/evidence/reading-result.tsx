import { useMemo } from 'react';
import type { Reading } from '#domain/engine/reader.ts';
import type { Finding } from '#domain/rules/types.ts';
import { useEvidence } from '#store/use-stores.ts';
import { useFindingWords } from '#platform/use-finding-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { ShowMore } from '#ui/show-more.tsx';
import { FindingCard } from './finding-card.tsx';
import { NextCommands } from './next-commands.tsx';
import { ProblemList } from './problem-list.tsx';
import { Recognised } from './recognised.tsx';
import { wasAnythingRead } from './recognised-parts.ts';
import { SubjectPicker } from './subject-picker.tsx';
import { subjectValues } from './subject-values.ts';
import styles from './reading-view.module.css';

/** Findings shown at once: more would cost more than they tell. */
const STEP = 12;

/** Problems, what was recognised, the findings, and what to paste next. */
export function ReadingResult({ reading }: { reading: Reading }) {
  const words = useWords();
  const { diagnosis } = reading;
  const chosen = useEvidence((state) => state.chosen) ?? reading.subject;
  const content = useFindingWords(useLang(), true);
  const findings = useMemo(() => subjectFirst(diagnosis.findings, chosen), [diagnosis.findings, chosen]);
  return (
    <>
      <ProblemList inputs={reading.inputs} />
      <Recognised reading={reading} />
      <SubjectPicker reading={reading} />
      {wasAnythingRead(reading) ? <h2 className={styles['heading']}>{words.evidence.findings(reading.totals.findings)}</h2> : null}
      {diagnosis.findings.length === 0 && reading.resources.length > 0 ? <p className={styles['muted']}>{words.evidence.noFindings}</p> : null}
      {content ? (
        <ShowMore items={findings} step={STEP} more={words.evidence.moreItems}>
          {(shown) => (
            <ol className={styles['findings']}>
              {shown.map((finding, index) => (
                <FindingCard key={`${index} ${finding.id}`} finding={finding} words={content} values={subjectValues(reading, finding.resource)} />
              ))}
            </ol>
          )}
        </ShowMore>
      ) : null}
      <NextCommands next={diagnosis.next} unknown={reading.totals.unknown} content={content} />
      {diagnosis.faults.length > 0 ? <p className={styles['muted']}>{words.evidence.fault(diagnosis.faults.length)}</p> : null}
    </>
  );
}

/** What is about the chosen subject comes first, otherwise in the engine's order; healed and benign ones stay last. */
function subjectFirst(findings: readonly Finding[], subject: string | null): readonly Finding[] {
  if (subject === null) return findings;
  const rank = (finding: Finding) => (finding.state === 'active' ? 0 : 2) + (finding.resource === subject ? 0 : 1);
  return findings.toSorted((a, b) => rank(a) - rank(b));
}
