import { useContext } from 'react';
import { CaseStorageContext } from '#store/case-storage.ts';
import { lazyPart } from '#ui/lazy-part.tsx';

const { Part: RecentCases } = lazyPart(async () => (await import('#features/case/recent-cases.tsx')).RecentCases);

/** The newest cases; their code is fetched only where there are some. */
export function RecentPart() {
  const storage = useContext(CaseStorageContext);
  const some = (storage?.get('wenzhen.cases') ?? '[]') !== '[]';
  return some ? <RecentCases /> : null;
}
