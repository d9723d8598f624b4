import type { Reading } from '#domain/engine/reader.ts';
import { useFindingWords } from '#platform/use-finding-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { ShowMore } from '#ui/show-more.tsx';
import { FindingCard } from './finding-card.tsx';
import { NextCommands } from './next-commands.tsx';
import { ProblemList } from './problem-list.tsx';
import { Recognised } from './recognised.tsx';
import { SubjectPicker } from './subject-picker.tsx';
import { subjectValues } from './subject-values.ts';
import styles from './reading-view.module.css';

/** Findings shown at once: more would cost more than they tell. */
const STEP = 20;

/** Problems, what was recognised, the findings, and what to paste next. */
export function ReadingResult({ reading }: { reading: Reading }) {
  const words = useWords();
  const { diagnosis } = reading;
  const content = useFindingWords(useLang(), diagnosis.findings.length > 0);
  return (
    <>
      <ProblemList inputs={reading.inputs} />
      <Recognised reading={reading} />
      <SubjectPicker reading={reading} />
      <h2 className={styles['heading']}>{words.evidence.findings(diagnosis.findings.length)}</h2>
      {diagnosis.findings.length === 0 && reading.resources.length > 0 ? <p className={styles['muted']}>{words.evidence.noFindings}</p> : null}
      {content ? (
        <ShowMore items={diagnosis.findings} step={STEP} more={words.evidence.moreItems}>
          {(shown) => (
            <ol className={styles['findings']}>
              {shown.map((finding, index) => (
                <FindingCard key={`${index} ${finding.id}`} finding={finding} words={content} values={subjectValues(reading, finding.resource)} />
              ))}
            </ol>
          )}
        </ShowMore>
      ) : null}
      <NextCommands next={diagnosis.next} unknown={diagnosis.unknown.length} />
      {diagnosis.faults.length > 0 ? <p className={styles['muted']}>{words.evidence.fault(diagnosis.faults.length)}</p> : null}
    </>
  );
}
