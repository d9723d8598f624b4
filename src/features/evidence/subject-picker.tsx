import type { Reading } from '#domain/engine/reader.ts';
import type { Subject } from '#domain/rules/types.ts';
import { useEvidence } from '#store/use-stores.ts';
import { useWords } from '#i18n/use-words.ts';
import styles from './subject-picker.module.css';

/** A select of thousands would cost more to draw than anybody scrolls. */
const MOST = 200;

/** Above this many subjects a select takes less room than radio buttons. */
const MOST_RADIOS = 6;

/** Which Service or Ingress is being diagnosed, when the evidence holds several. */
export function SubjectPicker({ reading }: { reading: Reading }) {
  const words = useWords();
  const choose = useEvidence((state) => state.chooseSubject);
  const chosen = useEvidence((state) => state.chosen) ?? reading.subject;
  const { subjects } = reading.diagnosis;
  if (subjects.length < 2) return null;
  const several = new Set(subjects.map(({ cloud }) => cloud)).size > 1;
  const nameOf = ({ key, product }: Subject) => (several && product ? `${key} · ${words.products[product]}` : key);
  if (subjects.length > MOST_RADIOS) {
    return (
      <label className={styles['picker']}>
        <span className={styles['legend']}>{words.evidence.subjects}</span>
        <select className={styles['select']} value={chosen ?? undefined} onChange={(event) => void choose(event.target.value)}>
          {subjects.slice(0, MOST).map((subject) => <option key={subject.key} value={subject.key}>{nameOf(subject)}</option>)}
        </select>
      </label>
    );
  }
  return (
    <fieldset className={styles['picker']}>
      <legend className={styles['legend']}>{words.evidence.subjects}</legend>
      {subjects.map((subject) => (
        <label key={subject.key} className={styles['choice']}>
          <input type="radio" name="wz-subject" checked={subject.key === chosen} onChange={() => void choose(subject.key)} />
          <code>{nameOf(subject)}</code>
        </label>
      ))}
    </fieldset>
  );
}
