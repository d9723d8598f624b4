import type { Check } from '#domain/engine/reader.ts';
import type { FieldChange } from '#domain/fix/compare-objects.ts';
import type { CheckVerdict, FindingChanges } from '#domain/fix/compare-findings.ts';
import { pointerSteps } from '#domain/evidence/field-state.ts';
import { findingKey } from '#domain/rules/dismissal.ts';
import { fillText } from '#domain/rules/fill-words.ts';
import type { Finding } from '#domain/rules/types.ts';
import type { FindingWordsBundle } from '#content/types.ts';
import { useEvidence } from '#store/use-stores.ts';
import { useFindingWords } from '#platform/use-finding-words.ts';
import { fixWords } from '#i18n/fix-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import type { Tone } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { InlineCode } from '#ui/inline-code.tsx';
import { ClockTime } from '#ui/clock-time.tsx';
import { Notice } from '#ui/notice.tsx';
import { RichText } from '#ui/rich-text.tsx';
import { ShowMore } from '#ui/show-more.tsx';
import { WalkLink } from './walk-link.tsx';
import styles from './check-again.module.css';

const TONES: Readonly<Record<CheckVerdict, Tone>> = { resolved: 'ok', partly: 'warning', same: 'warning', unseen: 'neutral' };

interface CheckResultProps {
  readonly check: Check;
  readonly changes: FindingChanges;
  readonly verdict: CheckVerdict;
}

/** What the paste after a fix shows: the fields that changed, and the findings that are gone, remain, or are new. */
export function CheckResult({ check, changes, verdict }: CheckResultProps) {
  const words = useWords();
  const own = fixWords(useLang());
  const lang = useLang();
  const content = useFindingWords(lang, true);
  const undo = useEvidence((state) => state.undoCheck);
  const at = useEvidence((state) => state.inputs.find((input) => input.name === check.inputs[0])?.at);
  return (
    <div className={styles['result']}>
      <h2 className={styles['heading']}>{own.check.title}</h2>
      <Notice tone={TONES[verdict]} live><strong>{own.check.verdict[verdict]}</strong></Notice>
      {check.written ? <Notice tone="warning"><InlineCode text={own.check.written} /></Notice> : null}
      {check.deleted ? <Deleted objects={check.deleted} /> : null}
      {check.deleted && check.changes.length === 0 ? null : <FieldChanges changes={check.changes} />}
      <Findings title={own.check.gone} findings={changes.gone} content={content} />
      <Findings title={own.check.remaining} findings={changes.remaining} content={content} walk />
      <Findings title={own.check.added} findings={changes.added} content={content} walk />
      <Findings title={own.check.pending} findings={changes.open} content={content} />
      <div className={styles['row']}>
        <Button onClick={() => void undo()}>{own.check.undo}</Button>
        {at === undefined ? null : <ClockTime at={at} className={styles['muted']} words={words.evidence.pastedAt} />}
      </div>
    </div>
  );
}

const STEP = 12;

function FieldChanges({ changes }: { changes: readonly FieldChange[] }) {
  const words = useWords();
  const own = fixWords(useLang());
  if (changes.length === 0) return <p className={styles['muted']}>{own.check.noChanges}</p>;
  const several = new Set(changes.map(({ resource }) => resource)).size > 1;
  return (
    <div>
      <h3 className={styles['subheading']}>{own.check.changes(changes.length)}</h3>
      <ShowMore items={changes} step={STEP} more={words.evidence.moreItems}>
        {(shown) => (
          <ul className={styles['list']}>
            {shown.map((change) => (
              <li key={`${change.resource} ${change.pointer}`} className={styles['change']}>
                <code>{several ? `${change.resource} ` : ''}{pathOf(change.pointer)}</code>
                <span>
                  <del>{change.before ?? own.check.absent}</del> <span aria-hidden="true">→</span> <ins>{change.after ?? own.check.absent}</ins>
                </span>
              </li>
            ))}
          </ul>
        )}
      </ShowMore>
    </div>
  );
}

/** What the newer paste lists no more: Pods that a rollout replaced. */
function Deleted({ objects }: { objects: readonly string[] }) {
  const words = useWords();
  const own = fixWords(useLang());
  return (
    <div>
      <h3 className={styles['subheading']}>{own.check.deleted(objects.length)}</h3>
      <ShowMore items={objects} step={STEP} more={words.evidence.moreItems}>
        {(shown) => <ul className={styles['list']}>{shown.map((key) => <li key={key}><code>{key}</code></li>)}</ul>}
      </ShowMore>
    </div>
  );
}

/** `spec.ports[0].targetPort`, and only the key of an annotation or label. */
function pathOf(pointer: string): string {
  const steps = pointerSteps(pointer);
  if (steps[0] === 'metadata' && (steps[1] === 'annotations' || steps[1] === 'labels') && steps.length === 3) return steps[2] ?? '';
  return steps.map((step, index) => (/^\d+$/.test(step) ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

interface FindingsProps {
  readonly title: (count: number) => string;
  readonly findings: readonly Finding[];
  readonly content: FindingWordsBundle | null | undefined;
  /** Each with the way into its flow. */
  readonly walk?: boolean;
}

function Findings({ title, findings, content, walk = false }: FindingsProps) {
  if (findings.length === 0 || !content) return null;
  return (
    <div>
      <h3 className={styles['subheading']}>{title(findings.length)}</h3>
      <ul className={styles['list']}>
        {findings.map((finding) => {
          const text = content.findings[finding.id];
          return (
            <li key={findingKey(finding)} className={styles['row']}>
              <span>{text ? <RichText text={fillText(text.title, finding.facts)} /> : finding.id}</span>
              {finding.resource ? <code className={styles['muted']}>{finding.resource}</code> : null}
              {walk && finding.leadsTo ? <WalkLink leadsTo={finding.leadsTo} quiet /> : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
