import type { ReadInput } from '#domain/evidence/types.ts';
import { problemSentence } from '#i18n/problem-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { InlineCode } from '#ui/inline-code.tsx';
import { ShowMore } from '#ui/show-more.tsx';
import styles from './reading-view.module.css';

const STEP = 8;

/** What the reader should know about the text itself, each with its line. */
export function ProblemList({ inputs }: { inputs: readonly ReadInput[] }) {
  const words = useWords();
  const lang = useLang();
  const problems = inputs.flatMap((input) => input.problems.map((problem, index) => ({ input: input.name, index, problem })));
  if (problems.length === 0) return null;
  return (
    <ShowMore items={problems} step={STEP} more={words.evidence.moreItems}>
      {(shown) => (
        <ul className={styles['problems']}>
          {shown.map(({ input, index, problem }) => (
            <li key={`${input} ${index}`}>
              {problem.line ? (
                <span className={styles['place']}>
                  {inputs.length > 1 ? words.evidence.lineOf(input, problem.line) : words.evidence.lines(problem.line, problem.line)}
                </span>
              ) : null}
              <span><InlineCode text={problemSentence(problem, lang)} /></span>
            </li>
          ))}
        </ul>
      )}
    </ShowMore>
  );
}
