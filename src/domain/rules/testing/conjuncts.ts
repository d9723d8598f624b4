import { splitConjuncts } from '../conjuncts.ts';

/** A condition with one conjunct dropped or turned around. */
export interface Mutant {
  readonly change: string;
  readonly when: string;
}

/** Every condition that lacks one conjunct, or has it negated. */
export function mutate(when: string): Mutant[] {
  const conjuncts = splitConjuncts(when);
  return conjuncts.flatMap((conjunct, index) => {
    const without = conjuncts.filter((_, other) => other !== index).join(' && ');
    const negated = conjuncts.map((other, at) => (at === index ? `!(${other})` : other)).join(' && ');
    return [
      { change: `without ${conjunct}`, when: without === '' ? 'true' : without },
      { change: `with !(${conjunct})`, when: negated },
    ];
  });
}
