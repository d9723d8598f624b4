import type { Reading } from '#domain/engine/reader.ts';
import { useEvidence } from '#store/use-stores.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { useOpenFinding } from './use-open-finding.ts';
import styles from './subject-picker.module.css';

/** More Pods than this are counted. */
const MOST = 5;

/** What stands beside the subject, to go on with: the Services behind an Ingress, the Ingress in front, the Pods. */
export function SubjectNeighbours({ reading }: { reading: Reading }) {
  const words = useWords();
  const choose = useEvidence((state) => state.chooseSubject);
  const beside = reading.beside ?? [];
  const subjects = reading.diagnosis.subjects.filter(({ key }) => beside.includes(key));
  const pods = reading.resources.filter(({ key, kind }) => kind === 'Pod' && beside.includes(key));
  if (subjects.length === 0 && pods.length === 0) return null;
  return (
    <div className={styles['picker']}>
      <span className={styles['legend']}>{words.evidence.beside}</span>
      {subjects.map(({ key }) => <Button key={key} look="quiet" onClick={() => void choose(key)}><code>{key}</code></Button>)}
      {pods.length > 0 ? <Pods names={pods.map(({ name = '' }) => name)} /> : null}
    </div>
  );
}

function Pods({ names }: { names: readonly string[] }) {
  const words = useWords();
  const open = useOpenFinding();
  return (
    <span className={styles['choice']}>
      <code>{names.slice(0, MOST).join(words.comma)}</code>
      {names.length > MOST ? words.evidence.besideMore(names.length) : ''}
      <Button look="quiet" onClick={() => open({ flow: 'pod-not-serving' })}>{words.evidence.openPods}</Button>
    </span>
  );
}
