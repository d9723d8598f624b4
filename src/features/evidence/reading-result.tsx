import { useMemo } from 'react';
import type { FindingWordsBundle } from '#content/types.ts';
import type { Beginning, Reading } from '#domain/engine/reader.ts';
import { findingKey, type Dismissal } from '#domain/rules/dismissal.ts';
import type { Finding } from '#domain/rules/types.ts';
import { useEvidence } from '#store/use-stores.ts';
import { useFindingWords } from '#platform/use-finding-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { Notice } from '#ui/notice.tsx';
import { AnnotationList } from './annotation-list.tsx';
import { CheckAgain } from './check-again.tsx';
import { DismissedFindings } from './dismissed-findings.tsx';
import { countGroups, groupFindings, subjectFirst, type FindingGroup } from './finding-groups.ts';
import { FindingList } from './finding-list.tsx';
import { NextCommands } from './next-commands.tsx';
import { ProblemList } from './problem-list.tsx';
import { Recognised } from './recognised.tsx';
import { wasAnythingRead } from './recognised-parts.ts';
import { SubjectNeighbours } from './subject-neighbours.tsx';
import { SubjectPicker } from './subject-picker.tsx';
import { subjectValues } from './subject-values.ts';
import styles from './reading-view.module.css';

interface ReadingResultProps {
  readonly reading: Reading | null;
  /** Only the beginning of a paste has been read: its findings are shown, and nothing is said of the whole. */
  readonly beginning: Beginning | null;
}

const NONE: readonly Finding[] = [];

/** Problems, what was recognised, the findings, and what to paste next. */
export function ReadingResult({ reading, beginning }: ReadingResultProps) {
  const words = useWords();
  const chosen = useEvidence((state) => state.chosen) ?? reading?.subject ?? null;
  const content = useFindingWords(useLang(), true);
  const dismissed = useEvidence((state) => state.dismissed);
  const findings = beginning?.findings ?? reading?.diagnosis.findings ?? NONE;
  const { groups, aside } = useMemo(() => arrange(findings, dismissed, chosen), [findings, dismissed, chosen]);
  const whole = beginning === null ? reading : null;
  // The list is the same one in the beginning and in the whole: a card that is in both stays as it is.
  return (
    <>
      {whole ? <BeforeFindings reading={whole} groups={groups} /> : null}
      {content === null ? <Notice tone="error">{words.errors.loadFailed}</Notice> : null}
      {content ? <FindingList findings={findings} groups={groups} content={content} valuesOf={({ resource }) => subjectValues(beginning ?? reading, resource)} /> : null}
      {whole ? <BehindFindings reading={whole} content={content} aside={aside} /> : null}
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

/** Findings under their causes, those about the subject first, and apart from them those that the reader put aside. */
function arrange(findings: readonly Finding[], dismissed: readonly Dismissal[], subject: string | null): { groups: readonly FindingGroup[]; aside: readonly Finding[] } {
  const keys = new Set(dismissed.map((one) => one.findingKey));
  const aside = findings.filter((finding) => keys.has(findingKey(finding)));
  return { groups: subjectFirst(groupFindings(findings.filter((finding) => !aside.includes(finding))), subject), aside };
}
