import type { Handoff } from '#domain/content-types.ts';
import { plainText, type Text } from '#domain/text.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { RichText } from '#ui/rich-text.tsx';
import { SourceList } from '#ui/source-list.tsx';
import { useFill, useWizardContent } from './wizard-context.ts';

interface HandoffViewProps {
  readonly handoff: Handoff;
  readonly flowTitle: Text;
  readonly onContinue: () => void;
}

/** The search goes on in another flow: says why, and takes the answers along. */
export function HandoffView({ handoff, flowTitle, onContinue }: HandoffViewProps) {
  const words = useWords();
  const { bundle } = useWizardContent();
  return (
    <>
      <div><RichText text={handoff.why} fill={useFill()} /></div>
      <p>
        <Button look="primary" onClick={onContinue}>
          {words.wizard.continueIn}{words.colon}{plainText(flowTitle)} <span aria-hidden="true">→</span>
        </Button>
      </p>
      <SourceList refs={handoff.sources} sources={bundle.sources} reviewed={handoff.reviewed} />
    </>
  );
}
