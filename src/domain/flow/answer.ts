/** One answer, as it stands in the address. */
export interface Answer {
  readonly flow: string;
  readonly node: string;
  readonly option: string;
  /** `evidence`: a paste gave it; the reader may still change it. */
  readonly by: 'user' | 'evidence';
}

/** The answers with one added or replaced; its place in the order stays when it was there already. */
export function withAnswer(answers: readonly Answer[], answer: Answer): Answer[] {
  const at = answers.findIndex((one) => one.flow === answer.flow && one.node === answer.node);
  return at < 0 ? [...answers, answer] : answers.with(at, answer);
}
