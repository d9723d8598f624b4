import { useState } from 'react';
import { LONG, markRan, timeSpent } from '#domain/case/progress.ts';
import type { WalkAddress } from '#domain/flow/address.ts';
import type { WrongSubject } from '#domain/report/wrong-report.ts';
import { fillCommand } from '#domain/rules/commands.ts';
import { useCaseWords } from '#i18n/case-words.ts';
import { useHrefOfPage } from '#platform/use-address.ts';
import { useCases } from '#store/use-cases.ts';
import { Button } from '#ui/button.tsx';
import { WrongButton } from '#ui/wrong-button.tsx';
import styles from './case-panel.module.css';
import { StepNote } from './step-note.tsx';

interface CasePanelProps {
  readonly address: WalkAddress;
  /** The node shown. */
  readonly node: string;
  /** Names for commands. */
  readonly values: Readonly<Record<string, string | undefined>>;
  /** What a report that this step is wrong is about. */
  readonly wrong: WrongSubject;
}

/** What belongs to the case at this step: the reader's note, the commands that he copied. */
export function CasePanel({ address, node, values, wrong }: CasePanelProps) {
  const words = useCaseWords();
  const hrefOf = useHrefOfPage();
  const one = useCases((state) => state.current);
  const keeps = useCases((state) => state.keeps);
  if (!one) return null;
  return (
    <section className={styles['panel']} aria-labelledby="wz-case">
      <header className={styles['head']}>
        <h2 id="wz-case" className={styles['title']}>{one.title === '' ? words.panel : one.title}</h2>
        <span className={styles['muted']}>{words.spent(Math.floor(timeSpent(one) / 60_000))}</span>
      </header>
      <LongCaseOffer id={one.id} spent={timeSpent(one)} href={hrefOf('/case/bundle')} />
      <StepNote key={`${one.id} ${address.flow}/${node}`} place={`${address.flow}/${node}`} />
      <CommandList values={values} />
      <footer className={styles['foot']}>
        <span>{keeps ? words.autosaved : words.notSaved}</span>
        <span className={styles['actions']}>
          <WrongButton subject={wrong} />
          <a href={hrefOf('/cases')}>{words.allCases}</a>
        </span>
      </footer>
    </section>
  );
}

/** Commands that were copied in this case; those that were not run after all can be unticked. */
function CommandList({ values }: { values: CasePanelProps['values'] }) {
  const words = useCaseWords();
  const commands = useCases((state) => state.current?.commands ?? NONE);
  const change = useCases((state) => state.change);
  if (commands.length === 0) return null;
  return (
    <details className={styles['commands']}>
      <summary>{words.commands(commands.length)}</summary>
      <ul className={styles['list']}>
        {commands.map(({ template, ran, flow }) => (
          <li key={`${flow} ${template}`}>
            <label className={styles['command']}>
              <input type="checkbox" checked={ran} onChange={(event) => change((one) => markRan(one, template, event.target.checked))} />
              <span className={styles['ran']}>{words.ran}</span>
              <code>{fillCommand(template, values).text}</code>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

const NONE = [] as const;
/** Cases in which the offer was declined. */
const declined = new Set<string>();

/** After half an hour in one case: a quiet offer, once. */
function LongCaseOffer({ id, spent, href }: { id: string; spent: number; href: string }) {
  const words = useCaseWords();
  const [, redraw] = useState(0);
  if (spent < LONG || declined.has(id)) return null;
  return (
    <div className={styles['offer']} role="status">
      <span>{words.offer}</span>
      <a href={href}>{words.offerOpen}</a>
      <Button
        look="quiet"
        onClick={() => {
          declined.add(id);
          redraw((count) => count + 1);
        }}
      >
        {words.offerLater}
      </Button>
    </div>
  );
}
