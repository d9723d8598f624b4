import type { Case } from '#domain/case/types.ts';
import type { EvidenceInput } from '#domain/evidence/types.ts';
import { useGoTo } from '#platform/use-address.ts';
import { useCases } from '#store/use-cases.ts';
import { useEvidence } from '#store/use-stores.ts';

/** Goes on with a case: it becomes the one under way, its evidence is read again where it came along, the page goes to its place. */
export function useOpenCase(): (one: Case, evidence?: readonly EvidenceInput[]) => void {
  const open = useCases((state) => state.open);
  const current = useCases((state) => state.current);
  const goTo = useGoTo();
  const clear = useEvidence((state) => state.clear);
  const setInputs = useEvidence((state) => state.setInputs);
  const chooseProduct = useEvidence((state) => state.chooseProduct);
  return (one, evidence) => {
    // What was pasted for another case says nothing about this one.
    if (current?.id !== one.id) clear();
    open(one);
    if (evidence) void setInputs(evidence).then(() => one.product && chooseProduct(one.product));
    goTo(one.address);
  };
}
