import { lazyPart } from '#ui/lazy-part.tsx';

/** The place for the state after a fix; its code comes when the first outcome with evidence is shown. */
export const { Part: CheckAgain } = lazyPart(async () => (await import('./check-again.tsx')).CheckAgain);
