import { useCallback, useContext, type ReactNode } from 'react';
import type { FlowBundle } from '#content/types.ts';
import { contentVersion } from '#content/catalogue.ts';
import type { WalkAddress } from '#domain/flow/address.ts';
import type { Walk } from '#domain/flow/walk.ts';
import type { Settled } from '#domain/rules/types.ts';
import { useWords } from '#i18n/use-words.ts';
import { useGoTo } from '#platform/use-address.ts';
import { CaseStorageContext } from '#store/case-storage.ts';
import { CopyContext } from '#ui/copy-context.ts';
import { ErrorRegion } from '#ui/error-region.tsx';
import { lazyPart } from '#ui/lazy-part.tsx';

const { Part: CasePanel } = lazyPart(async () => (await import('#features/case/case-panel.tsx')).CasePanel);
const { Part: CaseBar } = lazyPart(async () => (await import('#features/case/case-bar.tsx')).CaseBar);
const { Part: SolveQuestion } = lazyPart(async () => (await import('#features/case/solve-question.tsx')).SolveQuestion);
const { Part: LinkNotice } = lazyPart(async () => (await import('#features/case/link-notice.tsx')).LinkNotice);

interface CasePartsProps {
  readonly address: WalkAddress;
  readonly node: string;
  readonly title: string;
  readonly settled: Settled | undefined;
  readonly values: Readonly<Record<string, string | undefined>>;
}

/** What belongs to the case at a step. It comes after the step itself, which needs none of it. */
export function CaseParts({ address, node, title, settled, values }: CasePartsProps) {
  const words = useWords();
  const quotes = settled?.kind === 'answer' || settled?.kind === 'conflict' ? settled.quotes : NO_QUOTES;
  return (
    <ErrorRegion words={words.errors} resetKey={address.flow}>
      <CasePanel address={address} node={node} values={values} wrong={{ kind: 'node', flow: address.flow, node, title, quotes }} />
    </ErrorRegion>
  );
}

const NO_QUOTES = [] as const;

/** The link to a step and the way to the reports. */
export function BarPart({ address, node }: { address: WalkAddress; node: string }) {
  return <CaseBar address={address} node={node} />;
}

/** Whether the outcome helped. */
export function SolvePart(props: { readonly address: WalkAddress; readonly walks: readonly Walk[]; readonly titleOf: (flow: string, node: string) => string }) {
  return <SolveQuestion {...props} />;
}

/** Says so where the address was made with other content. */
export function LinkPart({ address, walks }: { address: WalkAddress; walks: readonly Walk[] }) {
  const goTo = useGoTo();
  const { version, ...now } = address;
  if (version === undefined || version === contentVersion) return null;
  return <LinkNotice made={version} walks={walks} onClose={() => goTo(now)} />;
}

interface RecordCopiesProps {
  readonly bundle: FlowBundle;
  readonly node: string;
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly children: ReactNode;
}

/** Remembers in the case which commands of a step were copied. */
export function RecordCopies({ bundle, node, values, children }: RecordCopiesProps) {
  const copy = useContext(CopyContext);
  const storage = useContext(CaseStorageContext);
  const record = useCallback(
    async (text: string) => {
      const copied = await copy(text);
      if (copied && storage) void import('./record-copy.ts').then(({ recordCopy }) => recordCopy(storage, bundle, node, values, text)).catch(() => undefined);
      return copied;
    },
    [copy, storage, bundle, node, values],
  );
  return <CopyContext value={record}>{children}</CopyContext>;
}
