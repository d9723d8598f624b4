import { lazyPart } from '#ui/lazy-part.tsx';

/** The change that a command makes, shown on the reader's own YAML; its code comes when the first remedy is shown. */
export const { Part: FixChange } = lazyPart(async () => (await import('./fix-change.tsx')).FixChange);
