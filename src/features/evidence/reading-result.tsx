import { useDeferredValue, useMemo } from 'react';
import type { FindingWordsBundle } from '#content/types.ts';
import type { Reading } from '#domain/engine/reader.ts';
import { findingKey, type Dismissal } from '#domain/rules/dismissal.ts';
import type { Finding } from '#domain/rules/types.ts';
import { useEvidence } from '#store/use-stores.ts';
import { useFindingWords } from '#platform/use-finding-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { Notice } from '#ui/notice.tsx';
import { ShowMore } from '#ui/show-more.tsx';
import { AnnotationList } from './annotation-list.tsx';
import { CheckAgain } from './check-again.tsx';
import { DismissedFindings } from './dismissed-findings.tsx';
import { FindingCard } from './finding-card.tsx';
import { countGroups, groupFindings, subjectFirst, type FindingGroup } from './finding-groups.ts';
import { NextCommands } from './next-commands.tsx';
import { ProblemList } from './problem-list.tsx';
import { Recognised } from './recognised.tsx';
import { wasAnythingRead } from './recognised-parts.ts';
import { SubjectNeighbours } from './subject-neighbours.tsx';
import { SubjectPicker } from './subject-picker.tsx';
import { subjectValues } from './subject-values.ts';
import styles from './reading-view.module.css';

/** Findings shown at once: more would cost more than they tell. */
const STEP = 12;
/** Of them, those in the first frame: a screen full. The others follow in the next. */
const FIRST = 4;

interface ReadingResultProps {
  readonly reading: Reading;
  /** Only the beginning of a paste has been read: its findings are shown, and nothing is said of the whole. */
  readonly partial?: boolean;
}

/** Problems, what was recognised, the findings, and what to paste next. */
export function ReadingResult({ reading, partial = false }: ReadingResultProps) {
  const words = useWords();
  const { diagnosis } = reading;
  const chosen = useEvidence((state) => state.chosen) ?? reading.subject;
  const content = useFindingWords(useLang(), true);
  const dismissed = useEvidence((state) => state.dismissed);
  const { groups, aside } = useMemo(() => arrange(diagnosis.findings, dismissed, chosen), [diagnosis.findings, dismissed, chosen]);
  const painted = useDeferredValue(STEP, FIRST) === FIRST ? FIRST : Infinity;
  // The findings keep their place in the page when the whole takes over from its beginning.
  return (
    <>
      {partial ? null : <BeforeFindings reading={reading} groups={groups} />}
      {content === null ? <Notice tone="error">{words.errors.loadFailed}</Notice> : null}
      {content ? (
        <ShowMore items={groups} step={STEP} more={words.evidence.moreItems}>
          {(shown) => (
            <ol className={styles['findings']}>
              {shown.slice(0, painted).map((group) => (
                <FindingCard key={keyOf(group)} group={group} words={content} valuesOf={(finding) => subjectValues(reading, finding.resource)} />
              ))}
            </ol>
          )}
        </ShowMore>
      ) : null}
      {partial ? null : <BehindFindings reading={reading} content={content} aside={aside} />}
    </>
  );
}

/** What was read, and the verdict on it. */
function BeforeFindings({ reading, groups }: { reading: Reading; groups: readonly FindingGroup[] }) {
  const words = useWords();
  const { diagnosis } = reading;
  const { problems, notes } = countGroups(groups);
  return (
    <>
      <ProblemList inputs={reading.inputs} />
      <Recognised reading={reading} />
      <SubjectPicker reading={reading} />
      <SubjectNeighbours reading={reading} />
      {wasAnythingRead(reading) ? <h2 className={styles['heading']}>{words.evidence.findings(problems, notes, reading.totals.findings > diagnosis.findings.length)}</h2> : null}
      {diagnosis.findings.length === 0 && reading.resources.length > 0 ? <p className={styles['muted']}>{words.evidence.noFindings}</p> : null}
    </>
  );
}

interface BehindFindingsProps {
  readonly reading: Reading;
  readonly content: FindingWordsBundle | null | undefined;
  readonly aside: readonly Finding[];
}

/** What to do next with all of it. */
function BehindFindings({ reading, content, aside }: BehindFindingsProps) {
  const words = useWords();
  const dismissed = useEvidence((state) => state.dismissed);
  const { diagnosis } = reading;
  return (
    <>
      {reading.totals.findings > 0 || reading.check ? <CheckAgain /> : null}
      {reading.annotations ? <AnnotationList uses={reading.annotations} /> : null}
      {content ? <DismissedFindings findings={aside} dismissed={dismissed} words={content} /> : null}
      <NextCommands next={diagnosis.next} unknown={reading.totals.unknown} content={content} />
      {diagnosis.faults.length > 0 ? <p className={styles['muted']}>{words.evidence.fault(diagnosis.faults.length)}</p> : null}
    </>
  );
}

/** One finding of an id and object is shown; text that names no object may give several. */
function keyOf({ finding }: FindingGroup): string {
  const [quote] = finding.quotes;
  return `${findingKey(finding)} ${quote?.input ?? ''} ${quote?.line ?? ''}`;
}

/** Findings under their causes, those about the subject first, and apart from them those that the reader put aside. */
function arrange(findings: readonly Finding[], dismissed: readonly Dismissal[], subject: string | null): { groups: readonly FindingGroup[]; aside: readonly Finding[] } {
  const keys = new Set(dismissed.map((one) => one.findingKey));
  const aside = findings.filter((finding) => keys.has(findingKey(finding)));
  return { groups: subjectFirst(groupFindings(findings.filter((finding) => !aside.includes(finding))), subject), aside };
}
