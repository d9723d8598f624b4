import type { Search } from '#domain/search/search.ts';

/** A question as somebody typed it, and the ids of documents that answer it (a node by its flow: `node <flow>`). */
export type Question = readonly [question: string, answers: readonly string[]];

export interface Ranked {
  readonly question: string;
  /** Place of the first right answer among the first ten; 0: it is not there. */
  readonly rank: number;
  /** How many answers there were at all. */
  readonly found: number;
  readonly first: string | undefined;
}

/** Asks every question. */
export function reciprocalRanks(search: Search, questions: readonly Question[]): Ranked[] {
  return questions.map(([question, answers]) => {
    const hits = search.find(question, 10).map(({ doc }) => doc.id);
    const isRight = (id: string): boolean => answers.some((answer) => id === answer || id.startsWith(`${answer}/`));
    return { question, rank: hits.findIndex(isRight) + 1, found: hits.length, first: hits[0] };
  });
}
